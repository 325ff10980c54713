package vn.lanhmanh.inspection.office;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.access.AuditTrail;
import vn.lanhmanh.platform.access.Caller;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.events.Outbox;
import vn.lanhmanh.platform.reference.AdminUnit;
import vn.lanhmanh.platform.reference.AdminUnits;
import vn.lanhmanh.platform.web.Refusal;

/** The caller's working place: the business day, the area in reach, and the closing of each write. */
@ApplicationScoped
public class Office {

    private final Clock clock;
    private final Caller caller;
    private final AdminUnits units;
    private final AuditTrail audit;
    private final Outbox outbox;

    Office(Clock clock, Caller caller, AdminUnits units, AuditTrail audit, Outbox outbox) {
        this.clock = clock;
        this.caller = caller;
        this.units = units;
        this.audit = audit;
        this.outbox = outbox;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** This moment on the business clock. */
    public Instant now() {
        return clock.instant();
    }

    /** The business day of an instant. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    /** An instant by the clocks of the place. */
    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }

    public AreaLimit reach() {
        return caller.limit();
    }

    public Caller caller() {
        return caller;
    }

    /** Refuses {@code date-in-future} (422) for a day after the business day; null passes. */
    public void notInFuture(String field, LocalDate day) {
        if (day != null && day.isAfter(today())) {
            throw Refusal.unprocessable("date-in-future", field).field(field);
        }
    }

    /** Refuses {@code date-in-future} (422) for an instant still to come. */
    public void notInFuture(String field, Instant instant) {
        if (instant.isAfter(clock.instant())) {
            throw Refusal.unprocessable("date-in-future", field).field(field);
        }
    }

    /** The commune as it is today; unknown or expired 422, out of the caller's area 404. */
    public AdminUnit commune(String code) {
        return reachable(units.requireCommune(code, today()));
    }

    /** The unit of any level as it is today; unknown or expired 422, out of the caller's area 404. */
    public AdminUnit unit(String code) {
        return reachable(units.require(code, today()));
    }

    private AdminUnit reachable(AdminUnit unit) {
        boolean covered =
                switch (unit.level()) {
                    case PROVINCE -> caller.covers(null, null);
                    case DISTRICT -> caller.covers(unit.code(), null);
                    case COMMUNE -> caller.covers(unit.parentCode(), unit.code());
                };
        if (!covered) {
            throw new NotFoundException();
        }
        return unit;
    }

    /** Closes many writes at once, each with its audit row, in their order. */
    public void close(Map<? extends Aggregate, AuditEntry> writes) {
        audit.record(writes.values());
        outbox.publish(writes.keySet());
    }

    /** Closes a write: its audit row, then its changes and facts. The last call of every verb of a desk. */
    public void close(Aggregate aggregate, AuditEntry entry) {
        audit.record(entry);
        outbox.publish(aggregate);
    }
}
