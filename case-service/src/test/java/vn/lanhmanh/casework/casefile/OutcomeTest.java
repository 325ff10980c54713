package vn.lanhmanh.casework.casefile;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.lanhmanh.casework.casefile.ending.Conclusion;
import vn.lanhmanh.casework.casefile.ending.Conclusion.Clocks;
import vn.lanhmanh.casework.casefile.ending.Conclusion.Tally;
import vn.lanhmanh.casework.casefile.ending.Outcome;
import vn.lanhmanh.casework.casefile.ending.Outcome.Reason;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class OutcomeTest {

    private static final Clocks ALL_LAPSED = new Clocks(false, true, true);

    private static String check(Outcome outcome, Reason reason, Tally tally, Clocks clocks) {
        var end = new Conclusion(outcome, reason, null, LocalDate.of(2020, 6, 1));
        var refusal = catchThrowableOfType(Refusal.class, () -> end.check(false, false, tally, clocks));
        return refusal == null ? null : refusal.key();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void takesEachReasonForExactlyOneOutcome(Reason reason) {
        String notSanctioned = check(Outcome.NOT_SANCTIONED, reason, Tally.NONE, ALL_LAPSED);
        String unfounded = check(Outcome.UNFOUNDED, reason, Tally.NONE, ALL_LAPSED);

        assertThat(new String[] {notSanctioned, unfounded}).containsExactlyInAnyOrder(null, "reason-does-not-fit");
        assertThat(check(Outcome.SANCTIONED, reason, new Tally(0, 1), ALL_LAPSED))
                .isEqualTo("reason-does-not-fit");
    }

    @Test
    void neverEndsForALapseThatHasNotHappened() {
        var running = new Clocks(true, false, false);

        assertThat(check(Outcome.NOT_SANCTIONED, Reason.DEADLINE_LAPSED, Tally.NONE, running))
                .isEqualTo("not-lapsed");
        assertThat(check(Outcome.NOT_SANCTIONED, Reason.LIMITATION_LAPSED, Tally.NONE, running))
                .isEqualTo("not-lapsed");
    }

    @Test
    void waitsForTheDraftOfAnotherMinutesWhoseTimeStillRuns() {
        var oneLapsedOneRunning = new Clocks(true, true, false);

        assertThat(check(Outcome.NOT_SANCTIONED, Reason.DEADLINE_LAPSED, new Tally(1, 0), oneLapsedOneRunning))
                .isEqualTo("decisions-open");
    }

    @Test
    void countsDraftsAndDecisionsThatStand() {
        var tally = Tally.NONE.afterDraft().afterDraft().afterIssue();

        assertThat(tally).isEqualTo(new Tally(1, 1));
        assertThat(tally.afterAnnulment(true)).isEqualTo(new Tally(0, 1));
        assertThat(tally.afterAnnulment(false)).isEqualTo(new Tally(1, 0));
        assertThat(Tally.NONE.empty()).isTrue();
    }
}
