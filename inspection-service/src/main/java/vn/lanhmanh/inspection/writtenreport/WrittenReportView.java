package vn.lanhmanh.inspection.writtenreport;

import java.time.LocalDate;
import java.util.UUID;

import vn.lanhmanh.platform.web.Versioned;

/**
 * A written report owed or made.
 *
 * @param overdue whether it is still owed after its due date
 * @param number number of the document, absent while it is owed
 */
public record WrittenReportView(
        UUID inspectionId,
        long version,
        UUID teamId,
        LocalDate completedOn,
        LocalDate dueOn,
        boolean overdue,
        String number,
        LocalDate reportedOn)
        implements Versioned {

    static WrittenReportView of(WrittenReport report, LocalDate today) {
        WrittenReport.Debt debt = report.debt();
        return new WrittenReportView(
                report.id(),
                report.version(),
                debt.teamId(),
                debt.completedOn(),
                debt.dueOn(),
                report.overdue(today),
                report.number(),
                report.reportedOn());
    }
}
