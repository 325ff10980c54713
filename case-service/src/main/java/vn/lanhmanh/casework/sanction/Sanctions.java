package vn.lanhmanh.casework.sanction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.casework.office.Filters;
import vn.lanhmanh.casework.sealing.Place;
import vn.lanhmanh.casework.sealing.Sealer;
import vn.lanhmanh.platform.access.AreaLimit;

@ApplicationScoped
class Sanctions implements PanacheRepositoryBase<Sanction, UUID> {

    private final Sealer sealer;

    Sanctions(Sealer sealer) {
        this.sealer = sealer;
    }

    byte[] sealAnnulmentReason(UUID id, String reason) {
        return sealer.seal(id, new Place("sanction", "annulment_reason", id), reason);
    }

    Optional<Sanction> within(AreaLimit area, UUID id) {
        return find(
                        """
                        from Sanction s where s.id = :id
                          and s.districtCode = coalesce(:district, s.districtCode)
                          and s.communeCode = coalesce(:commune, s.communeCode)""",
                        Filters.of(area, "id", id))
                .firstResultOptional();
    }

    /** Newest draft first, continuing behind {@code before}. */
    List<Sanction> newest(AreaLimit area, Sanction.State state, UUID caseId, UUID before, int max) {
        return find(
                        """
                        from Sanction s where s.id < :before
                          and s.districtCode = coalesce(:district, s.districtCode)
                          and s.communeCode = coalesce(:commune, s.communeCode)
                          and s.state = coalesce(:state, s.state)
                          and s.caseId = coalesce(:caseId, s.caseId)
                        order by s.id desc""",
                        Filters.of(area, "before", before, "state", state, "caseId", caseId))
                .page(Page.ofSize(max))
                .list();
    }

    /** Whether minutes have a draft or decision that was not annulled. */
    boolean stands(UUID minutesId) {
        return count("minutesId = ?1 and state <> ?2", minutesId, Sanction.State.ANNULLED) > 0;
    }
}
