package vn.lanhmanh.casework.ring;

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

@ApplicationScoped
class Rings implements PanacheRepositoryBase<Ring, UUID> {

    Optional<Ring> within(AreaLimit area, UUID id) {
        return reached(area, id).firstResultOptional();
    }

    /** The same, locked: whoever else changes it waits, and then sees what was written. */
    Optional<Ring> toChange(AreaLimit area, UUID id) {
        return reached(area, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    private PanacheQuery<Ring> reached(AreaLimit area, UUID id) {
        return find(
                """
                        from Ring r where r.id = :id
                          and r.districtCode = coalesce(:district, r.districtCode)
                          and r.communeCode = coalesce(:commune, r.communeCode)""",
                Filters.of(area, "id", id));
    }

    List<Ring> newest(AreaLimit area, UUID before, int max) {
        return find(
                        """
                        from Ring r where r.id < :before
                          and r.districtCode = coalesce(:district, r.districtCode)
                          and r.communeCode = coalesce(:commune, r.communeCode)
                        order by r.id desc""",
                        Filters.of(area, "before", before))
                .page(Page.ofSize(max))
                .list();
    }
}
