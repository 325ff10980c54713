package vn.lanhmanh.inspection.establishment.standing;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.history.Book;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.access.AuditEntry;

/** Does what the clock brings to the standing of establishments. */
@ApplicationScoped
@Transactional
class PendingDesk {

    private final Pending pending;
    private final Book book;
    private final Office office;

    PendingDesk(Pending pending, Book book, Office office) {
        this.pending = pending;
        this.book = book;
        this.office = office;
    }

    /** Whose suspension is over, the longest ago first. */
    List<UUID> suspensionsOver(int max) {
        return pending.toResume(office.today(), max);
    }

    /** Lets those of them go on whose suspension is over still, each from the day after its last. */
    void endSuspensions(List<UUID> ids) {
        pending.toResume(office.today(), ids)
                .forEach(one -> book.write(
                        one,
                        AuditEntry.write(Establishment.OBJECT, one.id(), "end suspension"),
                        suspended -> suspended.resume(
                                suspended.standing().suspension().end())));
    }

    /** The mergers of which nobody was told which one stands. */
    List<UUID> untold(int max) {
        return pending.untoldMergers(max);
    }

    /** Tells those of them anew that are still untold. */
    void tellAgain(List<UUID> ids) {
        pending.toTellMerged(ids).forEach(one -> {
            one.follow(one.standing().mergedInto(), one.standing().mergedOn());
            office.close(one, AuditEntry.write(Establishment.OBJECT, one.id(), "tell merger"));
        });
    }
}
