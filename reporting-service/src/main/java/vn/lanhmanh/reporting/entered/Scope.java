package vn.lanhmanh.reporting.entered;

import java.time.LocalDate;

/**
 * What a figure is counted over.
 *
 * @param from first day
 * @param to last day
 * @param unitCode the unit whose entries count; null for all
 * @param districtCode the district whose entries count; null for all, those without a place included
 */
public record Scope(LocalDate from, LocalDate to, String unitCode, String districtCode) {

    /** The entries of the whole province. */
    public static Scope of(LocalDate from, LocalDate to) {
        return new Scope(from, to, null, null);
    }

    /** The entries of one unit. */
    public Scope unit(String code) {
        return new Scope(from, to, code, districtCode);
    }

    /** The entries on one district. */
    public Scope district(String code) {
        return new Scope(from, to, unitCode, code);
    }
}
