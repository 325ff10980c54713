package vn.lanhmanh.inspection.ground;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.inspection.office.Selection;
import vn.lanhmanh.platform.access.AreaLimit;

/** All verified tips that ask for an inspection. */
@ApplicationScoped
public class Grounds implements PanacheRepositoryBase<Ground, UUID> {

    /** A ground, held until the transaction ends. */
    public Optional<Ground> toUse(AreaLimit area, UUID tipId) {
        Selection one = Selection.within(area, "districtCode", "communeCode").and("tipId = :tip", "tip", tipId);
        return find(one.conditions(), one.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Newest tip first, continuing behind {@code before}. */
    List<Ground> newest(AreaLimit area, Boolean used, UUID before, int max) {
        Selection selection = Selection.within(area, "districtCode", "communeCode")
                .and("tipId < :before", "before", before)
                .and("case when inspectionId is null then false else true end = :used", "used", used);
        return find(selection.orderedBy("tipId desc"), selection.values())
                .page(Page.ofSize(max))
                .list();
    }
}
