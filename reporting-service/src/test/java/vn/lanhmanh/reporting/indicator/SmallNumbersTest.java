package vn.lanhmanh.reporting.indicator;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.reporting.indicator.IndicatorView.Cell;

import static org.assertj.core.api.Assertions.assertThat;

class SmallNumbersTest {

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    @Test
    void hidesOneToFourAndShowsNobodyAndFive() {
        assertThat(SmallNumbers.tooSmall(0)).isFalse();
        assertThat(SmallNumbers.tooSmall(1)).isTrue();
        assertThat(SmallNumbers.tooSmall(4)).isTrue();
        assertThat(SmallNumbers.tooSmall(5)).isFalse();
    }

    @Test
    void hidesTheNextSmallestBesideALoneOneSoThatTheTotalGivesNothingAway() {
        assertThat(SmallNumbers.withhold(
                        new TreeMap<>(Map.of("474", number(3), "476", number(7), "477", number(20), "478", number(0)))))
                .containsExactly(
                        new Cell("474", null, true),
                        new Cell("476", null, true),
                        new Cell("477", number(20), false),
                        new Cell("478", number(0), false));
    }

    @Test
    void hidesWhatIsCountedOfFewPersonsAndNotWhatIsCountedOfNone() {
        assertThat(SmallNumbers.withhold(
                        new TreeMap<>(Map.of(
                                "BUYING",
                                number(9),
                                "SELLING",
                                number(6),
                                "OTHER_ACT",
                                number(1),
                                "COERCING",
                                number(4))),
                        Map.of("BUYING", 9L, "SELLING", 2L, "OTHER_ACT", 0L, "COERCING", 4L)))
                .containsExactly(
                        new Cell("BUYING", number(9), false),
                        new Cell("COERCING", null, true),
                        new Cell("OTHER_ACT", number(1), false),
                        new Cell("SELLING", null, true));
    }

    @Test
    void hidesNoMoreWhereTwoAreHidden() {
        assertThat(SmallNumbers.withhold(new TreeMap<>(Map.of("474", number(3), "476", number(2), "477", number(20)))))
                .containsExactly(
                        new Cell("474", null, true), new Cell("476", null, true), new Cell("477", number(20), false));
    }
}
