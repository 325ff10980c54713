package vn.lanhmanh.inspection.establishment.healthcheck;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.establishment.healthcheck.HealthCheckResource.HealthCheckRequest;
import vn.lanhmanh.inspection.establishment.healthcheck.HealthCheckResource.HealthCheckView;
import vn.lanhmanh.inspection.establishment.history.Book;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;

/** Records the health checks of establishments. */
@ApplicationScoped
@Transactional
class HealthCheckDesk {

    private final Establishments establishments;
    private final HealthChecks checks;
    private final Book book;
    private final Office office;

    HealthCheckDesk(Establishments establishments, HealthChecks checks, Book book, Office office) {
        this.establishments = establishments;
        this.checks = checks;
        this.book = book;
        this.office = office;
    }

    HealthCheckView record(UUID id, IfMatch ifMatch, int year, int quarter, HealthCheckRequest request) {
        office.notInFuture("quarter", HealthCheck.firstDay(year, quarter));
        Establishment establishment = establishments.toChange(office.reach(), id, ifMatch);
        establishment.noteBeside();
        HealthCheck check = checks.of(id, year, quarter).orElse(null);
        HealthCheckRequest before = check == null ? null : HealthCheckRequest.of(check);
        if (check == null) {
            check = new HealthCheck(id, year, quarter);
        }
        check.record(request.done(), request.workersChecked(), office.today());
        checks.persist(check);
        book.note(
                establishment,
                AuditEntry.write(Establishment.OBJECT, id, "record a health check"),
                "healthChecks/" + year + "-" + quarter,
                before,
                request);
        return HealthCheckView.of(id, check, establishment.version());
    }
}
