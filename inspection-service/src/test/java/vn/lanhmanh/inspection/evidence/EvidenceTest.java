package vn.lanhmanh.inspection.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import vn.lanhmanh.inspection.evidence.Evidence.Content;
import vn.lanhmanh.inspection.evidence.Evidence.Origin;
import vn.lanhmanh.inspection.evidence.Evidence.Withdrawal;
import vn.lanhmanh.inspection.evidence.EvidenceResource.HandoverRequest;
import vn.lanhmanh.inspection.evidence.intake.Showing;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EvidenceTest {

    private static final Instant RECEIVED = Instant.parse("2020-06-15T02:30:00Z");

    private static Evidence photo() {
        var content =
                new Content("image/jpeg", 10, "ab", UUID.randomUUID(), UUID.randomUUID(), Showing.STRIPPED, RECEIVED);
        return new Evidence(
                UUID.randomUUID(), null, null, content, new Origin(null, RECEIVED, RECEIVED, UUID.randomUUID(), false));
    }

    private static Withdrawal reason(String why) {
        return new Withdrawal(RECEIVED.plusSeconds(60), UUID.randomUUID(), why);
    }

    private static Handover handover(Instant recordedAt) {
        var said = new HandoverRequest("CAT", "Điều tra viên", LocalDate.of(2020, 6, 16), "trưng cầu giám định");
        return new Handover(said, UUID.randomUUID(), recordedAt);
    }

    @Test
    void isWithdrawnOnceAndKeepsWhatItIs() {
        Evidence photo = photo();

        photo.withdraw(reason("nhầm cơ sở"));

        assertThat(photo.withdrawal().orElseThrow().withdrawalReason()).isEqualTo("nhầm cơ sở");
        assertThat(photo.sha256()).isEqualTo("ab");
        assertThat(photo.content().originalId()).isNotNull();
        refuses(() -> photo.withdraw(reason("lần nữa")), "withdraw");
    }

    @Test
    void passesThroughHandsUntilItIsWithdrawn() {
        Evidence photo = photo();
        var handover = handover(RECEIVED.plusSeconds(30));
        photo.handOver(handover, LocalDate.of(2020, 6, 15), "on");
        photo.withdraw(reason("nhầm cơ sở"));

        refuses(() -> photo.handOver(handover(RECEIVED.plusSeconds(90)), LocalDate.of(2020, 6, 15), "on"), "hand over");
        assertThat(photo.handovers()).containsExactly(handover);
    }

    private static void refuses(ThrowingCallable call, String verb) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo("illegal-transition");
            assertThat(refusal.arguments()).containsExactly(verb, "WITHDRAWN");
        });
    }
}
