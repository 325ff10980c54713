package vn.lanhmanh.inspection.establishment;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.establishment.EstablishmentResource.EstablishmentRequest;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Keeps the register of establishments. */
@ApplicationScoped
@Transactional
class EstablishmentDesk {

    private static final String OBJECT = "establishment";
    private static final String OUT_OF_REACH = "…";

    private final Establishments establishments;
    private final Office office;

    EstablishmentDesk(Establishments establishments, Office office) {
        this.establishments = establishments;
        this.office = office;
    }

    Establishment register(EstablishmentRequest request) {
        Particulars particulars = checked(null, request);
        var establishment =
                new Establishment(establishments.nextCode(), particulars, request.papersOrNone(), office.today());
        establishments.persist(establishment);
        office.close(establishment, AuditEntry.write(OBJECT, establishment.id(), "register"));
        return establishment;
    }

    private Particulars checked(UUID self, EstablishmentRequest request) {
        office.notInFuture("reviewedOn", request.reviewedOn());
        request.papersOrNone().forEach(paper -> office.notInFuture("papers.issuedOn", paper.issuedOn()));
        Particulars particulars =
                request.particulars(office.commune(request.communeCode()).parentCode());
        refuseDuplicates(self, particulars);
        return particulars;
    }

    private void refuseDuplicates(UUID self, Particulars particulars) {
        establishments.reserve(particulars.taxCode(), particulars.communeCode());
        if (particulars.taxCode() != null) {
            establishments.otherWithTaxCode(self, particulars.taxCode()).ifPresent(other -> {
                throw Refusal.conflict("duplicate-tax-code", nameInReach(other)).field("taxCode");
            });
        }
        establishments
                .otherWithName(self, particulars.name(), particulars.communeCode())
                .ifPresent(other -> {
                    throw Refusal.conflict("duplicate-name-in-commune", nameInReach(other))
                            .field("name");
                });
    }

    /** A caller learns no code of an establishment outside the own area. */
    private String nameInReach(Establishment other) {
        Particulars place = other.particulars();
        return office.reach().covers(place.districtCode(), place.communeCode()) ? other.code() : OUT_OF_REACH;
    }

    Establishment change(UUID id, IfMatch ifMatch, EstablishmentRequest request) {
        Establishment establishment = reachable(id, ifMatch);
        establishment.change(checked(id, request), request.papersOrNone(), office.today());
        office.close(establishment, AuditEntry.write(OBJECT, id, "change"));
        return establishment;
    }

    private Establishment reachable(UUID id, IfMatch ifMatch) {
        Establishment establishment =
                establishments.toChange(office.reach(), id).orElseThrow(NotFoundException::new);
        ifMatch.check(establishment.version());
        return establishment;
    }

    Establishment close(UUID id, IfMatch ifMatch, LocalDate on, String reason) {
        office.notInFuture("on", on);
        Establishment establishment = reachable(id, ifMatch);
        establishment.close(on, reason);
        office.close(establishment, AuditEntry.write(OBJECT, id, "close"));
        return establishment;
    }
}
