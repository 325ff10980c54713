package vn.lanhmanh.inspection.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import vn.lanhmanh.inspection.programme.proposal.Choice;
import vn.lanhmanh.inspection.programme.proposal.Window;
import vn.lanhmanh.inspection.risk.RiskScore;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProgrammeTest {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 28);
    private static final UUID TEAM = UUID.randomUUID();
    private static final UUID SUBMITTER = UUID.randomUUID();
    private static final UUID CHAIR = UUID.randomUUID();
    private static final Set<UUID> NONE = Set.of();

    @Test
    void tellsItsApproval() {
        Programme programme = submitted();

        programme.approve(CHAIR, DAY, "55/QĐ-UBND", NONE);

        assertThat(programme.facts().take())
                .singleElement()
                .isInstanceOfSatisfying(ProgrammeEvent.Approved.class, told -> {
                    assertThat(told.target()).isEqualTo(60);
                    assertThat(told.slots()).isEqualTo(1);
                    assertThat(told.approvedOn()).isEqualTo(DAY);
                });
        assertThat(programme.approvedFor(TEAM)).isTrue();
        assertThat(programme.approvedFor(UUID.randomUUID())).isFalse();
    }

    @Test
    void isNeverApprovedByItsSubmitter() {
        refuses("same-person-approves", 403, () -> submitted().approve(SUBMITTER, DAY, "55/QĐ-UBND", NONE));
    }

    @Test
    void comesBackToBeChanged() {
        Programme programme = submitted();
        refuses("illegal-transition", 409, () -> programme.edit(List.of(), NONE));

        programme.giveBack("thiếu huyện Nam Đông");

        assertThat(programme.state()).isEqualTo(ProgrammeState.DRAFT);
        programme.edit(List.of(choice(), choice()), NONE);
        programme.submit(SUBMITTER, DAY, NONE);
        assertThat(programme.current().returnReason()).isNull();
    }

    @Test
    void needsATeamAndSlotsBeforeItIsSubmitted() {
        var programme = draft();
        refuses("no-slots", 422, () -> programme.submit(SUBMITTER, DAY, NONE));

        programme.propose(TEAM, List.of());
        refuses("no-slots", 422, () -> programme.submit(SUBMITTER, DAY, NONE));
    }

    @Test
    void namesAnEstablishmentOnce() {
        Choice choice = choice();
        var programme = draft();

        refuses("establishment-twice", 422, () -> programme.propose(TEAM, List.of(choice, choice)));
    }

    @Test
    void doesNotChangeOnceApproved() {
        Programme programme = submitted();
        programme.approve(CHAIR, DAY, "55/QĐ-UBND", NONE);

        refuses("illegal-transition", 409, () -> programme.approve(CHAIR, DAY, "56/QĐ-UBND", NONE));
        refuses("illegal-transition", 409, () -> programme.propose(TEAM, List.of()));
        refuses("illegal-transition", 409, () -> programme.giveBack("x"));
    }

    @Test
    void staysInForceUntilItsAmendmentIsApproved() {
        Programme programme = approved(choice(), choice());
        List<Slot> before = programme.current().slots();
        Slot kept = before.get(0);

        programme.amend(DAY, "cơ sở nghỉ");
        programme.edit(List.of(choice(kept.establishmentId(), 5, false), choice()), NONE);

        assertThat(programme.current().number()).isEqualTo(1);
        assertThat(programme.slot(kept.id()).orElseThrow().window().month()).isEqualTo(3);
        refuses("amendment-open", 409, () -> programme.amend(DAY, "nữa"));
        refuses("amendment-open", 409, () -> programme.close(DAY));
        programme.submit(SUBMITTER, DAY, NONE);
        refuses("same-person-approves", 403, () -> programme.approve(SUBMITTER, DAY, "60/QĐ-UBND", NONE));
        programme.facts().take();
        programme.approve(CHAIR, DAY, "60/QĐ-UBND", NONE);
        assertThat(programme.current().number()).isEqualTo(2);
        assertThat(programme.slot(kept.id()).orElseThrow().window().month()).isEqualTo(5);
        assertThat(programme.slot(before.get(1).id())).isEmpty();
        assertThat(programme.state()).isEqualTo(ProgrammeState.APPROVED);
        assertThat(programme.facts().take())
                .singleElement()
                .isInstanceOfSatisfying(ProgrammeEvent.Approved.class, told -> assertThat(told.programmeVersion())
                        .isEqualTo(2));
    }

    @Test
    void keepsTheSlotsThatAreInspected() {
        Programme programme = approved(choice());
        Slot slot = programme.current().slots().get(0);
        programme.amend(DAY, "đổi cơ sở");

        refuses("slot-in-use", 409, () -> programme.edit(List.of(choice()), Set.of(slot.id())));
        refuses(
                "slot-in-use",
                409,
                () -> programme.edit(List.of(choice(slot.establishmentId(), 4, false)), Set.of(slot.id())));
        programme.edit(List.of(choice()), NONE);
        refuses("slot-in-use", 409, () -> programme.submit(SUBMITTER, DAY, Set.of(slot.id())));
        programme.edit(List.of(choice(slot.establishmentId(), 4, false)), NONE);
        programme.submit(SUBMITTER, DAY, Set.of(slot.id()));
    }

    @Test
    void hidesNoSlotWhoseInspectionHasStartedThoughItMayBeShown() {
        Programme programme = approved(choice(), choice(UUID.randomUUID(), 4, true));
        Slot shown = programme.current().slots().get(0);
        Slot hidden = programme.current().slots().get(1);
        Set<UUID> started = Set.of(shown.id(), hidden.id());
        programme.amend(DAY, "đổi lịch");

        refuses(
                "slot-in-use",
                409,
                () -> programme.edit(
                        List.of(choice(shown.establishmentId(), 3, true), choice(hidden.establishmentId(), 4, true)),
                        started));
        programme.edit(
                List.of(choice(shown.establishmentId(), 3, false), choice(hidden.establishmentId(), 4, false)),
                started);
        programme.submit(SUBMITTER, DAY, started);
    }

    @Test
    void tellsOthersOfAnnouncedSlotsOnly() {
        Programme programme = approved(choice(), choice(UUID.randomUUID(), 4, true));

        assertThat(programme.facts().take())
                .singleElement()
                .isInstanceOfSatisfying(ProgrammeEvent.Approved.class, told -> assertThat(told.slots())
                        .isEqualTo(1));
    }

    @Test
    void swapsASlotUnderItsIdWithAReason() {
        Programme programme = draft();
        programme.propose(TEAM, List.of(choice(), choice()));
        Slot slot = programme.current().slots().get(0);
        UUID before = slot.establishmentId();
        UUID after = UUID.randomUUID();

        programme.swap(slot.id(), choice(after, 3, false), "cơ sở sửa chữa", DAY);

        Slot swapped = programme.slot(slot.id()).orElseThrow();
        assertThat(swapped.establishmentId()).isEqualTo(after);
        assertThat(swapped.swappedFrom()).isEqualTo(before);
        assertThat(swapped.swapReason()).isEqualTo("cơ sở sửa chữa");
        refuses("establishment-twice", 422, () -> programme.swap(slot.id(), choice(after, 3, false), "lần nữa", DAY));
    }

    @Test
    void endsWithTheYear() {
        Programme programme = approved(choice());

        programme.close(DAY);

        assertThat(programme.state()).isEqualTo(ProgrammeState.CLOSED);
        assertThat(programme.approvedFor(TEAM)).isFalse();
        refuses("illegal-transition", 409, () -> programme.amend(DAY, "muộn"));
    }

    private static Programme approved(Choice... choices) {
        Programme programme = draft();
        programme.propose(TEAM, List.of(choices));
        programme.submit(SUBMITTER, DAY, NONE);
        programme.approve(CHAIR, DAY, "55/QĐ-UBND", NONE);
        return programme;
    }

    private static Programme submitted() {
        var programme = draft();
        programme.propose(TEAM, List.of(choice()));
        programme.submit(SUBMITTER, DAY, NONE);
        return programme;
    }

    private static Programme draft() {
        return new Programme(UUID.randomUUID(), null, 2020, 60, DAY);
    }

    private static Choice choice() {
        return choice(UUID.randomUUID(), 3, false);
    }

    private static Choice choice(UUID establishment, int month, boolean unannounced) {
        var risk = new RiskScore(10, List.of(), "2020", LocalDate.of(2020, 1, 1), DAY);
        return new Choice(establishment, Window.ofMonth(month), risk, "RANK 1/1", unannounced);
    }

    private static void refuses(String key, int status, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.status()).isEqualTo(status);
        });
    }
}
