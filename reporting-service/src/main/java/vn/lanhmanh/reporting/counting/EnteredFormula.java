package vn.lanhmanh.reporting.counting;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import vn.lanhmanh.reporting.entered.EnteredRow;

/**
 * How a figure is counted from what the units entered.
 *
 * @param rows the records it is counted from
 * @param total how they make up the figure
 * @param part how those with the same key make up their part of it
 */
record EnteredFormula(
        Function<Asked, List<EnteredRow>> rows,
        ToLongFunction<List<EnteredRow>> total,
        ToLongFunction<List<EnteredRow>> part) {

    /** Each record once. */
    static EnteredFormula records(Function<Asked, List<EnteredRow>> rows) {
        return new EnteredFormula(rows, List::size, List::size);
    }

    /** The numbers they hold, added up. */
    static EnteredFormula sum(Function<Asked, List<EnteredRow>> rows) {
        ToLongFunction<List<EnteredRow>> sum =
                found -> found.stream().mapToLong(EnteredRow::value).sum();
        return new EnteredFormula(rows, sum, sum);
    }

    /** Distinct communes. */
    static EnteredFormula communes(Function<Asked, List<EnteredRow>> rows) {
        return distinct(rows, EnteredRow::communeCode);
    }

    /** Distinct districts. */
    static EnteredFormula districts(Function<Asked, List<EnteredRow>> rows) {
        return distinct(rows, EnteredRow::districtCode);
    }

    private static EnteredFormula distinct(Function<Asked, List<EnteredRow>> rows, Function<EnteredRow, String> place) {
        ToLongFunction<List<EnteredRow>> count = found ->
                found.stream().map(place).filter(Objects::nonNull).distinct().count();
        return new EnteredFormula(rows, count, count);
    }

    /** Districts that have records of every one of so many kinds; by kind, those that have records of it. */
    static EnteredFormula districtsWithAllKinds(int kinds, Function<Asked, List<EnteredRow>> rows) {
        return new EnteredFormula(
                rows, found -> withAllKinds(kinds, found), districts(rows).part());
    }

    private static long withAllKinds(int kinds, List<EnteredRow> found) {
        return found.stream()
                .collect(Collectors.groupingBy(
                        EnteredRow::districtCode,
                        Collectors.mapping(row -> row.dimensions().get("KIND"), Collectors.toSet())))
                .values()
                .stream()
                .filter(had -> had.size() == kinds)
                .count();
    }
}
