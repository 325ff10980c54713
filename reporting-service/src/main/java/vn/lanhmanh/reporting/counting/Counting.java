package vn.lanhmanh.reporting.counting;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A way to count: from the facts heard, or from what the units entered. */
interface Counting {

    /** Whether this way counts the item, a code or {@code code.part} of the catalogue. */
    boolean counts(String item);

    /** The figure; empty where nothing was entered that it could be counted from: blank is not 0. */
    Optional<Long> count(String item, Asked asked);

    /** The figure by the values of one key of disaggregation; empty where the facts do not tell it. */
    Map<String, Long> countBy(String dimension, String item, Asked asked);

    /** How many persons stand behind the figure; 0 where what is counted is about none. */
    default long persons(String item, Asked asked) {
        return 0;
    }

    /** The same by the values of a key. */
    default Map<String, Long> personsBy(String dimension, String item, Asked asked) {
        return Map.of();
    }

    /**
     * What it is counted from, the latest first.
     *
     * @param part which of it
     */
    List<FactRow> facts(String item, Asked asked, FactRow.Part part);

    /** How many facts it is counted from. */
    long factCount(String item, Asked asked);
}
