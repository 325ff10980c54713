package vn.lanhmanh.reporting.consolidation;

import java.time.LocalDate;
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

/** Makes consolidations and carries them to their issue. */
@ApplicationScoped
@Transactional
class ConsolidationDesk {

    private static final String OBJECT = "consolidation";

    private final Consolidations consolidations;
    private final Periods periods;
    private final ContentMaker contents;
    private final Office office;

    ConsolidationDesk(Consolidations consolidations, Periods periods, ContentMaker contents, Office office) {
        this.consolidations = consolidations;
        this.periods = periods;
        this.contents = contents;
        this.office = office;
    }

    /**
     * Freezes the figures of the reports accepted so far.
     *
     * @throws Refusal {@code unknown-period} (422), {@code period-consolidated} (409) once one is signed
     */
    Consolidation make(UUID periodId) {
        Period period = periods.findByIdOptional(periodId)
                .orElseThrow(() -> Refusal.unprocessable("unknown-period").field("periodId"));
        if (consolidations.settled(periodId)) {
            throw Refusal.conflict("period-consolidated", period.code());
        }
        var consolidation = new Consolidation(periodId, office.today(), contents.of(period, office.today()));
        consolidations.persist(consolidation);
        office.close(consolidation, AuditEntry.write(OBJECT, consolidation.id(), "make"));
        return consolidation;
    }

    Consolidation sign(UUID id, IfMatch ifMatch) {
        Consolidation consolidation = existing(id, ifMatch);
        if (consolidations.settled(consolidation.periodId()) && consolidation.state() == Consolidation.State.DRAFT) {
            throw Refusal.conflict(
                    "period-consolidated",
                    periods.findById(consolidation.periodId()).code());
        }
        consolidation.sign(office.today());
        office.close(consolidation, AuditEntry.write(OBJECT, id, "sign"));
        return consolidation;
    }

    private Consolidation existing(UUID id, IfMatch ifMatch) {
        Consolidation consolidation = consolidations.findByIdOptional(id).orElseThrow(NotFoundException::new);
        ifMatch.check(consolidation.version());
        return consolidation;
    }

    Consolidation issue(UUID id, IfMatch ifMatch, String number, LocalDate on) {
        office.notInFuture("issuedOn", on);
        Consolidation consolidation = existing(id, ifMatch);
        consolidation.issue(number, on);
        office.close(consolidation, AuditEntry.write(OBJECT, id, "issue").fields("number", "issuedOn"));
        return consolidation;
    }
}
