package vn.lanhmanh.reporting.report;

import java.time.LocalDate;
import java.util.UUID;

import vn.lanhmanh.platform.events.Fact;

/** What is told about a report. */
sealed interface ReportEvent extends Fact {

    UUID reportId();

    @Override
    default UUID aggregateId() {
        return reportId();
    }

    /** The unit sent it. */
    record Submitted(UUID reportId, UUID periodId, String unitCode, LocalDate on, boolean late) implements ReportEvent {

        @Override
        public String type() {
            return "report.submitted.v1";
        }
    }

    /** It was sent back. */
    record Returned(UUID reportId, UUID periodId, String unitCode, LocalDate on, boolean late) implements ReportEvent {

        @Override
        public String type() {
            return "report.returned.v1";
        }
    }

    /** It was accepted. */
    record Accepted(UUID reportId, UUID periodId, String unitCode, LocalDate on, boolean late) implements ReportEvent {

        @Override
        public String type() {
            return "report.accepted.v1";
        }
    }
}
