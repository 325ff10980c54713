package vn.lanhmanh.inspection.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.inspection.office.Selection;
import vn.lanhmanh.platform.access.AreaLimit;

/**
 * All programmes. Slots not yet started are a secret of the team: a caller reaches the programmes of teams in the own
 * area, and one without a team only with the whole province in reach.
 */
@ApplicationScoped
public class Programmes implements PanacheRepositoryBase<Programme, UUID> {

    private static Selection within(AreaLimit area) {
        String team = "exists (select 1 from Team t where t.id = p.teamId and ";
        return Selection.all()
                .and(team + "t.foundation.districtCode = :areaDistrict)", "areaDistrict", area.districtCode())
                .and(team + "t.foundation.communeCode = :areaCommune)", "areaCommune", area.communeCode());
    }

    Optional<Programme> within(AreaLimit area, UUID id) {
        Selection one = within(area).and("p.id = :id", "id", id);
        return find("from Programme p where " + one.conditions(), one.values()).firstResultOptional();
    }

    /** A programme, held until the transaction ends. */
    Optional<Programme> toChange(AreaLimit area, UUID id) {
        Selection one = within(area).and("p.id = :id", "id", id);
        return find("from Programme p where " + one.conditions(), one.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Programme> newest(AreaLimit area, Integer year, UUID before, int max) {
        Selection selection =
                within(area).and("p.id < :before", "before", before).and("p.year = :year", "year", year);
        return find("from Programme p where " + selection.orderedBy("p.id desc"), selection.values())
                .page(Page.ofSize(max))
                .list();
    }

    Optional<Programme> ofPlan(UUID planId) {
        return find("planId", planId).firstResultOptional();
    }

    /** The programme that a slot belongs to. */
    public Optional<Programme> withSlot(UUID slotId) {
        return find("select p from Programme p join p.slots s where s.id = ?1", slotId)
                .firstResultOptional();
    }
}
