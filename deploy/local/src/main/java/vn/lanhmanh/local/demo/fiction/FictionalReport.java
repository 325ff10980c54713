package vn.lanhmanh.local.demo.fiction;

import java.time.LocalDate;
import java.util.List;

import vn.lanhmanh.local.demo.almanac.Table;

/**
 * How a unit reports in the demo.
 *
 * @param halfYearOn when it sends the half-year report
 * @param returned whether that is sent back once
 * @param year how far the report of the year has come
 */
public record FictionalReport(String unit, LocalDate halfYearOn, boolean returned, Progress year) {

    /** How far a report has come; each implies those before it. */
    public enum Progress {
        NONE,
        DRAFT,
        APPROVED,
        SUBMITTED,
        ACCEPTED;

        public boolean reaches(Progress step) {
            return compareTo(step) >= 0;
        }
    }

    public static List<FictionalReport> all() {
        return Table.read("reports.csv").stream()
                .map(row -> new FictionalReport(
                        row.text("unit"),
                        row.date("halfYearOn"),
                        row.yes("returned"),
                        Progress.valueOf(row.text("year"))))
                .toList();
    }
}
