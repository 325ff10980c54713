package vn.lanhmanh.inspection.establishment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Pages;
import vn.lanhmanh.inspection.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.DIEN_HUONG;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HAU;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.named;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.register;

@QuarkusTest
@RealParts
class EstablishmentListTest {

    @Inject
    AgroalDataSource database;

    private final String mark = "ds" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> ids = new HashMap<>();

    @BeforeEach
    void registerThree() {
        enter("karaoke", named("Một " + mark, PHU_HIEP));
        Map<String, Object> hotel = named("Hai " + mark, PHU_HAU);
        hotel.put("kind", "HOTEL");
        hotel.put("conditionalBusiness", false);
        enter("hotel", hotel);
        Map<String, Object> other = named("Ba " + mark, DIEN_HUONG);
        other.put("kind", "OTHER");
        other.put("kindNote", "bi-a");
        other.put("atRisk", false);
        enter("other", other);
    }

    private void enter(String name, Map<String, Object> request) {
        ids.put(name, Api.idIn(register(request)));
    }

    @Test
    void filtersByEachOfItsFilters() {
        assertThat(found("commune=" + PHU_HAU)).containsExactly(ids.get("hotel"));
        assertThat(found("district=476")).containsExactly(ids.get("other"));
        assertThat(found("district=474")).containsExactly(ids.get("karaoke"), ids.get("hotel"));
        assertThat(found("kind=OTHER")).containsExactly(ids.get("other"));
        assertThat(found("conditionalBusiness=false")).containsExactly(ids.get("hotel"));
        assertThat(found("atRisk=false")).containsExactly(ids.get("other"));
        assertThat(found("state=CLOSED")).isEmpty();
        close(ids.get("other"));
        assertThat(found("state=CLOSED")).containsExactly(ids.get("other"));
        assertThat(found("kind=KARAOKE&district=476")).isEmpty();
    }

    private static void close(String id) {
        Api.registryOfficer("46")
                .body(Map.of("on", "2020-11-20", "reason", "ngừng"))
                .post("/v1/establishments/" + id + "/closure")
                .then()
                .statusCode(200);
    }

    @Test
    void isInTheOrderOfCodesUnlessAskedForNames() {
        assertThat(found("limit=1")).containsExactly(ids.get("karaoke"), ids.get("hotel"), ids.get("other"));
        assertThat(found("limit=1&sort=NAME")).containsExactly(ids.get("other"), ids.get("hotel"), ids.get("karaoke"));
    }

    private List<String> found(String filter) {
        return Pages.all(() -> Api.registryOfficer("46"), "/v1/establishments?" + filter + "&q=" + mark, "id");
    }

    @Test
    void findsByCodeAndByAddressToo() {
        String code = Api.registryOfficer("46")
                .get("/v1/establishments/" + ids.get("karaoke"))
                .path("code");

        assertThat(found("limit=5")).hasSize(3);
        assertThat(Pages.all(() -> Api.registryOfficer("46"), "/v1/establishments?q=" + code.toLowerCase(), "id"))
                .containsExactly(ids.get("karaoke"));
        assertThat(Pages.all(() -> Api.registryOfficer("46"), "/v1/establishments?q=duong+thu+" + mark, "id"))
                .hasSize(3);
    }

    @Test
    void refusesALimitOutOfBounds() {
        for (String limit : List.of("0", "201")) {
            Api.registryOfficer("46")
                    .queryParam("limit", limit)
                    .get("/v1/establishments")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:lanhmanh:problem:validation-failed"));
        }
        Api.registryOfficer("46")
                .get("/v1/establishments")
                .then()
                .statusCode(200)
                .body("items.size()", lessThanOrEqualTo(20));
    }

    @Test
    void hasAnIndexBehindTheWordsAndBehindEachOrderOfEachArea() {
        assertThat(plan("search @@ to_tsquery('simple', 'mot:*')")).contains("ix_establishment_search");
        Map.of("", "", "district", "district_code = '474'", "commune", "commune_code = '19756'")
                .forEach((area, condition) -> Map.of(
                                "name", "folded_name", "risk", "risk_rank", "inspected", "inspected_rank")
                        .forEach((order, key) -> assertThat(plan((condition.isEmpty() ? "true" : condition)
                                        + " order by " + key + ", code limit 21"))
                                .contains("ix_establishment_" + (area.isEmpty() ? "" : area + "_") + order)));
        assertThat(plan("district_code = '474' order by code limit 21")).contains("ix_establishment_district ");
        assertThat(plan("commune_code = '19756' order by code limit 21")).contains("ix_establishment_commune ");
        assertThat(plan("next_expiry < date '2020-12-25'")).contains("ix_establishment_expiry");
    }

    /** The plan once the table is too big to be read from end to end, or to be sorted. */
    private String plan(String condition) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("set local enable_seqscan = off");
            sql.execute("set local enable_sort = off");
            var plan = new StringBuilder();
            try (ResultSet line = sql.executeQuery("explain select id from establishment where " + condition)) {
                while (line.next()) {
                    plan.append(line.getString(1)).append('\n');
                }
            }
            connection.rollback();
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(condition, e);
        }
    }
}
