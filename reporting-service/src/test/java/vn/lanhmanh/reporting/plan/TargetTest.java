package vn.lanhmanh.reporting.plan;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.reporting.plan.Target.Operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TargetTest {

    @Test
    void needs131Of145CommunesForMoreThan90Percent() {
        var healthy = share(Operator.MORE_THAN, 90);

        assertThat(healthy.metBy(131, 145)).isTrue();
        assertThat(healthy.metBy(130, 145)).isFalse();
        assertThat(healthy.metBy(9, 10)).isFalse();
    }

    @Test
    void needs5Of9DistrictsForHalf() {
        var half = share(Operator.AT_LEAST, 50);

        assertThat(half.metBy(5, 9)).isTrue();
        assertThat(half.metBy(4, 9)).isFalse();
    }

    @Test
    void takesAllOfThemForOneHundredPercent() {
        var all = share(Operator.EQUAL, 100);

        assertThat(all.metBy(9, 9)).isTrue();
        assertThat(all.metBy(8, 9)).isFalse();
        assertThat(all.metBy(1_130_000, 1_128_620)).isTrue();
    }

    @Test
    void countsWhereItIsNoShare() {
        var inspections = target(Operator.AT_LEAST, 60, "cơ sở");

        assertThat(inspections.metBy(60, 0)).isTrue();
        assertThat(inspections.metBy(59, 0)).isFalse();
    }

    @Test
    void knowsOnlyThePrintedOperators() {
        assertThat(Operator.of(">")).isEqualTo(Operator.MORE_THAN);
        assertThatThrownBy(() -> Operator.of("≥")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Target share(Operator operator, long value) {
        return target(operator, value, "%");
    }

    private static Target target(Operator operator, long value, String unit) {
        return new Target("I.9", "wording", "wording", operator, value, unit, List.of(), null, null, null);
    }
}
