package vn.lanhmanh.reporting.targets;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.PlanOfTheYear;
import vn.lanhmanh.reporting.around.Reporting;
import vn.lanhmanh.reporting.around.Year;

import static org.assertj.core.api.Assertions.assertThat;

/** Other tests add to the same year, so what counts here is what each story changes. */
@QuarkusTest
class TargetResourceTest {

    private String targets;

    @BeforeEach
    void thePlanIsInForce() {
        targets = "/v1/plans/" + PlanOfTheYear.published() + "/targets";
    }

    private final Year hue = new Year(2020, "474", "19753");

    private JsonPath board() {
        return Desk.leader().get(targets);
    }

    private static Map<String, Object> target(JsonPath board, String ref) {
        return board.getMap("items.find { it.ref == '" + ref + "' }");
    }

    private static int numerator(JsonPath board, String ref) {
        return (int) target(board, ref).get("numerator");
    }

    @Test
    void showsTheSevenTargetsWithWordingOperatorAndWhoHasNotReported() {
        JsonPath board = board();

        assertThat(board.getList("items.ref")).containsExactly("I.1", "I.2", "I.3", "I.4", "I.5", "I.6", "I.7");
        assertThat(target(board, "I.2"))
                .containsEntry("operator", "=")
                .containsEntry("denominator", 9)
                .containsKeys("wording", "unitsNotReported", "notReported");
        assertThat(target(board, "I.7")).containsEntry("operator", ">").containsEntry("denominator", 145);
        assertThat(board.getList("items.unitsNotReported")).doesNotContainNull();
        assertThat(board.getInt("items[0].unitsNotReported"))
                .isEqualTo(board.getList("items[0].notReported").size());
    }

    @Test
    void countsDistinctConditionalEstablishmentsOfTheProvincialTeam() {
        int before = numerator(board(), "I.4");
        UUID establishment = UUID.randomUUID();

        hue.inspected(establishment, "PROVINCE", true, "03-02", Map.of());
        hue.inspected(establishment, "PROVINCE", true, "09-02", Map.of());
        hue.inspected(UUID.randomUUID(), "PROVINCE", false, "03-03", Map.of());
        hue.inspected(UUID.randomUUID(), "DISTRICT", true, "03-04", Map.of());

        assertThat(numerator(board(), "I.4")).isEqualTo(before + 1);
        assertThat(target(board(), "I.4")).containsEntry("met", false).doesNotContainKey("denominator");
    }

    @Test
    void showsPendingCasesApartAndNeverAsHandled() {
        Map<String, Object> before = measure("B04");
        UUID handled = hue.detected("PROSTITUTION", "04-02");
        hue.detected("PROSTITUTION", "04-03");
        hue.concluded(handled, "NOT_SANCTIONED", "05-02");

        Map<String, Object> after = measure("B04");

        assertThat(change(before, after, "denominator")).isEqualTo(2);
        assertThat(change(before, after, "numerator")).isEqualTo(1);
        assertThat(change(before, after, "pending")).isEqualTo(1);
        assertThat(target(board(), "I.5")).containsEntry("met", false);
    }

    @Test
    void holdsRingsApartFromCases() {
        Map<String, Object> before = measure("B07.handled");

        hue.brokenUp(hue.ring("RING", "02-02"), "03-02");
        hue.ring("GROUP", "02-03");

        assertThat(change(before, measure("B07.handled"), "denominator")).isEqualTo(1);
        assertThat(change(before, measure("B07.handled"), "numerator")).isEqualTo(1);
    }

    private Map<String, Object> measure(String numerator) {
        return board().getMap(
                        "items.find { it.ref == 'I.5' }.measures.find { it.numeratorItem == '" + numerator + "' }");
    }

    private static int change(Map<String, Object> before, Map<String, Object> after, String field) {
        return (int) after.get(field) - (int) before.get(field);
    }

