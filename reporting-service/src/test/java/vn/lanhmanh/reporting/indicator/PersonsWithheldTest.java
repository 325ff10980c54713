package vn.lanhmanh.reporting.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.Year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Looks at the decisions of the year 2010, in which no other test lets anything happen. */
@QuarkusTest
class PersonsWithheldTest {

    private static final String WHEN = "?from=2010-01-01&to=2010-12-31&asOf=2010-12-31&limit=100";
    private static final Year YEAR = new Year(2010, "482", "20029");
    private static boolean happened;

    private final Desk police = Desk.reporter("CAT");

    @BeforeAll
    static void theYearHappens() {
        if (happened) {
            return;
        }
        happened = true;
        UUID file = YEAR.detected("PROSTITUTION", "01-10");
        for (int buyer = 0; buyer < 6; buyer++) {
            decided(file, "buyer-" + buyer, "BUYING", "FINE");
        }
        for (int time = 0; time < 5; time++) {
            decided(file, "seller-" + time % 2, "SELLING", "FINE");
        }
        decided(file, "broker", "BROKERING", "FINE");
        decided(file, "warned", "SELLING", "WARNING");
        ofTheEstablishment(file);
        YEAR.minutes(YEAR.inspected(UUID.randomUUID(), "PROVINCE", true, "02-01", Map.of()), "02-02");
    }

    private static void decided(UUID file, String personKey, String act, String form) {
        long fine = form.equals("FINE") ? 400_000 : 0;
        YEAR.sanctioned(
                file,
                "02-10",
                Map.of(
                        "personKey", personKey,
                        "acts", List.of(act),
                        "mainForms", List.of(form),
                        "amounts", List.of(fine),
                        "amount", fine));
    }

    private static void ofTheEstablishment(UUID file) {
        var decision = new HashMap<String, Object>(Map.of(
                "subjectKind", "ESTABLISHMENT",
                "establishmentId", UUID.randomUUID(),
                "acts", List.of("OTHER_ACT"),
                "amounts", List.of(20_000_000),
                "amount", 20_000_000));
        for (String of : List.of("personKey", "personRole", "ageBand", "sex", "nationalityGroup")) {
            decision.put(of, null);
        }
        YEAR.sanctioned(file, "02-11", decision);
    }

    /** Those who may list facts and whom neither the numbers of persons nor those of decisions belong to. */
    static Stream<Desk> strangers() {
        return Stream.of(Desk.leader(), Desk.consolidator(), Desk.reporter("SYT"));
    }

    /** The same, and a district that reports decisions itself. */
    static Stream<Desk> strangersToPersons() {
        return Stream.concat(strangers(), Stream.of(Desk.reporter("H482")));
    }

    private static List<Map<String, String>> dimensions(Desk desk, String item) {
        return new ArrayList<>(
                desk.get("/v1/indicators/" + item + "/facts" + WHEN).getList("items.dimensions"));
    }

    @Test
    void describesNobodyInAListOfFactsToTheDistrictThatReportsThem() {
        for (String item : List.of("B13", "B15.imposed", "A15")) {
            assertThat(dimensions(Desk.reporter("H482"), item))
                    .as(item)
                    .isNotEmpty()
                    .filteredOn(row -> !"OTHER_ACT".equals(row.get("ACT")))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row)
                            .containsEntry("DISTRICT", "482")
                            .doesNotContainKeys("SEX", "AGE_BAND", "NATIONALITY", "ROLE", "ACT"));
        }
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void tellsAStrangerNothingOfAFactAboutAPersonButThatItIsThere(Desk stranger) {
        for (String item : List.of("B13", "B14.fines", "B15.imposed")) {
            assertThat(dimensions(stranger, item))
                    .as(item)
                    .isNotEmpty()
                    .filteredOn(row -> !"OTHER_ACT".equals(row.get("ACT")))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void listsNothingWhoseFigureIsWithheldSinceRowsCanBeCounted(Desk stranger) {
        stranger.request()
                .get("/v1/indicators/B14.warnings/facts" + WHEN)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lanhmanh:problem:facts-withheld"));
    }

    @ParameterizedTest
    @MethodSource("strangersToPersons")
    void tellsOfAnEstablishmentWhatItWasSanctionedFor(Desk stranger) {
        assertThat(dimensions(stranger, "B13")).hasSize(14).anySatisfy(row -> assertThat(row)
                .containsEntry("ACT", "OTHER_ACT"));
    }

    @Test
    void describesPersonsToTheUnitThatReportsTheirNumbers() {
        assertThat(dimensions(police, "B13"))
                .filteredOn(row -> !"OTHER_ACT".equals(row.get("ACT")))
                .hasSize(13)
                .allSatisfy(row -> assertThat(row).containsKeys("SEX", "AGE_BAND", "NATIONALITY", "ROLE", "ACT"));
    }

    private static Map<String, Object> acts(JsonPath shown, String item) {
        String of = item.contains(".") ? "parts.find { it.item == '" + item + "' }." : "";
        if (Boolean.TRUE.equals(shown.get(of + "withheld"))) {
            return Map.of("all", "withheld");
        }
        List<Map<String, Object>> cells = shown.getList(of + "breakdown.find { it.dimension == 'ACT' }.cells");
        var values = new HashMap<String, Object>();
        cells.forEach(cell -> values.put(
                (String) cell.get("key"), cell.get("withheld").equals(true) ? "withheld" : cell.get("value")));
        return values;
    }

    private static Map<String, Object> acts(Desk desk, String item) {
        return acts(desk.get("/v1/indicators/" + item.split("\\.")[0] + WHEN.replace("&limit=100", "")), item);
    }

    @ParameterizedTest
    @MethodSource("strangersToPersons")
    void withholdsFromAStrangerHowOftenFewPersonsWereSanctionedForAnAct(Desk stranger) {
        assertThat(acts(stranger, "B13"))
                .isEqualTo(Map.of("BUYING", 6, "SELLING", "withheld", "BROKERING", "withheld", "OTHER_ACT", 1));
        assertThat(acts(stranger, "B14.fines")).containsEntry("BROKERING", "withheld");
        assertThat(acts(stranger, "B14.warnings")).isEqualTo(Map.of("all", "withheld"));
        assertThat(acts(stranger, "B15.imposed")).containsEntry("SELLING", "withheld");
    }

    @Test
    void showsSmallNumbersByActToTheUnitThatReportsThem() {
        assertThat(acts(police, "B13")).isEqualTo(Map.of("BUYING", 6, "SELLING", 6, "BROKERING", 1, "OTHER_ACT", 1));
        assertThat(acts(police, "B14.warnings")).isEqualTo(Map.of("SELLING", 1));
    }
}
