package vn.lanhmanh.casework.protection;

import java.time.LocalDate;
import java.time.Period;

/**
 * What is known of a birth.
 *
 * @param date the day; null when only the year or nothing is known
 * @param year the year; null when nothing is known
 */
public record Birth(LocalDate date, Integer year) {

    /** The least age on that day: a year alone counts as its last day, nothing at all as born that day. */
    int leastAge(LocalDate on) {
        LocalDate latest = date != null ? date : year != null ? LocalDate.of(year, 12, 31) : on;
        return latest.isAfter(on) ? 0 : Period.between(latest, on).getYears();
    }

    /** The greatest age on that day; without any knowledge there is no limit. */
    int greatestAge(LocalDate on) {
        LocalDate earliest = date != null ? date : year != null ? LocalDate.of(year, 1, 1) : LocalDate.MIN;
        return earliest.isAfter(on) ? 0 : Period.between(earliest, on).getYears();
    }
}