    @Test
    void knowsWhatWasKnownOnADay() {
        hue.inspected(UUID.randomUUID(), "PROVINCE", true, "10-02", Map.of());

        assertThat(numerator(Desk.leader().get(targets + "?asOf=2020-10-01"), "I.4"))
                .isLessThan(numerator(board(), "I.4"));
        assertThat(numerator(Desk.leader().get(targets + "?asOf=2019-06-01"), "I.4"))
                .isZero();
    }

    @Test
    void showsBothKindsOfInterventionsBesideTheDistrictsThatHaveBoth() {
        int before = numerator(board(), "I.3");
        Desk district = Desk.reporter("H483");
        intervention(district, "HIV_HARM_REDUCTION");
        assertThat(numerator(board(), "I.3")).isEqualTo(before);

        intervention(district, "GBV_PREVENTION");

        assertThat(numerator(board(), "I.3")).isEqualTo(before + 1);
        List<Map<String, Object>> kinds = board().getList("items.find { it.ref == 'I.3' }.measures[0].kinds");
        assertThat(kinds).extracting(kind -> kind.get("kind")).contains("HIV_HARM_REDUCTION", "GBV_PREVENTION");
    }

    private static void intervention(Desk district, String kind) {
        district.create(
                "/v1/activities",
                Map.of(
                        "kind", "INTERVENTION",
                        "interventionKind", kind,
                        "title", "Can thiệp",
                        "on", "2020-05-04",
                        "districtCode", "483",
                        "unitCode", "H483"));
    }

    @Test
    void holdsCoverageAgainstAnEnteredPopulationAndShowsAProxy() {
        Desk.consolidator()
                .post(
                        "/v1/populations",
                        Map.of(
                                "areaCode", "46",
                                "population", 1_128_620,
                                "asOf", "2019-04-01",
                                "source", "Tổng điều tra 2019"))
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(201, 409));
        Map<String, Object> before = target(board(), "I.1");

        Desk.reporter("H480")
                .create(
                        "/v1/activities",
                        Map.of(
                                "kind", "COMMUNICATION",
                                "form", "CONFERENCE",
                                "title", "Tuyên truyền",
                                "on", "2020-05-04",
                                "communeCode", "20005",
                                "unitCode", "H480",
                                "attendants", 40,
                                "residentsReached", 12_000));

        Map<String, Object> after = target(board(), "I.1");
        assertThat(change(before, after, "numerator")).isEqualTo(12_000);
        assertThat(after.get("denominator")).isNotNull();
        assertThat((Map<?, ?>) after.get("proxy")).extracting("denominator").isEqualTo(145);
    }

    @Test
    void forgetsAUnitOnceItHasReported() {
        assertThat(Desk.leader().get(targets + "?asOf=2020-05-31").<String>getList("items[0].notReported"))
                .contains("BDBP");

        Reporting.sent("BDBP", Reporting.period("2020-H1"), Map.of(), "2020-06-08");

        assertThat(Desk.leader().get(targets + "?asOf=2020-05-31").<String>getList("items[0].notReported"))
                .doesNotContain("BDBP");
    }

    @Test
    void opensDownToItsFacts() {
        UUID establishment = UUID.randomUUID();
        UUID inspection = hue.inspected(establishment, "PROVINCE", true, "11-20", Map.of());

        assertThat(Desk.leader().get(targets + "/I.4/facts?limit=200").<String>getList("items.subjectId"))
                .contains(inspection.toString());
        assertThat(Desk.reporter("H476").get(targets + "/I.4/facts?limit=200").<String>getList("items.subjectId"))
                .doesNotContain(inspection.toString());
        assertThat(Desk.leader().get(targets + "/I.5/facts?item=B07.discovered").getList("items"))
                .isNotNull();
        Desk.leader().request().get(targets + "/I.5/facts?item=A07").then().statusCode(404);
        Desk.leader().request().get(targets + "/I.8/facts").then().statusCode(404);
    }
}
