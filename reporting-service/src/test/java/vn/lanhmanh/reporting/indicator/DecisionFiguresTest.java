package vn.lanhmanh.reporting.indicator;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.Year;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts minutes and decisions of the year 2017, in which no other test lets anything happen. */
@QuarkusTest
class DecisionFiguresTest {

    private static final Year YEAR = new Year(2017, "480", "19984");
    private static final UUID SPA = UUID.randomUUID();
    private static boolean happened;

    private final Desk police = Desk.reporter("CAT");

    @BeforeAll
    static void theYearHappens() {
        if (happened) {
            return;
        }
        happened = true;
        minutes();
        decisions();
        transfers();
    }

    private static void transfers() {
        UUID file = YEAR.detectedAt(UUID.randomUUID(), "KARAOKE", "08-20");
        YEAR.accused(file, "s", "HARBOURER", "327", "08-25");
        YEAR.accused(file, "t", "BROKER", "328", "08-25");
        YEAR.accused(file, "o", "OTHER", "329", "08-25");
        YEAR.transferred(file, "327", "08-30");
        UUID another = YEAR.detectedAt(UUID.randomUUID(), "KARAOKE", "08-21");
        YEAR.accused(another, "s", "HARBOURER", "327", "08-26");
        YEAR.accused(another, "m", "ORGANISER", "327", "08-26");
        YEAR.transferred(another, "327", "08-31");
    }

    private static void minutes() {
        UUID provincial = YEAR.inspected(SPA, "PROVINCE", true, "02-01", Map.of());
        YEAR.minutes(provincial, "02-02");
        YEAR.minutes(provincial, "02-02");
        YEAR.minutes(YEAR.inspected(SPA, "DISTRICT", true, "03-01", Map.of()), "03-02");
        YEAR.minutes(YEAR.inspectedBySector(SPA, "SYT", "HEALTH", "04-01", Map.of()), "04-02");
        YEAR.minutes(UUID.randomUUID(), "04-03");
    }

    private static void decisions() {
        UUID file = YEAR.detectedAt(SPA, "MASSAGE", "05-01");
        Map<String, ?> manager = Map.of("personKey", "m", "personRole", "MANAGER", "acts", List.of("BROKERING"));
        YEAR.sanctioned(file, "05-10", with(manager, "licenceSuspension", true));
        YEAR.sanctioned(file, "05-11", manager);
        // Told before it was told by act.
        YEAR.sanctioned(
                file,
                "05-12",
                Map.of("personKey", "b", "personRole", "BUYER", "amounts", List.of(), "amount", 300_000));
        YEAR.sanctioned(
                file,
                "05-14",
                Map.of(
                        "personKey",
                        "z",
                        "personRole",
                        "SELLER",
                        "acts",
                        List.of("SELLING", "OTHER_ACT"),
                        "mainForms",
                        List.of("WARNING", "FINE"),
                        "amounts",
                        List.of(0, 400_000),
                        "amount",
                        400_000));
        UUID foreigner = YEAR.sanctioned(
                file, "05-13", Map.of("personKey", "f", "nationalityGroup", "FOREIGN", "expulsion", true));
        YEAR.annulled(foreigner, file, "07-01");
        UUID other = YEAR.detectedAt(UUID.randomUUID(), "MOTEL", "06-01");
        UUID only = YEAR.sanctioned(
                other, "06-10", Map.of("personKey", "h", "personRole", "OWNER", "acts", List.of("HARBOURING")));
        YEAR.concluded(other, "SANCTIONED", "06-30");
        YEAR.annulled(only, other, "08-01");
    }

    private static Map<String, ?> with(Map<String, ?> values, String field, Object value) {
        var more = new java.util.HashMap<String, Object>(values);
        more.put(field, value);
        return more;
    }

    private JsonPath shown(String code, String day) {
        return police.get("/v1/indicators/" + code + "?from=2017-01-01&to=2017-12-31&asOf=2017-" + day);
    }

    private int value(String code, String day) {
        return shown(code, day).getInt("value");
    }

    private static int cell(JsonPath shown, String dimension, String key) {
        return shown.getInt(
                "breakdown.find { it.dimension == '" + dimension + "' }.cells.find { it.key == '" + key + "' }.value");
    }

    private List<String> kinds(String item) {
        return police.get("/v1/indicators/" + item + "/facts?from=2017-01-01&to=2017-12-31&asOf=2017-12-31")
                .getList("items.kind");
    }

    @Test
    void countsMinutesThatFollowTheInspectionOfATeamByItsLevel() {
        JsonPath minutes = shown("A15", "12-31");

        assertThat(minutes.getInt("value")).isEqualTo(3);
        assertThat(cell(minutes, "TEAM_LEVEL", "PROVINCE")).isEqualTo(2);
        assertThat(cell(minutes, "TEAM_LEVEL", "DISTRICT")).isEqualTo(1);
        assertThat(value("A15", "02-15")).isEqualTo(2);
        assertThat(kinds("A15")).hasSize(3).containsOnly("MINUTES");
    }

    @Test
    void countsOwnersAndManagersOnceByTheKindOfTheCase() {
        assertThat(value("B12", "07-15")).isEqualTo(2);
        assertThat(value("B12", "12-31")).as("one was annulled").isEqualTo(1);
        assertThat(cell(shown("B12", "12-31"), "ESTABLISHMENT_KIND", "MASSAGE")).isEqualTo(1);
        assertThat(kinds("B12")).hasSize(2).containsOnly("SANCTION");
    }

