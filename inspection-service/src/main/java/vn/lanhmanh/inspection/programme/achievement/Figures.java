package vn.lanhmanh.inspection.programme.achievement;

import java.util.Map;
import java.util.TreeMap;

/**
 * What was inspected in a year: establishments counted once, however many visits they had.
 *
 * @param visits completed inspections
 * @param byMonth establishments by month; one visited in two months counts in both
 */
public record Figures(
        long establishments,
        long visits,
        Map<String, Long> byKind,
        Map<String, Long> byDistrict,
        Map<Integer, Long> byMonth) {

    static final Figures NONE = new Figures(0, 0, Map.of(), Map.of(), Map.of());

    static Figures empty() {
        return new Figures(0, 0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    Figures total(long establishments, long visits) {
        return new Figures(establishments, visits, byKind, byDistrict, byMonth);
    }
}
