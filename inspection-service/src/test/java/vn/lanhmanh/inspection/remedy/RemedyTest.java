package vn.lanhmanh.inspection.remedy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import vn.lanhmanh.inspection.remedy.RemedyStep.Kind;
import vn.lanhmanh.platform.events.Fact;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.DUE;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.INSPECTED;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.aHand;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.aRemedy;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.anOrigin;

class RemedyTest {

    private static final LocalDate SEEN = LocalDate.of(2020, 8, 3);

    private final Remedy remedy = aRemedy();

    private static Verification fulfilled() {
        return new Verification(SEEN, true, "đã xem", null, null);
    }

    private static Verification unfulfilled(LocalDate dueOn) {
        return new Verification(SEEN, false, "chưa làm", null, dueOn);
    }

    private void answer(LocalDate on) {
        remedy.answer(aHand(), on, "đã làm", Set.of());
    }

    @Test
    void isDueAfterTheDayOfTheInspection() {
        assertThat(new Remedy(anOrigin(), "x", INSPECTED.plusDays(1), aHand()).state())
                .isEqualTo(RemedyState.OPEN);
        refuses("due-date-not-later", () -> new Remedy(anOrigin(), "x", INSPECTED, aHand()));
    }

    @Test
    void isOverdueOnceItsDueDateHasPassedWithoutAnAnswer() {
        assertThat(remedy.overdue(DUE)).isFalse();
        assertThat(remedy.overdue(DUE.plusDays(1))).isTrue();
        answer(DUE.plusDays(2));
        assertThat(remedy.overdue(DUE.plusDays(3))).isFalse();
    }

    @Test
    void goesFromAnswerToVerificationAndKeepsItsCourse() {
        UUID evidence = UUID.randomUUID();
        remedy.answer(aHand(), DUE, "đã làm", Set.of(evidence));
        remedy.verify(aHand(), fulfilled());

        assertThat(remedy.state()).isEqualTo(RemedyState.VERIFIED);
        assertThat(remedy.course())
                .extracting(RemedyStep::kind)
                .containsExactly(Kind.OPENED, Kind.ANSWERED, Kind.VERIFIED);
        assertThat(remedy.course().get(1).evidence()).containsExactly(evidence);
        assertThat(types()).containsExactly("remedy.opened.v1", "remedy.answered.v1", "remedy.verified.v1");
    }

    @Test
    void isOpenAgainWithANewDueDateWhenNotFulfilled() {
        answer(DUE);
        remedy.verify(aHand(), unfulfilled(SEEN.plusDays(30)));

        assertThat(remedy.state()).isEqualTo(RemedyState.OPEN);
        assertThat(remedy.dueOn()).isEqualTo(SEEN.plusDays(30));
        assertThat(remedy.answeredOn()).isNull();
        assertThat(types()).endsWith("remedy.reopened.v1");
        answer(SEEN.plusDays(10));
        assertThat(remedy.state()).isEqualTo(RemedyState.ANSWERED);
    }

    @Test
    void needsANewDueDateExactlyWhenItIsNotFulfilled() {
        refuses("due-date-missing", () -> remedy.verify(aHand(), unfulfilled(null)));
        refuses("due-date-not-later", () -> remedy.verify(aHand(), unfulfilled(SEEN)));
        refuses(
                "due-date-not-needed",
                () -> remedy.verify(aHand(), new Verification(SEEN, true, "x", null, SEEN.plusDays(1))));
        assertThat(remedy.course()).hasSize(1);
    }

    @Test
    void tellsEachDueDateThatPassedOnce() {
        LocalDate later = DUE.plusDays(31);

        assertThat(remedy.noteOverdue(aHand(), DUE)).isFalse();
        assertThat(remedy.noteOverdue(aHand(), DUE.plusDays(1))).isTrue();
        assertThat(remedy.noteOverdue(aHand(), DUE.plusDays(2))).isFalse();
        remedy.extend(aHand(), DUE.plusDays(3), later, "chờ giấy");
        assertThat(remedy.noteOverdue(aHand(), later)).isFalse();
        assertThat(remedy.noteOverdue(aHand(), later.plusDays(1))).isTrue();

        assertThat(types())
                .containsExactly("remedy.opened.v1", "remedy.overdue.v1", "remedy.extended.v1", "remedy.overdue.v1");
    }

    @Test
    void extendsOnlyWhatIsOpenAndOnlyToALaterDay() {
        refuses("due-date-not-later", () -> remedy.extend(aHand(), DUE, DUE, "x"));
        answer(DUE);
        refuses("illegal-transition", () -> remedy.extend(aHand(), DUE, DUE.plusDays(9), "x"));
    }

    @Test
    void refusesDaysThatRunBackwards() {
        refuses("date-out-of-order", () -> answer(INSPECTED.minusDays(1)));
        answer(SEEN.plusDays(1));
        refuses("date-out-of-order", () -> remedy.verify(aHand(), fulfilled()));
    }

    @Test
    void changesNoMoreOnceVerifiedOrWithdrawn() {
        Remedy wrong = aRemedy();
        wrong.withdraw(aHand(), DUE, "nhầm");
        remedy.verify(aHand(), fulfilled());

        for (Remedy settled : List.of(wrong, remedy)) {
            refuses("illegal-transition", () -> settled.answer(aHand(), DUE, "x", Set.of()));
            refuses("illegal-transition", () -> settled.verify(aHand(), fulfilled()));
            refuses("illegal-transition", () -> settled.extend(aHand(), DUE, DUE.plusDays(9), "x"));
            refuses("illegal-transition", () -> settled.withdraw(aHand(), DUE, "x"));
            assertThat(settled.noteOverdue(aHand(), DUE.plusDays(99))).isFalse();
        }
    }

    private static void refuses(String key, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private List<String> types() {
        return remedy.facts().take().stream().map(Fact::type).toList();
    }
}
