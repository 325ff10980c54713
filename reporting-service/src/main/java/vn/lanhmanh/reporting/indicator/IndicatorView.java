package vn.lanhmanh.reporting.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An indicator with its figures.
 *
 * @param value the figure, or the first of several; absent where nothing was entered, or where it is withheld
 * @param withheld whether it is withheld from callers outside the agencies that report it, since few persons stand behind it
 * @param partial whether what it counts is not all there is
 * @param facts how many facts it is counted from
 */
public record IndicatorView(
        String code,
        String name,
        String nameEn,
        String unit,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        BigDecimal value,
        boolean withheld,
        boolean partial,
        List<Part> parts,
        List<Breakdown> breakdown,
        Long facts) {

    /** One of several figures of the indicator. */
    public record Part(String item, BigDecimal value, boolean withheld, List<Breakdown> breakdown) {}

    /** The figure by the values of one key, such as DISTRICT. */
    public record Breakdown(String dimension, List<Cell> cells) {}

    /** One value of the key. */
    public record Cell(String key, BigDecimal value, boolean withheld) {}
}
