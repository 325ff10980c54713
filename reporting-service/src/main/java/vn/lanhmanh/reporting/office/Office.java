package vn.lanhmanh.reporting.office;

import java.time.Clock;
import java.time.LocalDate;

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

/** The caller's working place: the business day, the unit and area in reach, and the closing of each write. */
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

    public AreaLimit area() {
        return caller.limit();
    }

    /** The code of the caller's own unit. */
    public String unit() {
        return caller.agency();
    }

    /** The unit whose records the caller is limited to; null for whoever consolidates or signs for the province. */
    public String unitLimit() {
        return caller.has("consolidation:read") ? null : caller.agency();
    }

    /** Refuses with 404 whatever belongs to another unit than the caller's. */
    public void requireOwn(String unitCode) {
        if (!unitCode.equals(caller.agency())) {
            throw new NotFoundException();
        }
    }

    /** Refuses {@code date-in-future} (422) for a day after the business day; null passes. */
    public void notInFuture(String field, LocalDate day) {
        if (day != null && day.isAfter(today())) {
            throw Refusal.unprocessable("date-in-future", field).field(field);
        }
    }

    /** Refuses {@code date-out-of-order} (422) for a day before the one it must follow; null passes. */
    public static void inOrder(String earlierField, LocalDate earlier, String field, LocalDate day) {
        if (earlier != null && day != null && day.isBefore(earlier)) {
            throw Refusal.unprocessable("date-out-of-order", field, earlierField)
                    .field(field);
        }
    }

    /** The commune as it was on that day; unknown or expired 422, out of the caller's area 404. */
    public AdminUnit commune(String code, LocalDate on) {
        AdminUnit commune = units.requireCommune(code, on);
        if (!caller.covers(commune.parentCode(), commune.code())) {
            throw new NotFoundException();
        }
        return commune;
    }

    /** The district as it was on that day; unknown or expired 422, out of the caller's area 404. */
    public AdminUnit district(String code, LocalDate on) {
        AdminUnit district = units.requireDistrict(code, on);
        if (!caller.covers(district.code(), null)) {
            throw new NotFoundException();
        }
        return district;
    }

    /** Closes a write: its audit row, then its changes and facts. The last call of every verb of a desk. */
    public void close(Aggregate aggregate, AuditEntry entry) {
        audit.record(entry);
        outbox.publish(aggregate);
    }

    /** Accounts for a write of something that is no aggregate. */
    public void account(AuditEntry entry) {
        audit.record(entry);
    }
}
