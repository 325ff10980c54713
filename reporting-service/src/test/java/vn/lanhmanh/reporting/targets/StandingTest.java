package vn.lanhmanh.reporting.targets;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.reporting.targets.TargetView.MeasureView;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {

    private static final MeasureView CASES = measure("90.0", false, 3L);
    private static final MeasureView RINGS = measure("100.0", true, 0L);
    private static final MeasureView NO_RINGS = measure(null, null, 0L);

    private static MeasureView measure(String figure, Boolean met, Long pending) {
        return new MeasureView(
                "B04", "B03", figure == null ? null : new BigDecimal(figure), 0L, 0L, met, pending, List.of());
    }

    @Test
    void isMetWhenEachMeasureIs() {
        assertThat(Standing.met(List.of(RINGS, RINGS))).isTrue();
        assertThat(Standing.met(List.of(CASES, RINGS))).isFalse();
    }

    @Test
    void isNotHeldAgainstAMeasureThatHasNothingToMeasure() {
        assertThat(Standing.met(List.of(RINGS, NO_RINGS))).isTrue();
        assertThat(Standing.met(List.of(NO_RINGS))).isNull();
    }

    @Test
    void letsTheMeasureFurthestBehindSpeak() {
        assertThat(Standing.furthestBehind(List.of(RINGS, CASES))).isEqualTo(CASES);
        assertThat(Standing.furthestBehind(List.of(NO_RINGS, RINGS))).isEqualTo(RINGS);
        assertThat(Standing.furthestBehind(List.of(NO_RINGS))).isEqualTo(NO_RINGS);
    }

    @Test
    void addsUpWhatIsPending() {
        assertThat(Standing.pending(List.of(CASES, NO_RINGS))).isEqualTo(3);
        assertThat(Standing.pending(List.of(measure("1", true, null)))).isNull();
    }
}
