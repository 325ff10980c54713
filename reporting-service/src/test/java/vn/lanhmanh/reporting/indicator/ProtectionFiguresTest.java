package vn.lanhmanh.reporting.indicator;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.Year;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts whom the district 478 protects in the year 2012, in which no other test tells anything. */
@QuarkusTest
class ProtectionFiguresTest {

    private static final Map<String, Object> MINOR = Map.of("causes", List.of("MINOR_SELLER"), "ageBand", "FROM_16");
    private static final Map<String, Object> ADULT = Map.of("causes", List.of("VICTIM"), "ageBand", "ADULT");

    private final Year phuVang = new Year(2012, "478", "19900");

    @Test
    void countsVictimsAndMinorsOnceEachByWhatWasDone() {
        UUID victim = task("v1", "VICTIM");
        UUID suspected = task("v2", "SUSPECTED_VICTIM");
        phuVang.mustProtect(suspected, "v2", "VICTIM", "05-01");
        task("v1", "VICTIM");
        task("s", "SUSPECTED_VICTIM");
        phuVang.protects(victim, "v1", "03-02", ADULT);
        phuVang.protects(suspected, "v2", "03-02", Map.of("causes", List.of("SUSPECTED_VICTIM"), "ageBand", "ADULT"));
        phuVang.protects(task("m1", "MINOR_SELLER"), "m1", "03-02", MINOR);
        phuVang.protects(task("m1", "MINOR_SELLER"), "m1", "04-02", MINOR);
        phuVang.protects(
                task("m2", "MINOR_SELLER"),
                "m2",
                "03-02",
                Map.of("causes", List.of("MINOR_SELLER"), "ageBand", "UNDER_14", "ageShown", false));

        assertThat(part("B22.identified", "12-31")).isEqualTo(2);
        assertThat(part("B22.supported", "12-31")).isEqualTo(2);
        assertThat(part("B22.supported", "04-01")).as("not identified yet").isEqualTo(1);
        assertThat(shown("B23", "12-31").getInt("value")).isEqualTo(1);
        assertThat(seenBy(Desk.reporter("H478"), "B23", "12-31").<Integer>get("value"))
                .as("so few are shown to the labour body alone")
                .isNull();
    }

    private UUID task(String key, String cause) {
        UUID task = UUID.randomUUID();
        phuVang.mustProtect(task, key, cause, "03-01");
        return task;
    }

    private static int part(String item, String day) {
        return shown("B22", day).getInt("parts.find { it.item == '" + item + "' }.value");
    }

    private static JsonPath shown(String code, String day) {
        return seenBy(Desk.consolidator(), code, day);
    }

    private static JsonPath seenBy(Desk desk, String code, String day) {
        return desk.get("/v1/indicators/" + code + "?from=2012-01-01&asOf=2012-" + day);
    }
}
