package vn.lanhmanh.inspection.establishment.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.establishment.healthcheck.HealthChecks;
import vn.lanhmanh.inspection.establishment.history.Book;
import vn.lanhmanh.inspection.establishment.standing.StandingResource.MergerRequest;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Makes one establishment of two that were the same all the time. */
@ApplicationScoped
@Transactional
class MergerDesk {

    private final Establishments establishments;
    private final HealthChecks healthChecks;
    private final Event<Merged> mergers;
    private final Book book;
    private final Office office;

    MergerDesk(
            Establishments establishments, HealthChecks healthChecks, Event<Merged> mergers, Book book, Office office) {
        this.establishments = establishments;
        this.healthChecks = healthChecks;
        this.mergers = mergers;
        this.book = book;
        this.office = office;
    }

    /** One that was merged, with what the one who merges should know of it. */
    record Done(Establishment merged, List<MergerWarning> warnings) {}

    /** Inspections and papers stay where they are; what is counted counts for the survivor from now on. */
    Done merge(UUID id, IfMatch ifMatch, MergerRequest request) {
        request.check();
        establishments.requireWithin(office.reach(), id);
        UUID survivorId = survivor(request);
        if (survivorId.equals(id)) {
            throw Refusal.unprocessable("merger-into-itself").field(request.named());
        }
        Map<UUID, Establishment> both = establishments.toMerge(office.reach(), id, survivorId);
        Establishment survivor = both.get(survivorId);
        Establishment merged = both.get(id);
        if (survivor == null) {
            throw Refusal.unprocessable("unknown-establishment").field(request.named());
        }
        ifMatch.check(merged.version());
        write(merged, survivor, request.reason());
        healthChecks.merged(id, survivorId);
        establishments.inspectedAs(id, survivorId);
        var warnings = new ArrayList<MergerWarning>();
        mergers.fire(new Merged(id, survivorId, warnings::add));
        return new Done(merged, warnings);
    }

    /** The two of them, and those that were merged into the one before. */
    private void write(Establishment merged, Establishment survivor, String reason) {
        LocalDate today = office.today();
        book.write(
                survivor,
                AuditEntry.write(Establishment.OBJECT, survivor.id(), "absorb"),
                one -> one.absorb(merged, today));
        book.write(
                merged,
                AuditEntry.write(Establishment.OBJECT, merged.id(), "merge"),
                one -> one.mergeInto(survivor, today, reason));
        establishments
                .mergedInto(merged.id())
                .forEach(earlier -> book.write(
                        earlier,
                        AuditEntry.write(Establishment.OBJECT, earlier.id(), "follow"),
                        one -> one.follow(survivor.id(), today)));
    }

    private UUID survivor(MergerRequest request) {
        return Optional.ofNullable(request.intoId())
                .or(() -> establishments.idOfCode(office.reach(), request.intoCode()))
                .orElseThrow(
                        () -> Refusal.unprocessable("unknown-establishment").field(request.named()));
    }
}
