package vn.lanhmanh.inspection.hearing;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.establishment.licence.LicenceDesk;
import vn.lanhmanh.inspection.ground.Ground;
import vn.lanhmanh.inspection.ground.Grounds;
import vn.lanhmanh.inspection.risk.RiskRegister;

/** What others tell about an establishment: it counts for the one that stands for it, told before the merger or after. */
@ApplicationScoped
class EstablishmentTold {

    private final Establishments establishments;
    private final RiskRegister risks;
    private final LicenceDesk licences;
    private final Grounds grounds;

    EstablishmentTold(Establishments establishments, RiskRegister risks, LicenceDesk licences, Grounds grounds) {
        this.establishments = establishments;
        this.risks = risks;
        this.licences = licences;
        this.grounds = grounds;
    }

    /** The outcome of a verification; the establishment is absent where the tip names a place only. */
    record TipVerified(
            UUID tipId,
            String communeCode,
            String districtCode,
            UUID establishmentId,
            LocalDate verifiedOn,
            boolean wellFounded,
            boolean inspectionRequested) {}

    void verified(TipVerified told) {
        if (!told.wellFounded()) {
            return;
        }
        UUID establishment = standingFor(told.establishmentId());
        if (establishment != null) {
            risks.tipped(establishment, told.verifiedOn());
        }
        if (told.inspectionRequested() && grounds.findByIdOptional(told.tipId()).isEmpty()) {
            grounds.persist(new Ground(
                    told.tipId(), told.communeCode(), told.districtCode(), told.establishmentId(), told.verifiedOn()));
            if (establishment != null && !establishment.equals(told.establishmentId())) {
                grounds.merged(told.establishmentId(), establishment);
            }
        }
    }

    private UUID standingFor(UUID named) {
        return named == null ? null : establishments.standingFor(named);
    }

    /**
     * A decision; its number is not told.
     *
     * @param establishmentId null for a person
     * @param licenceSuspensionMonths null where no licence is taken, and where the term is not told
     */
    record SanctionIssued(
            UUID sanctionId,
            UUID establishmentId,
            LocalDate decidedOn,
            boolean licenceSuspension,
            Integer licenceSuspensionMonths) {}

    void sanctioned(SanctionIssued told) {
        if (told.establishmentId() == null) {
            return;
        }
        UUID establishment = standingFor(told.establishmentId());
        if (told.licenceSuspension()) {
            licences.told(
                    told.sanctionId(),
                    establishment,
                    told.decidedOn(),
                    told.licenceSuspensionMonths(),
                    risks.annulledOn(told.sanctionId()).orElse(null));
        }
        risks.sanctioned(establishment, told.sanctionId(), told.decidedOn());
    }

    /** The establishment and the day of the decision are absent for a person, and where they were not told yet. */
    record SanctionAnnulled(UUID sanctionId, UUID establishmentId, LocalDate decidedOn, LocalDate annulledOn) {}

    void annulled(SanctionAnnulled told) {
        establishments.awaitMergers();
        licences.annulled(told.sanctionId(), told.annulledOn());
        risks.annulled(told.sanctionId(), told.annulledOn(), standingFor(told.establishmentId()), told.decidedOn());
    }
}
