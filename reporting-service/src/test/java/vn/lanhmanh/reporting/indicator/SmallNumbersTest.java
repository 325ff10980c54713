package vn.lanhmanh.reporting.indicator;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.reporting.indicator.IndicatorView.Cell;

import static org.assertj.core.api.Assertions.assertThat;

class SmallNumbersTest {

    @Test
    void hidesOneToFourAndShowsNobodyAndFive() {
        assertThat(SmallNumbers.tooSmall(0)).isFalse();
        assertThat(SmallNumbers.tooSmall(1)).isTrue();
        assertThat(SmallNumbers.tooSmall(4)).isTrue();
        assertThat(SmallNumbers.tooSmall(5)).isFalse();
    }

    @Test
    void hidesTheNextSmallestBesideALoneOneSoThatTheTotalGivesNothingAway() {
        assertThat(SmallNumbers.withhold(new TreeMap<>(Map.of("474", 3L, "476", 7L, "477", 20L, "478", 0L))))
                .containsExactly(
                        new Cell("474", null, true),
                        new Cell("476", null, true),
                        new Cell("477", 20L, false),
                        new Cell("478", 0L, false));
    }

    @Test
    void hidesNoMoreWhereTwoAreHidden() {
        assertThat(SmallNumbers.withhold(new TreeMap<>(Map.of("474", 3L, "476", 2L, "477", 20L))))
                .containsExactly(new Cell("474", null, true), new Cell("476", null, true), new Cell("477", 20L, false));
    }
}
