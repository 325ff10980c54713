package vn.lanhmanh.reporting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.office.Office;
import vn.lanhmanh.reporting.period.Period;
import vn.lanhmanh.reporting.period.Periods;
import vn.lanhmanh.reporting.plan.Plan;
import vn.lanhmanh.reporting.plan.Plans;

/** Carries reports from the draft to their acceptance. */
@ApplicationScoped
@Transactional
class ReportDesk {

    private static final String OBJECT = "report";

    private final Reports reports;
    private final Periods periods;
    private final Plans plans;
    private final Prefill prefill;
    private final Office office;

    ReportDesk(Reports reports, Periods periods, Plans plans, Prefill prefill, Office office) {
        this.reports = reports;
        this.periods = periods;
        this.plans = plans;
        this.prefill = prefill;
        this.office = office;
    }

    /**
     * Begins a report, prefilled.
     *
     * @throws Refusal {@code plan-not-published}, {@code period-closed} or {@code report-exists} (409),
     *     {@code unknown-period} or {@code nothing-owed} (422)
     */
    Report begin(UUID periodId, String unitCode) {
        office.requireOwn(unitCode);
        Period period = periods.findByIdOptional(periodId)
                .orElseThrow(() -> Refusal.unprocessable("unknown-period").field("periodId"));
        if (plans.findById(period.planId()).state() != Plan.State.PUBLISHED) {
            throw Refusal.conflict("plan-not-published");
        }
        period.requireOpen();
        if (period.obligation(unitCode).isEmpty()) {
            throw Refusal.unprocessable("nothing-owed", unitCode, period.code()).field("unitCode");
        }
        if (reports.exists(periodId, unitCode)) {
            throw Refusal.conflict("report-exists", unitCode, period.code());
        }
        var report = new Report(periodId, unitCode, prefill.of(period, unitCode, office.today()));
        reports.persist(report);
        office.close(report, AuditEntry.write(OBJECT, report.id(), "begin"));
        return report;
    }

    /** Fills items in; the counted figures of a draft are counted anew. */
    Report fill(UUID id, IfMatch ifMatch, List<Report.Statement> statements, String narrative) {
        Report report = own(id, ifMatch);
        Period period = openPeriod(report);
        report.recount(prefill.of(period, report.unitCode(), office.today()));
        report.fill(statements, narrative);
        office.close(report, AuditEntry.write(OBJECT, id, "fill").fields("items", "narrative"));
        return report;
    }

    private Report own(UUID id, IfMatch ifMatch) {
        Report report = reports.within(office.unit(), id).orElseThrow(NotFoundException::new);
        ifMatch.check(report.version());
        return report;
    }

    private Period openPeriod(Report report) {
        Period period = periods.findById(report.periodId());
        period.requireOpen();
        return period;
    }

    Report approve(UUID id, IfMatch ifMatch) {
        Report report = own(id, ifMatch);
        openPeriod(report);
        report.approve();
        office.close(report, AuditEntry.write(OBJECT, id, "approve"));
        return report;
    }

    Report submit(UUID id, IfMatch ifMatch, LocalDate on) {
        office.notInFuture("submittedOn", on);
        Report report = own(id, ifMatch);
        Period period = openPeriod(report);
        Office.inOrder("from", period.from(), "submittedOn", on);
        report.submit(on, period.late(on));
        office.close(report, AuditEntry.write(OBJECT, id, "submit").fields("submittedOn"));
        return report;
    }

    Report giveBack(UUID id, IfMatch ifMatch, String reason, List<String> codes) {
        Report report = any(id, ifMatch);
        openPeriod(report);
        report.giveBack(reason, codes, office.today());
        office.close(report, AuditEntry.write(OBJECT, id, "return").fields("reason", "indicatorCodes"));
        return report;
    }

    private Report any(UUID id, IfMatch ifMatch) {
        Report report = reports.within(office.unitLimit(), id).orElseThrow(NotFoundException::new);
        ifMatch.check(report.version());
        return report;
    }

    /** Accepts it, also after the period is closed: it was sent in time to be taken. */
    Report accept(UUID id, IfMatch ifMatch) {
        Report report = any(id, ifMatch);
        report.accept(office.today());
        office.close(report, AuditEntry.write(OBJECT, id, "accept"));
        return report;
    }
}
