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
        YEAR.sanctioned(file, "05-12", Map.of("personKey", "b", "personRole", "BUYER"));
        UUID foreigner = YEAR.sanctioned(
                file, "05-13", Map.of("personKey", "f", "nationalityGroup", "FOREIGN", "expulsion", true));
        YEAR.annulled(foreigner, file, "07-01");
        UUID other = YEAR.detectedAt(UUID.randomUUID(), "MOTEL", "06-01");
        UUID only = YEAR.sanctioned(
                other, "06-10", Map.of("personKey", "h", "personRole", "OWNER", "acts", List.of("HARBOURING")));
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
        assertThat(sanctioned.getBoolean("partial")).isTrue();
        assertThat(cell(sanctioned, "ROLE", "MANAGER")).isEqualTo(1);
        assertThat(cell(sanctioned, "TRACK", "ADMINISTRATIVE")).isEqualTo(2);
        assertThat(kinds("B11")).hasSize(2).containsOnly("SANCTION");
    }

    @Test
    void countsALicenceSuspendedWithItsManagerAsThatOfTheEstablishment() {
        assertThat(value("A18", "12-31")).isEqualTo(1);
        assertThat(cell(shown("A18", "12-31"), "ESTABLISHMENT_KIND", "MASSAGE")).isEqualTo(1);
        assertThat(kinds("A18")).containsExactly("SANCTION");
    }

    @Test
    void countsADecisionUntilItIsAnnulled() {
        assertThat(value("B13", "06-30")).isEqualTo(5);
        assertThat(value("B13", "12-31")).isEqualTo(3);
        assertThat(expelled("06-30")).isEqualTo(1);
        assertThat(expelled("12-31")).isZero();
        assertThat(value("B04", "07-15")).isEqualTo(2);
        assertThat(value("B04", "12-31")).as("its only decision was annulled").isEqualTo(1);
        assertThat(value("B06", "12-31")).isEqualTo(1);
        assertThat(kinds("B13")).hasSize(3);
    }

    private int expelled(String day) {
        return shown("B24", day).getInt("parts.find { it.item == 'B24.expelled' }.value");
    }
}
