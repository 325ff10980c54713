package vn.lanhmanh.inspection.caseoutcome;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CaseOutcomeTest {

    private final CaseOutcome outcome = new CaseOutcome(UUID.randomUUID(), UUID.randomUUID());

    @Test
    void followsTheCaseToItsConclusion() {
        outcome.stands(0, "OPENED", null);
        outcome.stands(3, "ADMINISTRATIVE", null);
        outcome.stands(7, "CONCLUDED", "SANCTIONED");

        assertThat(outcome.state()).isEqualTo("CONCLUDED");
        assertThat(outcome.outcome()).isEqualTo("SANCTIONED");
    }

    @Test
    void isNotUndoneByAFactThatComesLate() {
        outcome.stands(7, "CONCLUDED", "SANCTIONED");
        outcome.stands(3, "ADMINISTRATIVE", null);
        outcome.stands(0, "OPENED", null);

        assertThat(outcome.state()).isEqualTo("CONCLUDED");
        assertThat(outcome.outcome()).isEqualTo("SANCTIONED");
    }
}
