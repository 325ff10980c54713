package vn.lanhmanh.casework.person.protecting;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.casework.person.identity.Identity;
import vn.lanhmanh.casework.person.protecting.ProtectionTask.Cause;
import vn.lanhmanh.casework.person.protecting.ProtectionTask.Outcome;
import vn.lanhmanh.casework.person.protecting.ProtectionTask.State;
import vn.lanhmanh.casework.person.protecting.Wards.Ward;
import vn.lanhmanh.casework.protection.AgeBand;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ProtectionTaskTest {

    private static final LocalDate OPENED = LocalDate.of(2020, 7, 8);
    private static final byte[] REASON = {1};

    private final Ward ward = new Ward("k", AgeBand.FROM_14, true, Identity.Sex.FEMALE);

    private ProtectionTask open(Cause... causes) {
        var task = new ProtectionTask(UUID.randomUUID(), UUID.randomUUID(), "19750", "474", OPENED);
        for (Cause cause : causes) {
            task.arise(cause, ward, OPENED);
        }
        return task;
    }

    private static ProtectionMeasure shelter() {
        return new ProtectionMeasure(
                UUID.randomUUID(), ProtectionMeasure.Kind.SHELTER, OPENED, "H474", null, UUID.randomUUID());
    }

    private static String refusal(Runnable verb) {
        return catchThrowableOfType(Refusal.class, verb::run).key();
    }

    @Test
    void tellsEachCauseAndTheFirstMeasureOnce() {
        var task = open(Cause.MINOR_SELLER, Cause.VICTIM);
        task.take(shelter(), ward);
        task.take(shelter(), ward);

        assertThat(task.causes()).containsExactly(Cause.MINOR_SELLER, Cause.VICTIM);
        assertThat(task.state()).isEqualTo(State.IN_HAND);
        assertThat(task.facts().take())
                .extracting(fact -> fact.type())
                .containsExactly("protection.opened.v1", "protection.opened.v1", "protection.started.v1");
    }

    @Test
    void isClosedByAMeasureOrByAReason() {
        var untouched = open(Cause.MINOR_SELLER);
        assertThat(refusal(() -> untouched.close(OPENED, Outcome.NOT_FOUND, null)))
                .isEqualTo("closure-without-reason");
        assertThat(refusal(() -> untouched.close(OPENED, Outcome.PROTECTED, REASON)))
                .isEqualTo("protected-without-measure");
        untouched.close(OPENED, Outcome.NOT_FOUND, REASON);
        var helped = open(Cause.MINOR_SELLER);
        helped.take(shelter(), ward);
        assertThat(refusal(() -> helped.close(OPENED.minusDays(1), Outcome.PROTECTED, null)))
                .isEqualTo("date-out-of-order");
        helped.close(OPENED, Outcome.PROTECTED, null);

        assertThat(untouched.state()).isEqualTo(State.CLOSED);
        assertThat(helped.outcome()).isEqualTo(Outcome.PROTECTED);
    }

    @Test
    void takesNothingMoreWhenClosed() {
        var task = open(Cause.VICTIM);
        task.close(OPENED, Outcome.REFERRED, REASON);

        assertThat(refusal(() -> task.take(shelter(), ward))).isEqualTo("illegal-transition");
        assertThat(refusal(() -> task.close(OPENED, Outcome.REFERRED, REASON))).isEqualTo("illegal-transition");
        assertThat(refusal(() -> task.arise(Cause.VICTIM, ward, OPENED))).isEqualTo("illegal-transition");
    }

    @Test
    void restsOnTheLawOfItsCauses() {
        assertThat(open(Cause.MINOR_SELLER).basis()).isEqualTo("Điều 51, 52 Luật Trẻ em 102/2016/QH13");
        assertThat(open(Cause.SUSPECTED_VICTIM).basis()).contains("66/2011").doesNotContain("102/2016");
        assertThat(open(Cause.MINOR_SELLER, Cause.VICTIM).basis())
                .contains("66/2011")
                .contains("102/2016");
    }
}
