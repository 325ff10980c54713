package vn.lanhmanh.casework.ring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.casework.office.Filters;
import vn.lanhmanh.platform.access.AreaLimit;

@ApplicationScoped
class Rings implements PanacheRepositoryBase<Ring, UUID> {

    Optional<Ring> within(AreaLimit area, UUID id) {
        return find(
                        """
                        from Ring r where r.id = :id
                          and r.districtCode = coalesce(:district, r.districtCode)
                          and r.communeCode = coalesce(:commune, r.communeCode)""",
                        Filters.of(area, "id", id))
                .firstResultOptional();
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
