package vn.lanhmanh.inspection.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.inspection.risk.weight.WeightFixture;
import vn.lanhmanh.inspection.risk.weight.WeightSet;

import static org.assertj.core.api.Assertions.assertThat;

class RiskScoreTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 11, 25);
    private static final WeightSet WEIGHTS = WeightFixture.shipped();

    @Test
    void addsUpItsParts() {
        RiskScore score = RiskScore.of(
                WEIGHTS,
                subject("KARAOKE", Set.of("COMMITMENT", "BUSINESS_REGISTRATION"), Set.of("SECURITY_CERTIFICATE")),
                history(List.of(TODAY.minusMonths(3)), List.of(TODAY), Set.of("BORDER")),
                TODAY);

        assertThat(score.parts())
                .containsExactly(
                        new RiskScore.Part("KIND", 30, "KARAOKE"),
                        new RiskScore.Part("SINCE_INSPECTION", 6, "2020-08-25"),
                        new RiskScore.Part("MISSING_PAPERS", 10, "BUSINESS_REGISTRATION, COMMITMENT"),
                        new RiskScore.Part("EXPIRED_PAPERS", 4, "SECURITY_CERTIFICATE"),
                        new RiskScore.Part("VIOLATIONS", 12, "2020-11-25"),
                        new RiskScore.Part("COMMUNE_FLAGS", 5, "BORDER"));
        assertThat(score.score()).isEqualTo(30 + 6 + 10 + 4 + 12 + 5);
        assertThat(score.weightSet()).isEqualTo("2020");
        assertThat(score.weightsValidFrom()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(score.on()).isEqualTo(TODAY);
    }

    @Test
    void halvesAViolationAfterItsHalfLife() {
        assertThat(violations(TODAY.minusDays(365))).isEqualTo(6);
        assertThat(violations(TODAY.minusDays(730))).isEqualTo(3);
        assertThat(violations(TODAY.minusDays(365), TODAY)).isEqualTo(18);
    }

    private static int violations(LocalDate... days) {
        return part(
                        RiskScore.of(
                                WEIGHTS,
                                subject("HOTEL", Set.of(), Set.of()),
                                history(List.of(TODAY), List.of(days), Set.of()),
                                TODAY),
                        "VIOLATIONS")
                .points();
    }

    @Test
    void countsOnlyTheLastInspectionAndNoMoreThanTheMost() {
        assertThat(sinceInspection(TODAY.minusYears(3), TODAY.minusMonths(1))).isEqualTo(2);
        assertThat(sinceInspection(TODAY.minusYears(9))).isEqualTo(24);
    }

    @Test
    void weighsAnEstablishmentNeverInspectedMost() {
        assertThat(sinceInspection()).isEqualTo(30);
    }

    private static int sinceInspection(LocalDate... days) {
        return part(
                        RiskScore.of(
                                WEIGHTS,
                                subject("HOTEL", Set.of(), Set.of()),
                                history(List.of(days), List.of(), Set.of()),
                                TODAY),
                        "SINCE_INSPECTION")
                .points();
    }

    @Test
    void leavesOutWhatGivesNoPoints() {
        RiskScore score = RiskScore.of(
                WEIGHTS,
                subject("RESTAURANT", Set.of(), Set.of()),
                history(List.of(TODAY), List.of(), Set.of()),
                TODAY);

        assertThat(score.parts()).containsExactly(new RiskScore.Part("KIND", 5, "RESTAURANT"));
    }

    private static RiskScore.Part part(RiskScore score, String name) {
        return score.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static RiskSubject subject(String kind, Set<String> missing, Set<String> expired) {
        return new RiskSubject(UUID.randomUUID(), kind, "19756", missing, expired);
    }

    private static RiskHistory history(List<LocalDate> inspections, List<LocalDate> violations, Set<String> flags) {
        return new RiskHistory(inspections, violations, List.of(), List.of(), flags);
    }
}
