package vn.lanhmanh.inspection.visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.inspection.office.Selection;
import vn.lanhmanh.platform.access.AreaLimit;

/** All inspections; a {@link Viewer} says which of them a caller may read. */
@ApplicationScoped
public class Inspections implements PanacheRepositoryBase<Inspection, UUID> {

    /** What a list may ask for; null asks for nothing. */
    record Criteria(InspectionState state, UUID teamId, UUID establishmentId, String district, Integer minutesYear) {}

    public Optional<Inspection> visible(Viewer viewer, UUID id) {
        Selection one = viewer.visible().and("id = :id", "id", id);
        return find(one.conditions(), one.values()).firstResultOptional();
    }

    /** An inspection of a team in the area, held until the transaction ends. */
    Optional<Inspection> toChange(AreaLimit area, UUID id) {
        Selection one = Selection.within(area, "crew.teamDistrictCode", "crew.teamCommuneCode")
                .and("id = :id", "id", id);
        return find(one.conditions(), one.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Newest decision first, continuing behind {@code before}. */
    List<Inspection> newest(Viewer viewer, Criteria asked, UUID before, int max) {
        Selection selection = viewer.visible()
                .and("id < :before", "before", before)
                .and("state = :state", "state", asked.state())
                .and("crew.teamId = :team", "team", asked.teamId())
                .and("subject.establishmentId = :establishment", "establishment", asked.establishmentId())
                .and("subject.districtCode = :district", "district", asked.district())
                .and("minutes.year = :minutesYear", "minutesYear", asked.minutesYear());
        return find(selection.orderedBy("id desc"), selection.values())
                .page(Page.ofSize(max))
                .list();
    }

    boolean usesSlot(UUID slotId) {
        return count("occasion.slotId = ?1 and state <> ?2", slotId, InspectionState.CANCELLED) > 0;
    }

    /** Lets nobody else plan by the slot until the transaction ends. */
    void reserveSlot(UUID slotId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:slot, 0))")
                .setParameter("slot", "slot:" + slotId)
                .getSingleResult();
    }

    /**
     * The next number of a team's register of a year. The row stays locked until the transaction ends, and a rollback
     * takes the number back: no gaps.
     */
    int nextMinutesNumber(UUID teamId, int year) {
        var number = (Number) getEntityManager()
                .createNativeQuery(
                        """
                        insert into minutes_register as register (team_id, year, last_number) values (:team, :year, 1)
                        on conflict (team_id, year) do update set last_number = register.last_number + 1
                        returning last_number""",
                        Integer.class)
                .setParameter("team", teamId)
                .setParameter("year", year)
                .getSingleResult();
        return number.intValue();
    }
}
