package vn.lanhmanh.casework.sanction;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.casework.casefile.Origin;
import vn.lanhmanh.casework.law.Competence;
import vn.lanhmanh.casework.law.ProhibitedAct;
import vn.lanhmanh.casework.sanction.SanctionItem.MainForm;
import vn.lanhmanh.casework.violation.ViolationMinutes;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SanctionTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);
    private static final Decision SIGNED = new Decision(DAY, "1/QĐ-XPHC", UUID.randomUUID(), "DISTRICT_CHAIR");
    private static final Competence CHAIR = title(20_000_000, true, false);

    private static Competence title(long max, boolean suspends, boolean expels) {
        return new Competence("DISTRICT_CHAIR", "DISTRICT", max, suspends, expels, "Điều 38");
    }

    private static SanctionItem item(MainForm form, long amount, long normHighest) {
        return new SanctionItem("n", ProhibitedAct.BUYING, form, amount, amount, 0, normHighest, normHighest, "");
    }

    private static Sanction draft(SanctionItem item, String... supplementary) {
        var origin = new Origin(Origin.Source.POLICE, null, null, null, null, "19750", "474", DAY);
        var minutes = new ViolationMinutes(
                UUID.randomUUID(),
                origin,
                ViolationMinutes.SubjectKind.PERSON,
                UUID.randomUUID(),
                Set.of(ProhibitedAct.BUYING));
        return new Sanction(minutes, List.of(item), Set.of(supplementary), 9);
    }

    private static Sanction fine() {
        return draft(item(MainForm.FINE, 750_000, 1_000_000));
    }

    private static SanctionEvent.Issued told(Sanction sanction) {
        return new SanctionEvent.Issued(
                sanction.id(),
                sanction.caseId(),
                null,
                null,
                ViolationMinutes.SubjectKind.PERSON,
                "key",
                null,
                List.of(),
                List.of(),
                List.of(),
                sanction.amount(),
                "DISTRICT",
                false,
                null,
                false,
                DAY,
                "19750",
                "474",
                null,
                null,
                null);
    }

    private static Sanction issued() {
        var sanction = fine();
        sanction.issue(SIGNED, CHAIR, told(sanction));
        return sanction;
    }

    private static String key(Runnable verb) {
        return catchThrowableOfType(Refusal.class, verb::run).key();
    }

    @Test
    void goesThroughItsStatesInOrder() {
        var sanction = fine();
        assertThat(key(() -> sanction.serve(DAY))).isEqualTo("illegal-transition");
        sanction.issue(SIGNED, CHAIR, told(sanction));
        assertThat(key(() -> sanction.execute(DAY, 750_000))).isEqualTo("illegal-transition");
        sanction.serve(DAY.plusDays(1));
        assertThat(key(() -> sanction.execute(DAY, 750_000))).isEqualTo("date-out-of-order");

        sanction.execute(DAY.plusDays(2), 750_000);

        assertThat(sanction.state()).isEqualTo(Sanction.State.EXECUTED);
        assertThat(sanction.facts().take())
                .extracting(fact -> fact.type())
                .containsExactly("sanction.issued.v1", "sanction.executed.v1");
    }

    @Test
    void measuresTheCompetenceByTheBandAndNotByTheAmount() {
        var sanction = draft(item(MainForm.FINE, 20_000_000, 30_000_000));

        assertThat(key(() -> sanction.issue(SIGNED, CHAIR, told(sanction)))).isEqualTo("above-competence");
        sanction.issue(SIGNED, title(30_000_000, false, false), told(sanction));

        assertThat(sanction.state()).isEqualTo(Sanction.State.ISSUED);
    }

    @Test
    void letsEveryTitleWarn() {
        var warning = draft(item(MainForm.WARNING, 0, 30_000_000));

        warning.issue(SIGNED, title(400_000, false, false), told(warning));

        assertThat(warning.amount()).isZero();
    }

    @Test
    void suspendsALicenceAndExpelsByTheTitlesThatMay() {
        var suspension = draft(item(MainForm.FINE, 750_000, 1_000_000), Sanction.LICENCE_SUSPENSION);
        var expulsion = draft(item(MainForm.FINE, 750_000, 1_000_000), Sanction.EXPULSION);

        assertThat(key(() -> suspension.issue(SIGNED, title(40_000_000, false, true), told(suspension))))
                .isEqualTo("above-competence");
        assertThat(key(() -> expulsion.issue(SIGNED, title(40_000_000, true, false), told(expulsion))))
                .isEqualTo("above-competence");
        suspension.issue(SIGNED, CHAIR, told(suspension));
        expulsion.issue(SIGNED, title(40_000_000, true, true), told(expulsion));

        assertThat(suspension.suspensionMonths()).isEqualTo(9);
        assertThat(expulsion.suspensionMonths()).isNull();
    }

    @Test
    void isTakenBackUntilItIsExecuted() {
        assertThat(fine().annul(DAY, null, null)).isTrue();
        var issued = issued();
        assertThat(key(() -> issued.annul(DAY.minusDays(1), null, null))).isEqualTo("date-out-of-order");
        assertThat(issued.annul(DAY, null, null)).isFalse();
        assertThat(key(() -> issued.annul(DAY, null, null))).isEqualTo("illegal-transition");
        var executed = issued();
        executed.serve(DAY);
        executed.execute(DAY, 750_000);

        assertThat(key(() -> executed.annul(DAY, null, null))).isEqualTo("illegal-transition");
    }

    @Test
    void tellsWhomAnAnnulledDecisionWasAgainstAndWhenItWasMade() {
        var decision = issued();
        decision.facts().take();
        UUID establishment = UUID.randomUUID();

        decision.annul(DAY.plusDays(5), null, establishment);

        assertThat(decision.facts().take())
                .containsExactly(new SanctionEvent.Annulled(
                        decision.id(), decision.caseId(), establishment, DAY, DAY.plusDays(5), "474"));
    }
}
