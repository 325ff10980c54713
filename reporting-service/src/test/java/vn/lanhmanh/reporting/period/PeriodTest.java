package vn.lanhmanh.reporting.period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.plan.PlanFile;
import vn.lanhmanh.reporting.plan.PlanFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PeriodTest {

    private final PlanFile plan = PlanFixture.shipped();
    private final Period halfYear = new Period(UUID.randomUUID(), plan.periods().get(0), plan.obligations());

    @Test
    void isDueBeforeTheFirstInstantOfTheDayInTheProvince() {
        assertThat(halfYear.dueBefore()).isEqualTo(Instant.parse("2020-06-09T17:00:00Z"));
        assertThat(halfYear.late(LocalDate.of(2020, 6, 9))).isFalse();
        assertThat(halfYear.late(LocalDate.of(2020, 6, 10))).isTrue();
        assertThat(halfYear.lastDayInTime()).isEqualTo(LocalDate.of(2020, 6, 9));
    }

    @Test
    void isOwedBy22UnitsThreeOfThemAskedOnly() {
        assertThat(halfYear.obligations()).hasSize(22);
        assertThat(halfYear.obligation("TAND").orElseThrow().requested()).isTrue();
        assertThat(halfYear.obligation("H483").orElseThrow().requested()).isFalse();
        assertThat(halfYear.obligation("SLDTBXH")).isEmpty();
    }

    @Test
    void takesNoReportOnceItIsClosed() {
        halfYear.requireOpen();

        halfYear.close(LocalDate.of(2020, 6, 30));

        assertThatThrownBy(halfYear::requireOpen)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("period-closed"));
        assertThatThrownBy(() -> halfYear.close(LocalDate.of(2020, 7, 1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(409));
    }

    @Test
    void isNotClosedBeforeItsLastDay() {
        assertThatThrownBy(() -> halfYear.close(LocalDate.of(2020, 5, 30)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("date-out-of-order"));
    }
}
