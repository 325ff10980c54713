package vn.lanhmanh.reporting.reference;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.reporting.around.Desk;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ReferenceResourceTest {

    private final Desk anybody = Desk.of("auditor", "UBND", "46");

    @Test
    void listsTheUnitsOf2020PageByPage() {
        var codes = new ArrayList<String>();
        String cursor = "";
        do {
            JsonPath page = anybody.get("/v1/admin-units?limit=100" + cursor);
            codes.addAll(page.getList("items.code"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);

        assertThat(codes).hasSize(155).doesNotHaveDuplicates();
    }

    @Test
    void findsAUnitHoweverItIsTyped() {
        JsonPath found = anybody.get("/v1/admin-units?q=thuy bieu&level=COMMUNE");

        assertThat(found.getString("items[0].name")).isEqualTo("Phường Thuỷ Biều");
        assertThat(found.getString("items[0].label")).contains("Thành phố Huế");
    }

    @Test
    void limitsToWhatIsBelowAUnitAndToADay() {
        assertThat(anybody.get("/v1/admin-units?parent=46&limit=200").getList("items.level"))
                .hasSize(9)
                .containsOnly("DISTRICT");
        assertThat(anybody.get("/v1/admin-units?on=2026-01-01").getList("items"))
                .isEmpty();
    }

    @Test
    void listsThe23AgenciesAndWhoIsAskedOnly() {
        JsonPath agencies = anybody.get("/v1/agencies");

        assertThat(agencies.getList("items")).hasSize(23);
        assertThat(agencies.<String>getList("items.findAll { it.requested }.code"))
                .containsExactlyInAnyOrder("VKSND", "TAND", "MTTQ");
    }
}
