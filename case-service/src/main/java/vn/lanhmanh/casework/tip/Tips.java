package vn.lanhmanh.casework.tip;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.casework.office.Filters;
import vn.lanhmanh.platform.access.AreaLimit;

/** All tips; every read is limited to an area. */
@ApplicationScoped
public class Tips implements PanacheRepositoryBase<Tip, UUID> {

    public Optional<Tip> within(AreaLimit area, UUID id) {
        return find(
                        """
                        from Tip t where t.id = :id
                          and t.districtCode = coalesce(:district, t.districtCode)
                          and t.communeCode = coalesce(:commune, t.communeCode)""",
                        Filters.of(area, "id", id))
                .firstResultOptional();
    }

    /** Newest registration first, continuing behind {@code before}. */
    List<Tip> newest(AreaLimit area, Tip.State state, Tip.Kind kind, UUID before, int max) {
        return find(
                        """
                        from Tip t where t.id < :before
                          and t.districtCode = coalesce(:district, t.districtCode)
                          and t.communeCode = coalesce(:commune, t.communeCode)
                          and t.state = coalesce(:state, t.state)
                          and t.kind = coalesce(:kind, t.kind)
                        order by t.id desc""",
                        Filters.of(area, "before", before, "state", state, "kind", kind))
                .page(Page.ofSize(max))
                .list();
    }

    Optional<Tip> tracked(byte[] trackingIndex) {
        return find("trackingIndex", trackingIndex).firstResultOptional();
    }
}
