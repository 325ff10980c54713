package vn.lanhmanh.reporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import vn.lanhmanh.platform.web.Versioned;

/**
 * A report as it is shown.
 *
 * @param late whether it was late the first time it was sent; absent before
 * @param toRedo the items it was returned for
 * @param acceptedVersion the version that counts in the consolidation; absent for none
 */
public record ReportView(
        UUID id,
        long version,
        UUID periodId,
        String unitCode,
        Report.State state,
        LocalDate submittedOn,
        Boolean late,
        String returnReason,
        Set<String> toRedo,
        Long acceptedVersion,
        String narrative,
        List<ItemView> items)
        implements Versioned {

    /** @param indicatorCode code of the indicator, with its part where it has several: {@code B19.cases} */
    public record ItemView(
            String indicatorCode,
            BigDecimal value,
            ReportItem.Status status,
            ReportItem.Origin origin,
            String note,
            Long facts) {

        static ItemView from(String code, ReportItem item) {
            return new ItemView(code, item.value(), item.status(), item.origin(), item.note(), item.facts());
        }
    }

    static ReportView from(Report report) {
        return new ReportView(
                report.id(),
                report.version(),
                report.periodId(),
                report.unitCode(),
                report.state(),
                report.submittedOn(),
                report.late(),
                report.returnReason(),
                report.toRedo(),
                report.accepted().map(Report.Accepted::version).orElse(null),
                report.narrative(),
                items(report.items()));
    }

    private static List<ItemView> items(Map<String, ReportItem> items) {
        return items.entrySet().stream()
                .map(item -> ItemView.from(item.getKey(), item.getValue()))
                .toList();
    }

    /** A report in a list. */
    public record ReportRow(
            UUID id,
            long version,
            UUID periodId,
            String unitCode,
            Report.State state,
            LocalDate submittedOn,
            Boolean late,
            Long acceptedVersion) {

        static ReportRow from(Report report) {
            return new ReportRow(
                    report.id(),
                    report.version(),
                    report.periodId(),
                    report.unitCode(),
                    report.state(),
                    report.submittedOn(),
                    report.late(),
                    report.accepted().map(Report.Accepted::version).orElse(null));
        }
    }
}
