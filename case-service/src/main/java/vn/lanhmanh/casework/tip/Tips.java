package vn.lanhmanh.casework.tip;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.casework.office.Filters;
import vn.lanhmanh.platform.access.AreaLimit;

/** All tips; every read is limited to an area. */
@ApplicationScoped
public class Tips implements PanacheRepositoryBase<Tip, UUID> {

    public Optional<Tip> within(AreaLimit area, UUID id) {
        return reached(area, id).firstResultOptional();
    }

    /** The same, locked: whoever else changes it waits, and then sees what was written. */
    public Optional<Tip> toChange(AreaLimit area, UUID id) {
        return reached(area, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    private PanacheQuery<Tip> reached(AreaLimit area, UUID id) {
        return find(
                """
                        from Tip t where t.id = :id
                          and t.registration.districtCode = coalesce(:district, t.registration.districtCode)
                          and t.registration.communeCode = coalesce(:commune, t.registration.communeCode)""",
                Filters.of(area, "id", id));
    }

    /** Newest registration first, continuing behind {@code before}. */
    List<Tip> newest(AreaLimit area, Tip.State state, Tip.Kind kind, UUID before, int max) {
        return find(
                        """
                        from Tip t where t.id < :before
                          and t.registration.districtCode = coalesce(:district, t.registration.districtCode)
                          and t.registration.communeCode = coalesce(:commune, t.registration.communeCode)
                          and t.state = coalesce(:state, t.state)
                          and t.registration.kind = coalesce(:kind, t.registration.kind)
                        order by t.id desc""",
                        Filters.of(area, "before", before, "state", state, "kind", kind))
                .page(Page.ofSize(max))
                .list();
    }

    Optional<Tip> tracked(byte[] trackingIndex) {
        return find("trackingIndex", trackingIndex).firstResultOptional();
    }
}
