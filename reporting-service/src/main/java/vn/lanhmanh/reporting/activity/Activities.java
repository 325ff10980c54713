package vn.lanhmanh.reporting.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.lists.Selection;

/** What the units entered; every read is limited to an area and, where a unit is given, to its own. */
@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, UUID> {

    /** What a list may ask for; null asks for nothing. */
    record Criteria(Activity.Kind kind, String unit, String district, String commune, LocalDate from, LocalDate to) {}

    Optional<Activity> within(AreaLimit area, String unitLimit, UUID id) {
        Selection one = limited(area, unitLimit).and("id = :id", "id", id);
        return find(one.conditions(), one.values()).firstResultOptional();
    }

    /** The same, held until the transaction ends. */
    Optional<Activity> toChange(AreaLimit area, String unitLimit, UUID id) {
        Selection one = limited(area, unitLimit).and("id = :id", "id", id);
        return find(one.conditions(), one.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    private static Selection limited(AreaLimit area, String unitLimit) {
        return Selection.within(area, "what.districtCode", "what.communeCode")
                .and("unitCode = :unitLimit", "unitLimit", unitLimit);
    }

    /** Newest first, continuing behind {@code before}. */
    List<Activity> newest(AreaLimit area, String unitLimit, Criteria asked, UUID before, int max) {
        Selection chosen = limited(area, unitLimit)
                .and("id < :before", "before", before)
                .and("what.kind = :kind", "kind", asked.kind())
                .and("unitCode = :unit", "unit", asked.unit())
                .and("what.districtCode = :district", "district", asked.district())
                .and("what.communeCode = :commune", "commune", asked.commune())
                .and("what.heldOn >= :from", "from", asked.from())
                .and("what.heldOn <= :to", "to", asked.to());
        return find(chosen.orderedBy("id desc"), chosen.values())
                .page(Page.ofSize(max))
                .list();
    }
}
