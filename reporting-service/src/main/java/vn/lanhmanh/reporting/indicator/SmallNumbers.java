package vn.lanhmanh.reporting.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.lanhmanh.reporting.indicator.IndicatorView.Cell;

/** Withholds numbers of persons below five from callers outside the agency they belong to (reports.md §4.11). */
final class SmallNumbers {

    static final long LEAST_SHOWN = 5;

    private static final Comparator<Map.Entry<String, BigDecimal>> SMALLEST_THAT_ADDS = Comparator.comparing(
                    (Map.Entry<String, BigDecimal> cell) -> cell.getValue().signum() == 0)
            .thenComparing(Map.Entry::getValue);

    private SmallNumbers() {}

    /** Whether a number of persons is too small to be shown; 0 tells of nobody. */
    static boolean tooSmall(long value) {
        return value > 0 && value < LEAST_SHOWN;
    }

    /** The cells of a number of persons as shown to everybody. */
    static List<Cell> withhold(Map<String, BigDecimal> counts) {
        var persons = new HashMap<String, Long>();
        counts.forEach((key, count) -> persons.put(key, count.longValue()));
        return withhold(counts, persons);
    }

    /**
     * The cells as shown to everybody; where one alone is withheld, the next smallest hides what a total would give away.
     *
     * @param persons how many persons stand behind each cell; none where it is not there
     */
    static List<Cell> withhold(Map<String, BigDecimal> counts, Map<String, Long> persons) {
        Set<String> hidden = counts.keySet().stream()
                .filter(key -> tooSmall(persons.getOrDefault(key, 0L)))
                .collect(Collectors.toSet());
        if (hidden.size() == 1) {
            counts.entrySet().stream()
                    .filter(cell -> !hidden.contains(cell.getKey()))
                    .min(SMALLEST_THAT_ADDS)
                    .ifPresent(next -> hidden.add(next.getKey()));
        }
        return cells(counts)
                .map(cell -> hidden.contains(cell.key()) ? new Cell(cell.key(), null, true) : cell)
                .toList();
    }

    /** The cells as they are. */
    static Stream<Cell> cells(Map<String, BigDecimal> counts) {
        return counts.entrySet().stream().map(cell -> new Cell(cell.getKey(), cell.getValue(), false));
    }
}
