package vn.lanhmanh.reporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.lanhmanh.reporting.report.Report.Statement;
import vn.lanhmanh.reporting.report.ReportItem.Status;

/** Reports of a district in each state, reached through their own verbs. */
final class ReportFixture {

    static final LocalDate DAY = LocalDate.of(2020, 6, 8);

    private ReportFixture() {}

    /** One counted item, one proposed, two blank. */
    static Report aDraft() {
        return new Report(
                UUID.randomUUID(),
                "H474",
                Map.of(
                        "A08", ReportItem.counted(BigDecimal.valueOf(12), true, 12),
                        "D01", ReportItem.counted(BigDecimal.valueOf(3), false, 3),
                        "D19.allocated", ReportItem.blank(),
                        "D19.spent", ReportItem.blank()));
    }

    static Report anApproved() {
        Report report = aDraft();
        report.fill(
                List.of(
                        new Statement("D19.allocated", Status.VALUE, BigDecimal.valueOf(1_000), null),
                        new Statement("D19.spent", Status.NIL, null, null)),
                "Tình hình ổn định");
        report.approve();
        return report;
    }

    static Report aSubmitted() {
        Report report = anApproved();
        report.submit(DAY, false);
        return report;
    }

    static Report aReturned(String code) {
        Report report = aSubmitted();
        report.giveBack("Số liệu chưa khớp", List.of(code), DAY);
        return report;
    }
}
