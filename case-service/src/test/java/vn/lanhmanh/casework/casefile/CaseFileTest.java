package vn.lanhmanh.casework.casefile;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.casework.casefile.crimesigns.CrimeSignal;
import vn.lanhmanh.casework.casefile.ending.Conclusion;
import vn.lanhmanh.casework.casefile.ending.Outcome;
import vn.lanhmanh.casework.casefile.ending.Outcome.Reason;
import vn.lanhmanh.casework.law.ProhibitedAct;
import vn.lanhmanh.casework.prosecution.Transfer;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CaseFileTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);
    private static final byte[] SEALED = {1};
    private static final Conclusion.Clocks RUNNING = new Conclusion.Clocks(true, false, false);
    private static final Conclusion.Clocks STILL = new Conclusion.Clocks(false, false, false);
    private static final Conclusion.Clocks LAPSED = new Conclusion.Clocks(false, true, false);

    private final CaseFile file = aCase(Set.of());

    private static CaseFile aCase(Set<Origin.Flag> flags) {
        var origin = new Origin(Origin.Source.POLICE, null, null, null, null, "19750", "474", DAY);
        return new CaseFile(UUID.randomUUID(), 7, Origin.Kind.OTHER_VIOLATION, origin, flags, null);
    }

    private static String key(Runnable verb) {
        return catchThrowableOfType(Refusal.class, verb::run).key();
    }

    private void answer(boolean yes, CrimeSignal... despite) {
        file.answerCrimeSigns(yes, Set.of(despite), SEALED, UUID.randomUUID(), DAY);
    }

    private void conclude(Outcome outcome, Reason reason, Conclusion.Clocks clocks) {
        file.conclude(new Conclusion(outcome, reason, null, DAY), clocks);
    }

    @Test
    void carriesItsNumberOfTheYearOfDetection() {
        assertThat(file.cover().fullNumber()).isEqualTo("7/2020");
        assertThat(file.facts().take()).singleElement().isInstanceOf(CaseEvent.Opened.class);
    }

    @Test
    void isHandledByTheFirstAgencyThatWorksOnIt() {
        file.takeUp("");
        file.takeUp("CAT");
        file.verify(DAY, "BDBP");

        assertThat(file.cover().agency()).isEqualTo("CAT");
        assertThat(file.state()).isEqualTo(CaseFile.State.VERIFYING);
    }

    @Test
    void becomesACaseOfProstitutionWithAProhibitedAct() {
        file.addFinding(null);
        assertThat(file.cover().kind()).isEqualTo(Origin.Kind.OTHER_VIOLATION);

        file.addFinding(ProhibitedAct.ORGANISING);

        assertThat(file.cover().kind()).isEqualTo(Origin.Kind.PROSTITUTION);
        assertThat(file.crimeSigns().signals()).containsExactly(CrimeSignal.ORGANISING);
    }

    @Test
    void takesTraffickingSignsAsASignal() {
        assertThat(aCase(Set.of(Origin.Flag.TRAFFICKING_SIGNS)).crimeSigns().signals())
                .containsExactly(CrimeSignal.TRAFFICKING);
    }

    @Test
    void refusesToSanctionUntilEverySignalIsAnswered() {
        assertThat(key(file::sanctionDrafted)).isEqualTo("crime-signs-unanswered");
        answer(false);
        file.sanctionDrafted();
        file.signal(CrimeSignal.BROKERING);

        assertThat(key(file::sanctionIssued)).isEqualTo("crime-signals-unanswered");
        assertThat(key(() -> answer(false))).isEqualTo("crime-signals-unanswered");
        answer(false, CrimeSignal.BROKERING);
        file.sanctionIssued();
    }

    @Test
    void turnsCriminalOnlyWhileNobodyIsSanctioned() {
        answer(false);
        file.sanctionDrafted();
        assertThat(key(() -> answer(true))).isEqualTo("illegal-transition");
        file.sanctionAnnulled(true);

        answer(true);

        assertThat(file.state()).isEqualTo(CaseFile.State.CRIMINAL);
        assertThat(key(file::sanctionDrafted)).isEqualTo("must-be-transferred");
        assertThat(key(() -> answer(false))).isEqualTo("illegal-transition");
    }

    @Test
    void isTransferredOnceAndOnlyWithSignsOfACrime() {
        var sent = new Transfer("Cơ quan CSĐT", DAY, "Điều 327", "1/CV");
        assertThat(key(() -> file.transfer(sent))).isEqualTo("illegal-transition");
        answer(true);
        assertThat(key(() -> conclude(Outcome.UNFOUNDED, Reason.NOT_PROVEN, STILL)))
                .isEqualTo("must-be-transferred");
        assertThat(key(() -> conclude(Outcome.TRANSFERRED, null, STILL))).isEqualTo("no-transfer");

        file.transfer(sent);

        assertThat(key(() -> file.transfer(sent))).isEqualTo("illegal-transition");
        conclude(Outcome.TRANSFERRED, null, STILL);
        assertThat(file.state()).isEqualTo(CaseFile.State.CONCLUDED);
    }

    @Test
    void endsAsSanctionedOnlyWhenNothingIsOpen() {
        answer(false);
        file.sanctionDrafted();
        assertThat(key(() -> conclude(Outcome.SANCTIONED, null, STILL))).isEqualTo("no-sanction-issued");
        file.sanctionIssued();
        assertThat(key(() -> conclude(Outcome.SANCTIONED, null, RUNNING))).isEqualTo("decisions-open");
        assertThat(key(() -> conclude(Outcome.NOT_SANCTIONED, Reason.OFFENDER_UNKNOWN, STILL)))
                .isEqualTo("sanctions-issued");

        conclude(Outcome.SANCTIONED, null, STILL);

        assertThat(key(() -> file.takeUp("CAT"))).isEqualTo("illegal-transition");
        assertThat(file.facts().take())
                .extracting(fact -> fact.type())
                .containsExactly("case.opened.v1", "case.classified.v1", "case.concluded.v1");
    }

    @Test
    void leavesADraftBehindOnlyWhenItsTimeIsOver() {
        answer(false);
        file.sanctionDrafted();

        assertThat(key(() -> conclude(Outcome.NOT_SANCTIONED, Reason.OFFENDER_GONE, RUNNING)))
                .isEqualTo("decisions-open");
        conclude(Outcome.NOT_SANCTIONED, Reason.DEADLINE_LAPSED, LAPSED);

        assertThat(file.state()).isEqualTo(CaseFile.State.CONCLUDED);
    }

    @Test
    void keepsItsDaysInOrder() {
        assertThat(key(() -> file.verify(DAY.minusDays(1), "CAT"))).isEqualTo("date-out-of-order");
    }
}
