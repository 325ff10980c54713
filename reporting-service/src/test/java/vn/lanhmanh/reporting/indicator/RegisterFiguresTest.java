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

/** Holds the register of the district 478 in the year 2014, which no other test fills. */
@QuarkusTest
class RegisterFiguresTest {

    private static final Map<String, Object> RISKY =
            Map.of("conditionalBusiness", true, "highRisk", true, "kind", "KARAOKE");

    private final Year phuVang = new Year(2014, "478", "19900");

    @Test
    void keepsTheSuspendedOnTheRegisterAndNeitherTheClosedNorTheMerged() {
        registered(RISKY);
        registered(Map.of("conditionalBusiness", true, "highRisk", false, "kind", "MOTEL"));
        registered(Map.of("conditionalBusiness", false, "atRisk", false, "highRisk", true, "kind", "RESTAURANT"));
        UUID suspended = registered(RISKY);
        UUID merged = registered(RISKY);
        phuVang.establishment(suspended, 1, "SUSPENDED", "03-10", RISKY);
        phuVang.establishment(merged, 1, "MERGED", "04-10", RISKY);

        assertThat(shown("A01", "02-01").getInt("value")).isEqualTo(4);
        assertThat(shown("A01", "12-31").getInt("value")).isEqualTo(3);
        assertThat(shown("A02", "02-01").getInt("value")).isEqualTo(3);
        assertThat(shown("A02", "12-31").getInt("value")).isEqualTo(2);
        assertThat(shown("A02", "12-31").getInt("breakdown[0].cells.find { it.key == 'KARAOKE' }.value"))
                .isEqualTo(2);
        assertThat(shown("A01", "12-31").<String>getList("breakdown.dimension"))
                .containsExactly("ESTABLISHMENT_KIND", "DISTRICT", "COMMUNE");
    }

    /** In the year 2015; the end of a suspension may be told long after its day, behind a later change. */
    @Test
    void countsOnceASuspendedOneWhoseEndIsToldLateAndDatedBack() {
        Year later = new Year(2015, "478", "19900");
        UUID suspended = UUID.randomUUID();
        later.establishment(suspended, 0, "ACTIVE", "01-10", RISKY);
        later.establishment(suspended, 1, "SUSPENDED", "03-10", RISKY);
        later.establishment(suspended, 2, "SUSPENDED", "06-01", RISKY);
        int before = count("2015-12-31");

        later.establishment(suspended, 3, "ACTIVE", "04-01", RISKY);

        for (String day : List.of("2015-02-01", "2015-03-20", "2015-04-01", "2015-07-01", "2015-12-31")) {
            assertThat(count(day)).as(day).isEqualTo(before);
        }
    }

    private static int count(String day) {
        return Desk.reporter("H478")
                .get("/v1/indicators/A01?from=2015-01-01&asOf=" + day)
                .getInt("value");
    }

    private UUID registered(Map<String, ?> particulars) {
        UUID id = UUID.randomUUID();
        phuVang.establishment(id, 0, "ACTIVE", "01-10", particulars);
        return id;
    }

    private static JsonPath shown(String code, String day) {
        return Desk.reporter("H478").get("/v1/indicators/" + code + "?from=2014-01-01&asOf=2014-" + day);
    }
}
