package vn.lanhmanh.inspection.establishment;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.lanhmanh.inspection.establishment.EstablishmentResource.EstablishmentRequest;
import vn.lanhmanh.inspection.establishment.history.Book;
import vn.lanhmanh.inspection.establishment.required.Admission;
import vn.lanhmanh.inspection.establishment.standing.Duplicates;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;

/** Keeps the register of establishments. */
@ApplicationScoped
@Transactional
class EstablishmentDesk {

    private final Establishments establishments;
    private final Duplicates duplicates;
    private final Admission admission;
    private final Book book;
    private final Office office;

    EstablishmentDesk(
            Establishments establishments, Duplicates duplicates, Admission admission, Book book, Office office) {
        this.establishments = establishments;
        this.duplicates = duplicates;
        this.admission = admission;
        this.book = book;
        this.office = office;
    }

    Establishment register(EstablishmentRequest request) {
        Particulars particulars = checked(null, request, List.of());
        var establishment =
                new Establishment(establishments.nextCode(), particulars, request.papersOrNone(), office.today());
        establishments.persist(establishment);
        return book.open(establishment, AuditEntry.write(Establishment.OBJECT, establishment.id(), "register"));
    }

    private Particulars checked(UUID self, EstablishmentRequest request, List<Paper> known) {
        admission.check(request, known);
        Particulars particulars =
                request.particulars(office.commune(request.communeCode()).parentCode());
        duplicates.refuse(self, particulars);
        return particulars;
    }

    Establishment change(UUID id, IfMatch ifMatch, EstablishmentRequest request) {
        return book.write(
                establishments.toChange(office.reach(), id, ifMatch),
                AuditEntry.write(Establishment.OBJECT, id, "change"),
                establishment -> establishment.change(
                        checked(id, request, establishment.papers()), request.papersOrNone(), office.today()));
    }
}
