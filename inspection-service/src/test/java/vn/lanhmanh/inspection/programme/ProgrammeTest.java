package vn.lanhmanh.inspection.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProgrammeTest {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 28);
    private static final UUID TEAM = UUID.randomUUID();
    private static final UUID SUBMITTER = UUID.randomUUID();
    private static final UUID CHAIR = UUID.randomUUID();

    @Test
    void tellsItsApproval() {
        Programme programme = submitted();

        programme.approve(CHAIR, DAY, "55/QĐ-UBND");

        assertThat(programme.facts().take()).singleElement().isInstanceOfSatisfying(Programme.Approved.class, told -> {
            assertThat(told.target()).isEqualTo(60);
            assertThat(told.slots()).isEqualTo(1);
            assertThat(told.approvedOn()).isEqualTo(DAY);
        });
        assertThat(programme.approvedFor(TEAM)).isTrue();
        assertThat(programme.approvedFor(UUID.randomUUID())).isFalse();
    }

    @Test
    void isNeverApprovedByItsSubmitter() {
        refuses("same-person-approves", 403, () -> submitted().approve(SUBMITTER, DAY, "55/QĐ-UBND"));
    }

    @Test
    void comesBackToBeChanged() {
        Programme programme = submitted();
        refuses("illegal-transition", 409, () -> programme.edit(List.of()));

        programme.giveBack("thiếu huyện Nam Đông");

        assertThat(programme.state()).isEqualTo(ProgrammeState.DRAFT);
        programme.edit(List.of(choice(), choice()));
        programme.submit(SUBMITTER);
        assertThat(programme.returnReason()).isNull();
    }

    @Test
    void needsATeamAndSlotsBeforeItIsSubmitted() {
        var programme = new Programme(UUID.randomUUID(), 2020, 60);
        refuses("no-slots", 422, () -> programme.submit(SUBMITTER));

        programme.propose(TEAM, List.of());
        refuses("no-slots", 422, () -> programme.submit(SUBMITTER));
    }

    @Test
    void namesAnEstablishmentOnce() {
        Slot.Choice choice = choice();
        var programme = new Programme(UUID.randomUUID(), 2020, 60);

        refuses("establishment-twice", 422, () -> programme.propose(TEAM, List.of(choice, choice)));
    }

    @Test
    void doesNotChangeOnceApproved() {
        Programme programme = submitted();
        programme.approve(CHAIR, DAY, "55/QĐ-UBND");

        refuses("illegal-transition", 409, () -> programme.approve(CHAIR, DAY, "56/QĐ-UBND"));
        refuses("illegal-transition", 409, () -> programme.propose(TEAM, List.of()));
        refuses("illegal-transition", 409, () -> programme.giveBack("x"));
    }

    private static Programme submitted() {
        var programme = new Programme(UUID.randomUUID(), 2020, 60);
        programme.propose(TEAM, List.of(choice()));
        programme.submit(SUBMITTER);
        return programme;
    }

    private static Slot.Choice choice() {
        return new Slot.Choice(UUID.randomUUID(), 3, 10, List.of("RANK 1/1"));
    }

    private static void refuses(String key, int status, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.status()).isEqualTo(status);
        });
    }
}
