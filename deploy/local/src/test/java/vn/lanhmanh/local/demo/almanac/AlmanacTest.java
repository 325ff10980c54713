package vn.lanhmanh.local.demo.almanac;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AlmanacTest {

    @Test
    void chanceFallsTheSameWayUnderTheSameNameOnly() {
        assertThat(numbers("tip/1")).isEqualTo(numbers("tip/1")).isNotEqualTo(numbers("tip/2"));
        assertThat(Draw.of("communes").shuffled(List.of(1, 2, 3, 4)))
                .isEqualTo(Draw.of("communes").shuffled(List.of(1, 2, 3, 4)))
                .containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    private static List<Integer> numbers(String name) {
        Draw draw = Draw.of(name);
        return IntStream.range(0, 20).mapToObj(i -> draw.between(1, 1000)).toList();
    }

    @Test
    void chanceKeepsToItsBounds() {
        Draw draw = Draw.of("bounds");
        assertThat(IntStream.range(0, 500)
                        .map(i -> draw.between(3, 5))
                        .distinct()
                        .sorted())
                .containsExactly(3, 4, 5);
        assertThat(IntStream.range(0, 1000).filter(i -> draw.chance(30)).count())
                .isBetween(200L, 400L);
    }

    @Test
    void officesAreClosedOnWeekendsAndHolidays() {
        assertThat(Days.workday(LocalDate.of(2020, 11, 25))).isEqualTo(LocalDate.of(2020, 11, 25));
        assertThat(Days.workday(LocalDate.of(2020, 11, 21))).isEqualTo(LocalDate.of(2020, 11, 23));
        assertThat(Days.workday(LocalDate.of(2020, 4, 30))).isEqualTo(LocalDate.of(2020, 5, 4));
        assertThat(Days.after(LocalDate.of(2020, 9, 1), 1)).isEqualTo(LocalDate.of(2020, 9, 3));
    }

    @Test
    void spreadsDaysEvenlyAndInOrder() {
        List<LocalDate> days = Days.spread(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 31), 6);
        assertThat(days).hasSize(6).isSorted().doesNotHaveDuplicates().allMatch(day -> Days.workday(day)
                .equals(day));
    }

    @Test
    void namesTheColumnThatARowLacks() {
        Table.Row row = Table.read("cases.csv").get(0);

        assertThat(row.optional("source")).isEmpty();
        assertThat(row.list("people")).containsExactly("B", "B", "S", "S");
        assertThatThrownBy(() -> row.text("source")).hasMessageContaining("No source");
    }
}
