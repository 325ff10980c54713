package vn.lanhmanh.inspection.establishment.standing;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.establishment.history.Book;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;

/** Takes establishments out of business and back into it. */
@ApplicationScoped
@Transactional
class StandingDesk {

    private final Establishments establishments;
    private final Duplicates duplicates;
    private final Book book;
    private final Office office;

    StandingDesk(Establishments establishments, Duplicates duplicates, Book book, Office office) {
        this.establishments = establishments;
        this.duplicates = duplicates;
        this.book = book;
        this.office = office;
    }

    Establishment suspend(UUID id, IfMatch ifMatch, Suspension how) {
        office.notInFuture("from", how.from());
        return write(id, ifMatch, "suspend", establishment -> establishment.suspend(how, how.from()));
    }

    private Establishment write(UUID id, IfMatch ifMatch, String verb, Consumer<Establishment> change) {
        return book.write(
                establishments.toChange(office.reach(), id, ifMatch),
                AuditEntry.write(Establishment.OBJECT, id, verb),
                change);
    }

    Establishment resume(UUID id, IfMatch ifMatch, LocalDate on) {
        office.notInFuture("on", on);
        return write(id, ifMatch, "resume", establishment -> establishment.resume(on));
    }

    Establishment close(UUID id, IfMatch ifMatch, LocalDate on, String reason) {
        office.notInFuture("on", on);
        return write(id, ifMatch, "close", establishment -> establishment.close(on, reason));
    }

    /** Its tax code and its name were free while it was closed: another may have taken them. */
    Establishment reopen(UUID id, IfMatch ifMatch, LocalDate on) {
        office.notInFuture("on", on);
        return write(id, ifMatch, "reopen", establishment -> {
            duplicates.refuse(id, establishment.particulars());
            establishment.reopen(on);
        });
    }
}
