package vn.lanhmanh.inspection.rule;

import java.time.LocalDate;

/**
 * A rule in force for a time.
 *
 * @param number null for a rule without one
 * @param source the article, or the section of the plan, that it rests on
 * @param validTo the last day, null for no end
 */
public record Rule(Topic topic, Integer number, String source, LocalDate validFrom, LocalDate validTo) {

    /** What a rule is about. */
    public enum Topic {
        MOST_DEPUTIES(true),
        FEWEST_PRESENT(true),
        /** Members are to be trained. */
        TRAINED_MEMBERS(false),
        /** Agencies inspect on their own, each in its sector. */
        SECTOR_INSPECTIONS(false);

        private final boolean counted;

        Topic(boolean counted) {
            this.counted = counted;
        }

        boolean counted() {
            return counted;
        }
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean overlaps(Rule other) {
        return topic == other.topic && (validOn(other.validFrom) || other.validOn(validFrom));
    }
}
