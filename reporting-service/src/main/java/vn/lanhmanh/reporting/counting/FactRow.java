package vn.lanhmanh.reporting.counting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

/**
 * Something a figure is counted from: ids, codes and values only.
 *
 * @param id the event heard, or the record entered
 * @param kind what it is, such as INSPECTION or COMMUNICATION
 * @param subjectId the inspection, case, sanction, officer … it tells of
 * @param on the day that puts it in a period
 * @param unitCode the unit that entered it; null for what was heard
 * @param value what it adds: 1, a number of people or an amount in VND; null where it would tell of a person
 */
public record FactRow(
        UUID id,
        String kind,
        UUID subjectId,
        LocalDate on,
        String unitCode,
        String districtCode,
        String communeCode,
        Long value,
        Map<String, String> dimensions) {

    /** The order of every list of facts: the latest day first. */
    static final Comparator<FactRow> LATEST_FIRST = Comparator.comparing(FactRow::on)
            .thenComparing(row -> row.id().toString())
            .reversed();

    /** How much is told of a fact that is about a person. */
    public enum Told {
        ALL,
        /** Neither role, sex, age and nationality nor the act. */
        WITHOUT_DESCRIPTION,
        /** That it is there, and of what day: neither where nor how much. */
        NOTHING
    }

    /**
     * A part of a list of facts.
     *
     * @param after where it begins
     */
    public record Part(Place after, int max, Told told) {}

    /** Where a page begins: behind that fact. */
    public record Place(LocalDate on, UUID id) {

        /** Before all facts. */
        public static final Place FIRST = new Place(LocalDate.of(9999, 12, 31), new UUID(-1, -1));

        boolean before(FactRow row) {
            int days = row.on().compareTo(on);
            return days < 0 || (days == 0 && row.id().toString().compareTo(id.toString()) < 0);
        }
    }
}
