package vn.lanhmanh.inspection.visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.visit.assignment.Crew;
import vn.lanhmanh.inspection.visit.assignment.InspectionType;
import vn.lanhmanh.inspection.visit.assignment.Viewer;
import vn.lanhmanh.inspection.visit.minutes.Result.InspectionOutcome;
import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.lists.Selection;

/** All inspections; a {@link Viewer} says which of them a caller may read. */
@ApplicationScoped
public class Inspections implements PanacheRepositoryBase<Inspection, UUID> {

    private static final String NEXT_OF_TEAM =
            """
            insert into minutes_register as register (team_id, year, last_number) values (:keeper, :year, 1)
            on conflict (team_id, year) do update set last_number = register.last_number + 1
            returning last_number""";
    private static final String NEXT_OF_AGENCY =
            """
            insert into sector_register as register (agency_code, year, last_number) values (:keeper, :year, 1)
            on conflict (agency_code, year) do update set last_number = register.last_number + 1
            returning last_number""";

    private static final String TYPE = "case when occasion.slotId is not null then 'PLANNED'"
            + " when crew.sectorAgency is not null then 'SECTOR' else 'UNSCHEDULED' end";

    /** What a list may ask for; null asks for nothing. */
    record Criteria(
            InspectionState state,
            InspectionType type,
            InspectionOutcome outcome,
            UUID teamId,
            UUID establishmentId,
            String district,
            Integer minutesYear) {}

    private final Establishments establishments;

    Inspections(Establishments establishments) {
        this.establishments = establishments;
    }

    public Optional<Inspection> visible(Viewer viewer, UUID id) {
        Selection one = viewer.visibleWithPast().and("i.id = :id", "id", id);
        return find("from Inspection i where " + one.conditions(), one.values()).firstResultOptional();
    }

    /** An inspection of a team in the area, held until the transaction ends. */
    public Optional<Inspection> toChange(AreaLimit area, UUID id) {
        Selection one = Selection.within(area, "crew.teamDistrictCode", "crew.teamCommuneCode")
                .and("id = :id", "id", id);
        return find(one.conditions(), one.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Newest decision first, continuing behind {@code before}. */
    List<Inspection> newest(Viewer viewer, Criteria asked, UUID before, int max) {
        Selection selection = (asked.establishmentId() == null ? viewer.visible() : viewer.visibleWithPast())
                .and("id < :before", "before", before)
                .and("state = :state", "state", asked.state())
                .and(
                        TYPE + " = :type",
                        "type",
                        asked.type() == null ? null : asked.type().name())
                .and("minutes.result.outcome = :outcome", "outcome", asked.outcome())
                .and("crew.teamId = :team", "team", asked.teamId())
                .and("subject.establishmentId in :same", "same", establishments.same(asked.establishmentId()))
                .and("subject.districtCode = :district", "district", asked.district())
                .and("minutes.year = :minutesYear", "minutesYear", asked.minutesYear());
        return find("from Inspection i where " + selection.orderedBy("id desc"), selection.values())
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
     * The next number of the register of a year, which each team and each sector agency has its own of. The row stays locked until the transaction ends, and a rollback
     * takes the number back: no gaps.
     */
    public int nextMinutesNumber(Crew crew, int year) {
        boolean team = crew.teamId() != null;
        var number = (Number) getEntityManager()
                .createNativeQuery(team ? NEXT_OF_TEAM : NEXT_OF_AGENCY)
                .setParameter("keeper", team ? crew.teamId() : crew.sectorAgency())
                .setParameter("year", year)
                .getSingleResult();
        return number.intValue();
    }
}
