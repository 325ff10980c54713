package vn.lanhmanh.reporting.counting;

import java.time.LocalDate;

import vn.lanhmanh.reporting.entered.Scope;

/**
 * What a figure is asked for.
 *
 * @param from first day of what is counted
 * @param to last day of what is counted
 * @param asOf the day whose state is told: what was handled, in post or in force until then
 * @param unitCode the unit whose entries count; null for all
 * @param districtCode the district it happened in; null for the whole province
 */
public record Asked(LocalDate from, LocalDate to, LocalDate asOf, String unitCode, String districtCode) {

    /** The whole province from the first day of the year until that day. */
    public static Asked untilDay(int year, LocalDate day) {
        return new Asked(LocalDate.of(year, 1, 1), day, day, null, null);
    }

    /** The same for what one unit entered, or for what happened in its district. */
    public Asked of(String unit, String district) {
        return new Asked(from, to, asOf, unit, district);
    }

    Scope entered() {
        return new Scope(from, to, unitCode, districtCode);
    }
}
