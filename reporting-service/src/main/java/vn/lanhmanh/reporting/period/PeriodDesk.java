package vn.lanhmanh.reporting.period;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.reporting.office.Office;
import vn.lanhmanh.reporting.plan.PlanLoaded;

/** Takes the periods of a loaded plan, and closes them. */
@ApplicationScoped
@Transactional
class PeriodDesk {

    private final Periods periods;
    private final Office office;

    PeriodDesk(Periods periods, Office office) {
        this.periods = periods;
        this.office = office;
    }

    void take(@Observes PlanLoaded plan) {
        plan.file()
                .periods()
                .forEach(row -> periods.persist(
                        new Period(plan.planId(), row, plan.file().obligations())));
    }

    Period close(UUID id, IfMatch ifMatch, LocalDate on) {
        office.notInFuture("on", on);
        Period period = periods.findByIdOptional(id).orElseThrow(NotFoundException::new);
        ifMatch.check(period.version());
        period.close(on);
        office.close(period, AuditEntry.write("period", id, "close"));
        return period;
    }
}
