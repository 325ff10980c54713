package vn.lanhmanh.reporting.report;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.Reporting;

import static org.assertj.core.api.Assertions.assertThat;

/** Lets two units report that report nowhere else. */
@QuarkusTest
class PunctualityTest {

    private static final String HALF_YEAR = "?from=2020-01-01&to=2020-06-30&asOf=2020-06-30";

    @Test
    void countsWhoHadToReportAndDidInTimeAndOpensDownToEachUnit() {
        String halfYear = Reporting.period("2020-H1");
        JsonPath inTime = Reporting.sent("SGDDT", halfYear, Map.of(), "2020-06-09");
        Reporting.returned(inTime, "D07");
        Reporting.sent("SGDDT", halfYear, Map.of("D07.schools", 3, "D07.learners", 900), "2020-06-20");
        Reporting.sent("SVHTT", halfYear, Map.of(), "2020-06-10");

        JsonPath shown = Desk.consolidator().get("/v1/indicators/D21" + HALF_YEAR);
        List<Map<String, Object>> units = Desk.consolidator()
                .get("/v1/indicators/D21.onTime/facts" + HALF_YEAR + "&limit=200")
                .getList("items");

        assertThat(part(shown, "D21.due")).as("three bodies were only asked").isEqualTo(19);
        assertThat(part(shown, "D21.onTime"))
                .isEqualTo(units.stream().mapToInt(PunctualityTest::value).sum())
                .isBetween(1, 18);
        assertThat(shown.getInt("breakdown[0].cells.find { it.key == 'HALF_YEAR' }.value"))
                .isEqualTo(part(shown, "D21.onTime"));
        assertThat(units).hasSize(19).allSatisfy(unit -> assertThat(unit).containsEntry("kind", "OBLIGATION"));
        assertThat(ofUnit(units, "SGDDT")).as("sent again later").isEqualTo(1);
        assertThat(ofUnit(units, "SVHTT")).isZero();
        assertThat(ofUnit(units, "DHH")).as("sent none").isZero();
    }

    @Test
    void tellsNothingBeforeAReportIsDueAndADistrictItsOwnAlone() {
        assertThat(Desk.consolidator()
                        .get("/v1/indicators/D21?from=2020-01-01&asOf=2020-06-08")
                        .getMap("parts.find { it.item == 'D21.due' }"))
                .doesNotContainKey("value");
        assertThat(part(Desk.reporter("H481").get("/v1/indicators/D21" + HALF_YEAR), "D21.due"))
                .isEqualTo(1);
    }

    private static int part(JsonPath shown, String item) {
        return shown.getInt("parts.find { it.item == '" + item + "' }.value");
    }

    private static int ofUnit(List<Map<String, Object>> units, String code) {
        return units.stream()
                .filter(unit -> code.equals(unit.get("unitCode")))
                .mapToInt(PunctualityTest::value)
                .sum();
    }

    private static int value(Map<String, Object> unit) {
        return ((Number) unit.get("value")).intValue();
    }
}
