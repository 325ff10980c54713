package vn.lanhmanh.local.demo.fiction.visit;

import java.util.List;
import java.util.Optional;

import vn.lanhmanh.local.demo.almanac.Table;

/**
 * A recommendation that nobody made; its times are days after the inspection.
 *
 * @param inspection key of the inspection
 * @param seen when the team looked at it
 * @param again how many days more it had because it was not done when the team looked first
 */
public record FictionalRemedy(
        int no,
        String inspection,
        String violation,
        int due,
        Optional<Integer> answered,
        Optional<Integer> seen,
        Optional<Integer> again) {

    public static List<FictionalRemedy> all() {
        return Table.read("remedies.csv").stream()
                .map(row -> new FictionalRemedy(
                        row.number("no"),
                        row.text("inspection"),
                        row.text("violation"),
                        row.number("due"),
                        days(row, "answered"),
                        days(row, "seen"),
                        days(row, "again")))
                .toList();
    }

    private static Optional<Integer> days(Table.Row row, String column) {
        return row.optional(column).map(Integer::valueOf);
    }
}
