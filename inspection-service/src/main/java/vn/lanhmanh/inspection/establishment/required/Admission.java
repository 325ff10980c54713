package vn.lanhmanh.inspection.establishment.required;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.establishment.EstablishmentResource.EstablishmentRequest;
import vn.lanhmanh.inspection.establishment.Paper;
import vn.lanhmanh.inspection.establishment.licence.Terms;
import vn.lanhmanh.inspection.establishment.place.PlaceConfig;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.reference.AdminUnits;
import vn.lanhmanh.platform.reference.Agencies;
import vn.lanhmanh.platform.web.Refusal;

/** What is refused of whatever is said of an establishment, by one who writes it down or by a list. */
@ApplicationScoped
public class Admission {

    private static final String COMMUNE = "\\d{5}";

    private final PlaceConfig places;
    private final Terms terms;
    private final Agencies agencies;
    private final AdminUnits units;
    private final Office office;

    Admission(PlaceConfig places, Terms terms, Agencies agencies, AdminUnits units, Office office) {
        this.places = places;
        this.terms = terms;
        this.agencies = agencies;
        this.units = units;
        this.office = office;
    }

    /** @param known the papers that the register has: what was written before it was refused stays as it is */
    public void check(EstablishmentRequest said, List<Paper> known) {
        office.notInFuture("reviewedOn", said.reviewedOn());
        checkReviewer(said.reviewedBy(), said.reviewedOn());
        said.papersOrNone().forEach(this::checkDays);
        said.papersOrNone().stream().filter(paper -> !known.contains(paper)).forEach(terms::check);
        places.check(said.location());
    }

    private void checkReviewer(String reviewer, LocalDate on) {
        if (reviewer == null) {
            return;
        }
        if (on == null) {
            throw Refusal.unprocessable("review-without-day").field("reviewedOn");
        }
        try {
            if (reviewer.matches(COMMUNE)) {
                units.requireCommune(reviewer, on);
            } else {
                agencies.require(reviewer, on);
            }
        } catch (Refusal unknown) {
            throw unknown.field("reviewedBy");
        }
    }

    private void checkDays(Paper paper) {
        paper.check();
        office.notInFuture("papers.issuedOn", paper.issuedOn());
        if (paper.revocation() != null) {
            office.notInFuture("papers.revocation.on", paper.revocation().on());
        }
    }
}
