package vn.lanhmanh.reporting.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.Year;

import static org.assertj.core.api.Assertions.assertThat;

/** Papers are counted where they are valid on the day of the figure, though nothing was told since they ran out. */
@QuarkusTest
class PapersRunOutTest {

    private static final String SPRING = "2012-03-31";
    private static final String SUMMER = "2012-06-30";
    private static final String AUTUMN = "2012-10-31";
    private static final Year HUE = new Year(2012, "474", "19753");

    private final Desk police = Desk.reporter("CAT");

    private int value(String code, String asOf) {
        return police.get("/v1/indicators/" + code + "?asOf=" + asOf).getInt("value");
    }

    /** How many more there are on each of the days once it is told. */
    private List<Integer> added(String code, Map<String, ?> told) {
        List<String> days = List.of(SPRING, SUMMER, AUTUMN);
        List<Integer> before = days.stream().map(day -> value(code, day)).toList();
        told(UUID.randomUUID(), 0, "02-01", told);
        return days.stream()
                .map(day -> value(code, day) - before.get(days.indexOf(day)))
                .toList();
    }

    /** Among those that figures of the register watch there is none of these, so that other tests count as before. */
    private static void told(UUID id, long version, String on, Map<String, ?> told) {
        var values = new HashMap<String, Object>(Map.of("conditionalBusiness", false, "atRisk", false));
        values.putAll(told);
        HUE.establishment(id, version, "ACTIVE", on, values);
    }

    @Test
    void countsACertificateUntilItsLastDay() {
        assertThat(added(
                        "A05",
                        Map.of(
                                "hasSecurityCertificate",
                                true,
                                "securityCertificateValid",
                                List.of(Map.of("from", "2012-02-01", "until", SUMMER)))))
                .containsExactly(1, 1, 0);
    }

    @Test
    void countsACertificateAgainThatASanctionTookForSomeMonths() {
        assertThat(added(
                        "A05",
                        Map.of(
                                "hasSecurityCertificate",
                                true,
                                "securityCertificateValid",
                                List.of(Map.of("from", "2012-02-01", "until", "2012-06-29"), Map.of("from", AUTUMN)))))
                .containsExactly(1, 0, 1);
    }

    @Test
    void countsACommitmentThatRunsOut() {
        assertThat(added(
                        "A04",
                        Map.of(
                                "hasCommitment",
                                true,
                                "commitmentValid",
                                List.of(Map.of("from", "2012-02-01", "until", SPRING)))))
                .containsExactly(1, 0, 0);
        assertThat(added("A04", Map.of("hasCommitment", false, "commitmentValid", List.of())))
                .containsExactly(0, 0, 0);
    }

    @Test
    void countsByTheDayOfTheTellingWhereNoPeriodsWereTold() {
        assertThat(added("A05", Map.of("hasSecurityCertificate", true))).containsExactly(1, 1, 1);
        assertThat(added("A04", Map.of("hasCommitment", false))).containsExactly(0, 0, 0);
    }

    @Test
    void leavesTheFigureOfADayToWhatWasToldUntilThen() {
        UUID renewed = UUID.randomUUID();
        int before = value("A05", SUMMER);
        int later = value("A05", AUTUMN);
        told(
                renewed,
                0,
                "02-01",
                Map.of("securityCertificateValid", List.of(Map.of("from", "2012-02-01", "until", SPRING))));
        told(renewed, 1, "08-01", Map.of("securityCertificateValid", List.of(Map.of("from", "2012-08-01"))));

        assertThat(value("A05", SUMMER)).isEqualTo(before);
        assertThat(value("A05", AUTUMN)).isEqualTo(later + 1);
    }
}
