package vn.lanhmanh.platform.reference;

import java.time.LocalDate;

/** Something that carries its code for a time only: from the first to the last day, both included. */
interface Dated {

    String code();

    LocalDate validFrom();

    /** The last day, or null when no end is known. */
    LocalDate validTo();

    default boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom()) && (validTo() == null || !day.isAfter(validTo()));
    }

    default boolean overlaps(Dated other) {
        return validOn(other.validFrom()) || other.validOn(validFrom());
    }
}
