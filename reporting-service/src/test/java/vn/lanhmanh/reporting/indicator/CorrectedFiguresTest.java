package vn.lanhmanh.reporting.indicator;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.Year;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts what corrections of minutes add and withdraw in the year 2008, in which no other test lets anything happen. */
@QuarkusTest
class CorrectedFiguresTest {

    private static final Year YEAR = new Year(2008, "477", "19867");
    private static boolean happened;

    @BeforeAll
    static void theYearHappens() {
        if (happened) {
            return;
        }
        happened = true;
        withdrawnAfterTheHalfYear();
        addedAfterTheHalfYear();
        withdrawnBeforeItIsHeardOf();
        oneOfTwoWithdrawn();
    }

    private static void withdrawnAfterTheHalfYear() {
        UUID bar = UUID.randomUUID();
        UUID visit = YEAR.inspected(bar, "PROVINCE", true, "02-01", Map.of());
        UUID finding = YEAR.violation(visit, bar, "02-01", Map.of("violationCode", "UNDERAGE_WORKER"));
        YEAR.violationWithdrawn(visit, finding, 9, "07-10");
    }

    private static void addedAfterTheHalfYear() {
        UUID bar = UUID.randomUUID();
        UUID visit = YEAR.inspected(bar, "PROVINCE", true, "02-02", Map.of());
        YEAR.violation(visit, bar, "02-02", Map.of("violationCode", "HEALTH_CHECK", "correctedOn", YEAR.day("07-20")));
    }

    private static void withdrawnBeforeItIsHeardOf() {
        UUID bar = UUID.randomUUID();
        UUID visit = YEAR.inspected(bar, "PROVINCE", true, "02-03", Map.of());
        UUID finding = UUID.randomUUID();
        YEAR.violationWithdrawn(visit, finding, 9, "05-01");
        YEAR.violation(visit, bar, "02-03", Map.of("findingId", finding, "violationCode", "UNDERAGE_WORKER"));
    }

    private static void oneOfTwoWithdrawn() {
        UUID bar = UUID.randomUUID();
        UUID visit = YEAR.inspected(bar, "PROVINCE", true, "02-04", Map.of());
        YEAR.violation(visit, bar, "02-04", Map.of("violationCode", "LABOUR_CONTRACT"));
        UUID none = YEAR.violation(visit, bar, "02-04", Map.of("violationCode", "HEALTH_CHECK"));
        YEAR.violationWithdrawn(visit, none, 9, "03-01");
    }

    private static JsonPath shown(String code, String day) {
        return Desk.reporter("H477").get("/v1/indicators/" + code + "?from=2008-01-01&to=2008-06-14&asOf=2008-" + day);
    }

    private static int value(String code, String day) {
        return shown(code, day).getInt("value");
    }

    @Test
    void leavesWhatTheCutOffOfTheHalfYearKnewAndFollowsCorrectionsFromTheirDayOn() {
        assertThat(value("A12", "06-14"))
                .as("the first and the last, as far as was known")
                .isEqualTo(2);
        assertThat(value("A20", "06-14")).isEqualTo(1);
        assertThat(value("A21", "06-14")).isZero();
        assertThat(value("A22", "06-14")).isEqualTo(1);

        assertThat(value("A20", "07-09")).isEqualTo(1);
        assertThat(value("A20", "07-10")).isZero();
        assertThat(value("A21", "07-19")).isZero();
        assertThat(value("A21", "07-20")).isEqualTo(1);
        assertThat(value("A22", "12-31")).isEqualTo(1);
        assertThat(value("A12", "07-15")).isEqualTo(1);
        assertThat(value("A12", "12-31")).isEqualTo(2);
    }

    @Test
    void countsAViolationThatWasWithdrawnBeforeItWasHeardOfWhileItStood() {
        assertThat(value("A20", "04-30")).isEqualTo(2);
        assertThat(value("A20", "05-01")).isEqualTo(1);
    }

    @Test
    void tellsTheRateOfInspectedEstablishmentsInViolationAlike() {
        assertThat(shown("A13", "06-14").getFloat("value")).isEqualTo(50);
        assertThat(shown("A13", "07-15").getFloat("value")).isEqualTo(25);
        assertThat(value("A07", "12-31"))
                .as("who was inspected stays inspected")
                .isEqualTo(4);
    }

    @Test
    void opensAFigureDownToTheViolationsThatStand() {
        assertThat(shown("A12", "06-14").getInt("facts")).isEqualTo(2);
        assertThat(shown("A12", "12-31").getInt("facts")).isEqualTo(2);
        assertThat(shown("A12", "12-31")
                        .getList("breakdown.find { it.dimension == 'VIOLATION_KIND' }.cells.key", String.class))
                .containsExactlyInAnyOrder("HEALTH_CHECK", "LABOUR_CONTRACT");
    }
}
