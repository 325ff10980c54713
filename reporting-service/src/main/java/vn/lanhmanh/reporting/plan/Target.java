package vn.lanhmanh.reporting.plan;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A target of the plan: its printed wording and how it is measured.
 *
 * @param unit "%" or what is counted
 * @param measures the target is met when each of them is
 * @param proxy a figure that can be checked where the first one rests on entered numbers; null for none
 */
public record Target(
        String ref,
        String wording,
        String wordingEn,
        Operator operator,
        long value,
        String unit,
        List<Measure> measures,
        Measure proxy,
        String note,
        String noteEn) {

    /**
     * A figure: numerator by denominator, or the numerator alone.
     *
     * @param numerator an item of the indicator catalogue
     * @param denominator DISTRICTS, COMMUNES or an item of the catalogue; null for none
     */
    public record Measure(String numerator, String denominator) {}

    /** How the figure is held against the value. */
    public enum Operator {
        /** Printed as "=": reached as soon as the value is, since double counting may carry a share beyond it. */
        EQUAL("="),
        AT_LEAST(">="),
        MORE_THAN(">");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        @JsonCreator
        static Operator of(String sign) {
            return Arrays.stream(values())
                    .filter(operator -> operator.sign.equals(sign))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no operator " + sign));
        }

        @JsonValue
        public String sign() {
            return sign;
        }

        private boolean holds(long figure, long limit) {
            return this == MORE_THAN ? figure > limit : figure >= limit;
        }
    }

    /**
     * Whether the figure reaches the value, in whole numbers so that no rounding decides: 131 of 145 is more than 90 %.
     *
     * @param denominator what the share is of, more than 0; ignored unless the unit is "%"
     */
    public boolean metBy(long numerator, long denominator) {
        return share()
                ? operator.holds(Math.multiplyExact(numerator, 100), Math.multiplyExact(value, denominator))
                : operator.holds(numerator, value);
    }

    public boolean share() {
        return unit.equals("%");
    }
}
