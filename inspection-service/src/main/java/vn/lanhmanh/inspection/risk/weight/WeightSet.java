package vn.lanhmanh.inspection.risk.weight;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The points of the risk score that are in force together.
 *
 * @param id the name the data file gives the set
 * @param validTo the last day, null for no end
 * @param weights by weight and key, such as {@code KIND KARAOKE}
 */
public record WeightSet(String id, LocalDate validFrom, LocalDate validTo, Map<String, Integer> weights) {

    static final String OTHER_KIND = "OTHER_KIND";

    public WeightSet {
        weights = Map.copyOf(weights);
    }

    /** An occurrence whose points halve again and again. */
    public record Decaying(int points, int halfLifeDays) {}

    public int kind(String kind) {
        return weights.getOrDefault("KIND " + kind, weight("KIND", OTHER_KIND));
    }

    public int weight(String weight, String key) {
        return weights.get(weight + " " + key);
    }

    /** The points of each of its kind. */
    public int each(String weight) {
        return weight(weight, "EACH");
    }

    public Decaying decaying(String weight) {
        return new Decaying(each(weight), weight(weight, "HALF_LIFE_DAYS"));
    }

    Map<String, Integer> inOrder() {
        return new TreeMap<>(weights);
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean overlaps(WeightSet other) {
        return validOn(other.validFrom) || other.validOn(validFrom);
    }
}
