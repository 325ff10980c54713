package vn.lanhmanh.inspection.establishment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.lanhmanh.inspection.establishment.EstablishmentResource.Workers;
import vn.lanhmanh.inspection.establishment.Paper.PaperStatus;
import vn.lanhmanh.inspection.establishment.Paper.PaperType;
import vn.lanhmanh.inspection.establishment.licence.Withholding;
import vn.lanhmanh.inspection.establishment.listing.Ranking;
import vn.lanhmanh.inspection.establishment.place.Location;
import vn.lanhmanh.inspection.establishment.standing.Standing;
import vn.lanhmanh.inspection.establishment.standing.Suspension;
import vn.lanhmanh.inspection.risk.RiskScore;
import vn.lanhmanh.platform.web.Versioned;

/**
 * An establishment as callers see it.
 *
 * @param mergedInto the establishment that stands for it, once it was merged
 * @param formerCodes codes of establishments merged into it, which find it; absent for none
 * @param securityOfficer only when a single establishment is shown, and only to who may read the name; so the owner
 * @param riskScore as last found for lists; what it is made of is in {@code risk}
 * @param papers only when a single establishment is shown
 * @param licenceSuspensions sanctions that take the use of papers, for some days at least; absent for none and in lists
 * @param risk only when a single establishment is read
 * @param similar true where a list found nothing by the words and this is only like them; absent otherwise
 */
public record EstablishmentView(
        UUID id,
        long version,
        String code,
        EstablishmentState state,
        Suspension suspension,
        UUID mergedInto,
        LocalDate mergedOn,
        String mergerReason,
        List<String> formerCodes,
        String name,
        EstablishmentKind kind,
        String kindNote,
        LegalForm legalForm,
        String taxCode,
        String communeCode,
        String districtCode,
        String address,
        Location location,
        boolean conditionalBusiness,
        boolean atRisk,
        boolean highRisk,
        String securityOfficer,
        String owner,
        Workers workers,
        LocalDate reviewedOn,
        String reviewedBy,
        LocalDate registeredOn,
        LocalDate closedOn,
        String closureReason,
        LocalDate lastInspectedOn,
        Integer riskScore,
        LocalDate nextExpiry,
        List<PaperView> papers,
        List<Withholding> licenceSuspensions,
        RiskScore risk,
        Boolean similar)
        implements Versioned {

    /**
     * A paper with what it is worth.
     *
     * @param status on the day asked about, as sanctions told against the establishment let it count
     */
    public record PaperView(
            PaperType type,
            String number,
            String issuer,
            LocalDate issuedOn,
            LocalDate expiresOn,
            Paper.Suspension suspension,
            Paper.Revocation revocation,
            PaperStatus status) {

        static PaperView of(Paper paper, List<Withholding> withheld, LocalDate on) {
            return new PaperView(
                    paper.type(),
                    paper.number(),
                    paper.issuer(),
                    paper.issuedOn(),
                    paper.expiresOn(),
                    paper.suspension(),
                    paper.revocation(),
                    on == null ? null : paper.status(on, withheld));
        }
    }

    public static EstablishmentView row(Establishment establishment) {
        return view(establishment, null, null, false, null);
    }

    /** A row that is only like what was asked for. */
    public static EstablishmentView similar(Establishment establishment) {
        return view(establishment, null, null, false, true);
    }

    public static EstablishmentView written(Establishment establishment, LocalDate today) {
        return view(establishment, papers(establishment, today), null, true, null);
    }

    /** What the register says, whatever the day: with the names, and without what is found anew each day. */
    public static EstablishmentView timeless(Establishment establishment) {
        return written(establishment, null);
    }

    static EstablishmentView whole(Establishment establishment, LocalDate today, RiskScore risk, boolean named) {
        return view(establishment, papers(establishment, today), risk, named, null);
    }

    /** All but the own one; null, not empty, so that an answer does not speak of it. */
    private static List<String> former(List<String> codes) {
        return codes.size() == 1 ? null : codes.subList(1, codes.size());
    }

    private static List<PaperView> papers(Establishment establishment, LocalDate on) {
        return establishment.papers().stream()
                .map(paper -> PaperView.of(paper, establishment.withheld(), on))
                .toList();
    }

    private static EstablishmentView view(
            Establishment establishment, List<PaperView> papers, RiskScore risk, boolean named, Boolean similar) {
        Particulars is = establishment.particulars();
        Standing stands = establishment.standing();
        Optional<Ranking> ranking = Optional.ofNullable(establishment.ranking());
        return new EstablishmentView(
                establishment.id(),
                establishment.version(),
                establishment.code(),
                establishment.state(),
                stands.suspension(),
                stands.mergedInto(),
                stands.mergedOn(),
                stands.mergerReason(),
                former(establishment.codes()),
                is.name(),
                is.kind(),
                is.kindNote(),
                is.legalForm(),
                is.taxCode(),
                is.communeCode(),
                is.districtCode(),
                is.address(),
                is.location(),
                is.conditionalBusiness(),
                is.atRisk(),
                is.highRisk(),
                named ? is.securityOfficer() : null,
                named ? is.owner() : null,
                new Workers(is.workersTotal(), is.workersWomen()),
                is.reviewedOn(),
                is.reviewedBy(),
                establishment.registeredOn(),
                stands.closedOn(),
                stands.closureReason(),
                ranking.map(Ranking::lastInspectedOn).orElse(null),
                ranking.map(Ranking::riskScore).orElse(0),
                establishment.nextExpiry(),
                papers,
                papers == null || establishment.withheld().isEmpty() ? null : establishment.withheld(),
                risk,
                similar);
    }
}
