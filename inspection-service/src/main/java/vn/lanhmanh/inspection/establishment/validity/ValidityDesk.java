package vn.lanhmanh.inspection.establishment.validity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.access.AuditEntry;

/** Tells until when papers are valid, as of the day on which the register last said something of their holder. */
@ApplicationScoped
@Transactional
class ValidityDesk {

    private final Untold untold;
    private final Office office;

    ValidityDesk(Untold untold, Office office) {
        this.untold = untold;
        this.office = office;
    }

    List<UUID> untold(int max) {
        return untold.next(max);
    }

    /** Tells those of them that are untold still. */
    void tell(List<UUID> ids) {
        List<UUID> taken = untold.take(ids);
        if (taken.isEmpty()) {
            return;
        }
        List<Establishment> held = untold.hold(taken);
        Map<UUID, LocalDate> days = untold.lastWritten(taken);
        held.forEach(one -> {
            one.tellAgain(days.getOrDefault(one.id(), office.today()));
            office.close(one, AuditEntry.write(Establishment.OBJECT, one.id(), "tell validity"));
        });
    }
}