    @Test
    void countsThoseWhoHarbourOrBrokerByTheirRole() {
        JsonPath sanctioned = shown("B11", "07-15");

        assertThat(sanctioned.getInt("value")).isEqualTo(2);
        assertThat(sanctioned.getBoolean("partial")).isFalse();
        assertThat(cell(sanctioned, "ROLE", "MANAGER")).isEqualTo(1);
        assertThat(cell(sanctioned, "TRACK", "ADMINISTRATIVE")).isEqualTo(2);
    }

    @Test
    void countsThoseWhomAFileAccusesOnceWhateverElseWasDecided() {
        JsonPath handled = shown("B11", "12-31");

        assertThat(handled.getInt("value")).as("m, s and t").isEqualTo(3);
        assertThat(cell(handled, "TRACK", "ADMINISTRATIVE")).isEqualTo(1);
        assertThat(cell(handled, "TRACK", "CRIMINAL")).isEqualTo(3);
        assertThat(cell(handled, "ROLE", "HARBOURER")).isEqualTo(1);
        assertThat(kinds("B11"))
                .containsExactlyInAnyOrder("SANCTION", "SANCTION", "SUSPECT", "SUSPECT", "SUSPECT", "SUSPECT");
    }

    @Test
    void countsTransfersAndTheirPersonsByArticle() {
        JsonPath transfers = shown("B18", "12-31");

        assertThat(transfers.getInt("value")).isEqualTo(2);
        assertThat(cell(transfers, "ARTICLE", "327")).isEqualTo(2);
        assertThat(part(transfers, "B18.persons", "ARTICLE", "327")).isEqualTo(2);
        assertThat(part(transfers, "B18.persons", "ARTICLE", "329")).isEqualTo(1);
        assertThat(transfers.getInt("parts.find { it.item == 'B18.persons' }.value"))
                .isEqualTo(4);
    }

    private static int part(JsonPath shown, String item, String dimension, String key) {
        return shown.getInt("parts.find { it.item == '" + item + "' }.breakdown.find { it.dimension == '" + dimension
                + "' }.cells.find { it.key == '" + key + "' }.value");
    }

    @Test
    void countsADecisionForEachOfItsActsWithTheFormAndTheFineOfThatAct() {
        JsonPath decisions = shown("B13", "12-31");
        JsonPath forms = shown("B14", "12-31");
        JsonPath fines = shown("B15", "12-31");

        assertThat(cell(decisions, "ACT", "BROKERING")).isEqualTo(2);
        assertThat(cell(decisions, "ACT", "SELLING")).isEqualTo(1);
        assertThat(cell(decisions, "ACT", "OTHER_ACT")).isEqualTo(1);
        assertThat(forms.getList("breakdown.find { it.dimension == 'ACT' }.cells.key"))
                .as("warnings")
                .containsExactly("SELLING");
        assertThat(part(forms, "B14.fines", "ACT", "OTHER_ACT")).isEqualTo(1);
        assertThat(part(forms, "B14.fines", "ACT", "BROKERING")).isEqualTo(2);
        assertThat(cell(fines, "ACT", "OTHER_ACT")).isEqualTo(400_000);
        assertThat(cell(fines, "ACT", "SELLING")).isZero();
        assertThat(cell(fines, "ACT", "BUYING")).isEqualTo(300_000);
        assertThat(cell(fines, "ACT", "BROKERING")).isEqualTo(2 * 750_000);
    }

    @Test
    void tellsWhatBecameOfTheCasesThatWereHandled() {
        JsonPath handled = shown("B04", "12-31");

        assertThat(handled.getInt("value")).isEqualTo(3);
        assertThat(cell(handled, "OUTCOME", "SANCTIONED")).isEqualTo(1);
        assertThat(cell(handled, "OUTCOME", "TRANSFERRED")).isEqualTo(2);
    }

    @Test
    void countsALicenceSuspendedWithItsManagerAsThatOfTheEstablishment() {
        assertThat(value("A18", "12-31")).isEqualTo(1);
        assertThat(cell(shown("A18", "12-31"), "ESTABLISHMENT_KIND", "MASSAGE")).isEqualTo(1);
        assertThat(kinds("A18")).containsExactly("SANCTION");
    }

    @Test
    void countsADecisionUntilItIsAnnulled() {
        assertThat(value("B13", "06-30")).isEqualTo(6);
        assertThat(value("B13", "12-31")).isEqualTo(4);
        assertThat(expelled("06-30")).isEqualTo(1);
        assertThat(expelled("12-31")).isZero();
        assertThat(value("B04", "07-15")).isEqualTo(2);
        assertThat(value("B04", "12-31"))
                .as("the only decision of one was annulled, two were transferred")
                .isEqualTo(3);
        assertThat(value("B06", "07-15")).isZero();
        assertThat(value("B06", "12-31"))
                .as("a case that ended upon that decision is pending again")
                .isEqualTo(1);
        assertThat(shown("B05", "12-31").getFloat("value")).isEqualTo(75.0f);
        assertThat(kinds("B13")).hasSize(4);
    }

    private int expelled(String day) {
        return shown("B24", day).getInt("parts.find { it.item == 'B24.expelled' }.value");
    }
}
