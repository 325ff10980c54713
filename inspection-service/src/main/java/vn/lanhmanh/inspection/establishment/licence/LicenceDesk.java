package vn.lanhmanh.inspection.establishment.licence;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.establishment.history.Book;
import vn.lanhmanh.inspection.establishment.licence.LicenceSuspensionResource.DecisionRequest;
import vn.lanhmanh.inspection.establishment.standing.Merged;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;

/**
 * Keeps which licences sanctions take away. The establishment is held before its suspensions, so that whoever edits its
 * papers meanwhile, and whatever is told of it, comes after one another.
 */
@ApplicationScoped
@Transactional
public class LicenceDesk {

    private final LicenceSuspensions suspensions;
    private final Establishments establishments;
    private final Terms terms;
    private final Book book;
    private final Office office;

    LicenceDesk(LicenceSuspensions suspensions, Establishments establishments, Terms terms, Book book, Office office) {
        this.suspensions = suspensions;
        this.establishments = establishments;
        this.terms = terms;
        this.book = book;
        this.office = office;
    }

    /**
     * Notes a decision; told again it is the same.
     *
     * @param standingId of the establishment that stands for the one it is against
     * @param months its term, null where that was not told
     * @param annulledOn null unless it is known to be taken back
     */
    @Transactional(TxType.MANDATORY)
    public void told(UUID sanctionId, UUID standingId, LocalDate decidedOn, Integer months, LocalDate annulledOn) {
        establishments.hold(standingId);
        if (suspensions.establishmentOf(sanctionId).isPresent()) {
            return;
        }
        var suspension = new LicenceSuspension(sanctionId, standingId, decidedOn, months);
        if (annulledOn != null) {
            suspension.annul(annulledOn);
        }
        suspensions.persist(suspension);
        withhold(standingId, "withhold licence");
    }

    /** Lets the establishment carry what stands against it; nobody needs to be told where nothing is new. */
    private void withhold(UUID establishmentId, String action) {
        establishments.hold(establishmentId).ifPresent(establishment -> {
            var against = suspensions.against(establishmentId);
            if (!against.equals(establishment.withheld())) {
                book.write(
                        establishment,
                        AuditEntry.write(Establishment.OBJECT, establishmentId, action),
                        one -> one.withhold(against, office.today()));
            }
        });
    }

    /** Notes that a decision was taken back, where it is one that takes a licence. */
    @Transactional(TxType.MANDATORY)
    public void annulled(UUID sanctionId, LocalDate on) {
        suspensions
                .establishmentOf(sanctionId)
                .ifPresent(
                        establishment -> change(sanctionId, establishment, "give licence back", one -> one.annul(on)));
    }

    private void change(UUID sanctionId, UUID establishment, String action, Consumer<LicenceSuspension> verb) {
        establishments.hold(establishment);
        verb.accept(suspensions.hold(sanctionId));
        withhold(establishment, action);
    }

    /** Enters what the decision itself says. */
    LicenceSuspensions.Row confirm(UUID sanctionId, IfMatch ifMatch, DecisionRequest decision) {
        establishments.awaitMergers();
        UUID establishment =
                suspensions.establishmentWithin(office.reach(), sanctionId).orElseThrow(NotFoundException::new);
        terms.checkSuspension(decision.from(), decision.until());
        change(sanctionId, establishment, "confirm licence suspension", one -> {
            ifMatch.check(one.version());
            one.confirm(decision.decisionNumber(), decision.papers(), decision.from(), decision.until());
        });
        return suspensions.within(office.reach(), sanctionId).orElseThrow();
    }

    /** What a sanction takes, it takes from whoever stands for the one it was against. */
    @Transactional(TxType.MANDATORY)
    void follow(@Observes Merged told) {
        if (suspensions.merged(told.merged(), told.survivor()) > 0) {
            withhold(told.survivor(), "withhold licence");
        }
    }
}
