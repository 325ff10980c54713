package vn.lanhmanh.reporting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.lanhmanh.reporting.office.Office;
import vn.lanhmanh.reporting.period.Period;
import vn.lanhmanh.reporting.plan.PlanFile;

/** How the units stand to what they owe for a period. */
@ApplicationScoped
public class Obligations {

    /** Whether a report has come. */
    @Schema(name = "ObligationStatus")
    public enum Status {
        SENT,
        RETURNED,
        MISSING,
        NOT_RECEIVED
    }

    /** One unit's standing; the report is null where none is begun. */
    public record Standing(PlanFile.Obligation owed, Report report, boolean dayPassed) {

        /** A body that was only asked is not received; a unit that owes it is missing. */
        public Status status() {
            if (report != null && report.received()) {
                return Status.SENT;
            }
            if (report != null && report.state() == Report.State.RETURNED) {
                return Status.RETURNED;
            }
            return owed.requested() ? Status.NOT_RECEIVED : Status.MISSING;
        }

        boolean late() {
            return report != null && Boolean.TRUE.equals(report.late());
        }

        boolean overdue() {
            return dayPassed && (status() == Status.MISSING || status() == Status.NOT_RECEIVED);
        }

        boolean inBreach() {
            return !owed.requested() && (late() || overdue());
        }

        /** Whether the unit's figures are not there. */
        public boolean notReported() {
            return status() != Status.SENT;
        }
    }

    private final Reports reports;
    private final Office office;

    Obligations(Reports reports, Office office) {
        this.reports = reports;
        this.office = office;
    }

    /** The standings that the caller may see: its own unit's, or all for the province. */
    List<Standing> inReach(Period period) {
        String limit = office.unitLimit();
        return of(period).stream()
                .filter(standing ->
                        limit == null || limit.equals(standing.owed().unit()))
                .toList();
    }

    /** All standings, in the order of the plan. */
    public List<Standing> of(Period period) {
        LocalDate today = office.today();
        Map<String, Report> sent = reports.ofPeriod(period.id());
        return period.obligations().stream()
                .map(owed -> new Standing(owed, sent.get(owed.unit()), period.late(today)))
                .toList();
    }
}
