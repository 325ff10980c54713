package vn.lanhmanh.inspection.programme.proposal;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

import vn.lanhmanh.platform.web.Refusal;

/**
 * When a slot is to be inspected: in a month or in a quarter of the programme's year.
 *
 * @param month 1 to 12, null for a quarter
 * @param quarter 1 to 4, null for a month
 */
@Embeddable
public record Window(Integer month, Integer quarter) {

    public static Window ofMonth(int month) {
        return new Window(month, null);
    }

    /** Refuses {@code month-or-quarter} (422) unless it is one of the two. */
    public void check() {
        if ((month == null) == (quarter == null)) {
            throw Refusal.unprocessable("month-or-quarter").field("slots.month");
        }
    }

    /** Its month, such as {@code 3}, or its quarter, such as {@code Q2}. */
    public String label() {
        return month != null ? month.toString() : "Q" + quarter;
    }

    public int firstMonth() {
        return month != null ? month : quarter * 3 - 2;
    }

    public int lastMonth() {
        return month != null ? month : quarter * 3;
    }

    /** Whether the day lies in the window of that year; an inspection on another day is a shifted one. */
    public boolean contains(int year, LocalDate day) {
        return day.getYear() == year && day.getMonthValue() >= firstMonth() && day.getMonthValue() <= lastMonth();
    }
}
