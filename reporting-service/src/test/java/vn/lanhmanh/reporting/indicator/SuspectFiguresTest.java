package vn.lanhmanh.reporting.indicator;

import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.Year;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts whom files accuse in the year 2009, in which no other test lets anything happen. */
@QuarkusTest
class SuspectFiguresTest {

    private static final Year YEAR = new Year(2009, "481", "20014");
    private static boolean happened;

    @BeforeAll
    static void theYearHappens() {
        if (happened) {
            return;
        }
        happened = true;
        UUID file = UUID.randomUUID();
        YEAR.accused(file, 3, "wrong", "BROKER", "328", "03-01");
        YEAR.accused(file, 4, "two-roles", "BROKER", "328", "03-01");
        YEAR.accused(file, 5, "two-roles", "ORGANISER", "327", "03-01");
        YEAR.cleared(file, 6, "wrong", "BROKER", "06-01");
        YEAR.cleared(file, 7, "two-roles", "BROKER", "06-01");
        YEAR.accused(UUID.randomUUID(), 3, "elsewhere", "HARBOURER", "327", "03-02");
        YEAR.cleared(file, 8, "elsewhere", "HARBOURER", "06-01");
        UUID again = UUID.randomUUID();
        YEAR.cleared(again, 5, "again", "PROTECTOR", "05-01");
        YEAR.accused(again, 6, "again", "PROTECTOR", "327", "03-03");
        YEAR.accused(again, 4, "again", "PROTECTOR", "327", "03-03");
        YEAR.cleared(again, 9, "late", "HARBOURER", "02-01");
        YEAR.accused(again, 8, "late", "HARBOURER", "327", "03-03");
    }

    private static JsonPath shown(String code, String day) {
        return Desk.reporter("CAT").get("/v1/indicators/" + code + "?from=2009-01-01&to=2009-12-31&asOf=2009-" + day);
    }

    private static int persons(String day) {
        return shown("B18", day).getInt("parts.find { it.item == 'B18.persons' }.value");
    }

    private static Integer role(String day, String role) {
        return shown("B11", day)
                .get("breakdown.find { it.dimension == 'ROLE' }.cells.find { it.key == '" + role + "' }?.value");
    }

    @Test
    void countsAnAccusedPersonUntilTheNamingIsTakenBack() {
        assertThat(persons("04-30")).as("wrong, two-roles, elsewhere and again").isEqualTo(4);
        assertThat(persons("12-31")).as("two-roles, elsewhere and again").isEqualTo(3);
        assertThat(shown("B11", "12-31").getInt("value")).isEqualTo(3);
        assertThat(role("04-30", "BROKER")).isEqualTo(2);
    }

    @Test
    void takesBackThatRoleInThatCaseAlone() {
        assertThat(role("12-31", "BROKER")).isNull();
        assertThat(role("12-31", "ORGANISER")).isEqualTo(1);
        assertThat(role("12-31", "HARBOURER")).isEqualTo(1);
    }

    @Test
    void countsWhoeverIsNamedAgainOnceInWhateverOrderItIsHeard() {
        assertThat(role("12-31", "PROTECTOR")).isEqualTo(1);
        assertThat(Desk.reporter("CAT")
                        .get("/v1/indicators/B18.persons/facts?from=2009-01-01&to=2009-12-31&asOf=2009-12-31")
                        .getList("items.dimensions.ROLE"))
                .containsExactlyInAnyOrder("ORGANISER", "HARBOURER", "PROTECTOR");
    }
}
