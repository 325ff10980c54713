package vn.lanhmanh.reporting.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.report.Report.State;
import vn.lanhmanh.reporting.report.Report.Statement;
import vn.lanhmanh.reporting.report.ReportItem.Origin;
import vn.lanhmanh.reporting.report.ReportItem.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lanhmanh.reporting.report.ReportFixture.DAY;
import static vn.lanhmanh.reporting.report.ReportFixture.aDraft;
import static vn.lanhmanh.reporting.report.ReportFixture.aReturned;
import static vn.lanhmanh.reporting.report.ReportFixture.aSubmitted;
import static vn.lanhmanh.reporting.report.ReportFixture.anApproved;

class ReportTest {

    @Test
    void tellsNilNotAvailableAndMissingApart() {
        Report report = aDraft();

        report.fill(List.of(said("D01", Status.NIL, null), said("D19.spent", Status.NOT_AVAILABLE, null)), null);

        assertThat(report.items().get("D01").status()).isEqualTo(Status.NIL);
        assertThat(report.items().get("D19.spent").status()).isEqualTo(Status.NOT_AVAILABLE);
        assertThat(report.items().get("D19.allocated").status()).isEqualTo(Status.MISSING);
    }

    @Test
    void isNotApprovedWhileAnItemIsBlank() {
        assertRefused(422, "items-missing", aDraft()::approve);
    }

    @Test
    void keepsCountedFiguresAndTakesTheirExplanation() {
        Report report = aDraft();

        assertRefused(422, "item-counted", () -> report.fill(List.of(value("A08", 13)), null));
        report.fill(List.of(new Statement("A08", Status.VALUE, BigDecimal.valueOf(12), "có đợt cao điểm")), null);

        assertThat(report.items().get("A08").note()).isEqualTo("có đợt cao điểm");
        assertThat(report.items().get("A08").origin()).isEqualTo(Origin.COUNTED);
    }

    @Test
    void countsADraftAnewAndLeavesWhatTheUnitSaid() {
        Report report = aDraft();
        report.fill(List.of(value("D01", 5)), null);

        report.recount(Map.of(
                "A08", ReportItem.counted(BigDecimal.valueOf(14), true, 14),
                "D01", ReportItem.counted(BigDecimal.valueOf(9), false, 9)));

        assertThat(report.items().get("A08").value()).isEqualByComparingTo("14");
        assertThat(report.items().get("D01").value()).isEqualByComparingTo("5");
    }

    @Test
    void takesAProposedFigureOrACorrectionOfIt() {
        Report report = aDraft();

        report.fill(List.of(value("D01", 5)), null);

        assertThat(report.items().get("D01").origin()).isEqualTo(Origin.ENTERED);
    }

    @Test
    void refusesAValueThatDoesNotFitItsStatus() {
        Report report = aDraft();

        assertRefused(422, "item-value", () -> report.fill(List.of(said("D01", Status.VALUE, null)), null));
        assertRefused(422, "item-value", () -> report.fill(List.of(said("D01", Status.NIL, BigDecimal.ZERO)), null));
        assertRefused(422, "item-value", () -> report.fill(List.of(said("D01", Status.MISSING, null)), null));
        assertRefused(422, "item-not-owed", () -> report.fill(List.of(value("Z01", 1)), null));
    }

    @Test
    void becomesADraftAgainWhenItIsChangedAfterApproval() {
        Report report = anApproved();

        report.fill(List.of(value("D01", 6)), "Bổ sung");

        assertThat(report.state()).isEqualTo(State.DRAFT);
    }

    @Test
    void tellsThatItWasSentAndWhetherInTime() {
        Report report = anApproved();
        report.facts().take();

        report.submit(DAY, true);

        assertThat(report.state()).isEqualTo(State.SUBMITTED);
        assertThat(report.facts().take())
                .containsExactly(
                        new ReportEvent.Submitted(report.id(), report.periodId(), report.unitCode(), DAY, true));
    }

    @Test
    void stayedInTimeWhenItWasInTimeTheFirstTime() {
        Report report = aReturned("D01");
        report.fill(List.of(value("D01", 6)), null);
        report.approve();

        report.submit(DAY.plusDays(30), true);

        assertThat(report.late()).isFalse();
        assertThat(report.submittedOn()).isEqualTo(DAY.plusDays(30));
    }

    @Test
    void redoesOnlyTheItemsItWasReturnedFor() {
        Report report = aReturned("D19");

        assertThat(report.toRedo()).containsExactly("D19.allocated", "D19.spent");
        assertRefused(409, "item-not-returned", () -> report.fill(List.of(value("D01", 6)), null));
        report.fill(List.of(value("D19.spent", 900)), null);

        assertThat(report.state()).isEqualTo(State.RETURNED);
        assertThat(report.items().get("D19.spent").value()).isEqualByComparingTo("900");
    }

    @Test
    void isReturnedForItemsItHasOnly() {
        Report report = aSubmitted();

        assertRefused(422, "item-not-owed", () -> report.giveBack("sai", List.of("B19"), DAY));
    }

    @Test
    void countsAsLastAcceptedUntilTheNextIsAccepted() {
        Report report = aSubmitted();
        report.accept(DAY);
        BigDecimal before = report.accepted().orElseThrow().items().get("D01").value();

        report.giveBack("cập nhật", List.of("D01"), DAY);
        report.fill(List.of(value("D01", 77)), null);

        assertThat(report.received()).isTrue();
        assertThat(report.accepted().orElseThrow().items().get("D01").value()).isEqualTo(before);
        report.approve();
        report.submit(DAY, false);
        report.accept(DAY);
        assertThat(report.accepted().orElseThrow().items().get("D01").value()).isEqualByComparingTo("77");
    }

    @Test
    void takesNoStepOutOfTurn() {
        assertRefused(409, "illegal-transition", () -> aDraft().submit(DAY, false));
        assertRefused(409, "illegal-transition", () -> aDraft().accept(DAY));
        assertRefused(409, "illegal-transition", () -> anApproved().approve());
        assertRefused(409, "illegal-transition", () -> anApproved().giveBack("x", List.of("D01"), DAY));
        assertRefused(409, "illegal-transition", () -> aSubmitted().fill(List.of(value("D01", 1)), null));
    }

    private static Statement value(String item, long value) {
        return said(item, Status.VALUE, BigDecimal.valueOf(value));
    }

    private static Statement said(String item, Status status, BigDecimal value) {
        return new Statement(item, status, value, null);
    }

    private static void assertRefused(int status, String key, Runnable verb) {
        assertThatThrownBy(verb::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.status()).isEqualTo(status);
        });
    }
}
