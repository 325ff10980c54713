package vn.lanhmanh.inspection.establishment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.lanhmanh.inspection.establishment.EstablishmentResource.Workers;
import vn.lanhmanh.inspection.risk.RiskScore;
import vn.lanhmanh.platform.web.Versioned;

/**
 * An establishment as callers see it.
 *
 * @param papers only when a single establishment is shown
 * @param risk only when a single establishment is read
 */
public record EstablishmentView(
        UUID id,
        long version,
        String code,
        EstablishmentState state,
        String name,
        EstablishmentKind kind,
        String kindNote,
        LegalForm legalForm,
        String taxCode,
        String communeCode,
        String districtCode,
        String address,
        boolean conditionalBusiness,
        boolean atRisk,
        Workers workers,
        LocalDate reviewedOn,
        LocalDate registeredOn,
        LocalDate closedOn,
        List<Paper> papers,
        RiskScore risk)
        implements Versioned {

    static EstablishmentView row(Establishment establishment) {
        return view(establishment, null, null);
    }

    static EstablishmentView written(Establishment establishment) {
        return view(establishment, establishment.papers(), null);
    }

    static EstablishmentView whole(Establishment establishment, RiskScore risk) {
        return view(establishment, establishment.papers(), risk);
    }

    private static EstablishmentView view(Establishment establishment, List<Paper> papers, RiskScore risk) {
        Particulars is = establishment.particulars();
        return new EstablishmentView(
                establishment.id(),
                establishment.version(),
                establishment.code(),
                establishment.state(),
                is.name(),
                is.kind(),
                is.kindNote(),
                is.legalForm(),
                is.taxCode(),
                is.communeCode(),
                is.districtCode(),
                is.address(),
                is.conditionalBusiness(),
                is.atRisk(),
                new Workers(is.workersTotal(), is.workersWomen()),
                is.reviewedOn(),
                establishment.registeredOn(),
                establishment.closedOn(),
                papers,
                risk);
    }
}
