package vn.lanhmanh.casework.law;

import java.time.LocalDate;

/** The time a row of law holds, first and last day included. */
record InForce(LocalDate from, LocalDate to) {

    boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
