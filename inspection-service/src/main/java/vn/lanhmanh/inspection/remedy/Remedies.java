package vn.lanhmanh.inspection.remedy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.lists.Selection;

/**
 * All remedies: seen in the area of the establishment, which lay in that of the team when they were made, and changed in
 * the team's.
 */
@ApplicationScoped
public class Remedies implements PanacheRepositoryBase<Remedy, UUID> {

    /** Made there, or to an establishment for which one there stands by now. */
    private static final String STANDS_THERE =
            """
            r.origin.%1$s = :%2$s or exists (select 1 from Establishment e join Establishment s
            on s.id = coalesce(e.standing.mergedInto, e.id)
            where e.id = r.origin.establishmentId and s.particulars.%1$s = :%2$s)""";

    private static final List<RemedyState> UNSETTLED = List.of(RemedyState.OPEN, RemedyState.ANSWERED);

    /** What a list may ask for; null asks for nothing. */
    record Criteria(
            RemedyState state,
            Boolean overdue,
            UUID establishmentId,
            UUID inspectionId,
            String district,
            UUID teamId) {}

    private final Establishments establishments;

    Remedies(Establishments establishments) {
        this.establishments = establishments;
    }

    private static Selection visible(AreaLimit area) {
        return Selection.within(area, "r.origin.districtCode", "r.origin.communeCode");
    }

    /**
     * The same with what was recommended to establishments before one in the area stood for them, wherever that was. Only
     * for few remedies: no index finds them by it.
     */
    private static Selection visibleWithPast(AreaLimit area) {
        return Selection.all()
                .and(STANDS_THERE.formatted("districtCode", "areaDistrict"), "areaDistrict", area.districtCode())
                .and(STANDS_THERE.formatted("communeCode", "areaCommune"), "areaCommune", area.communeCode());
    }

    Optional<Remedy> visible(AreaLimit area, UUID id) {
        Selection one = visibleWithPast(area).and("r.id = :id", "id", id);
        return find("from Remedy r where " + one.conditions(), one.values()).firstResultOptional();
    }

    /** A remedy of a team in the area, held until the transaction ends. */
    Optional<Remedy> toChange(AreaLimit area, UUID id) {
        Selection one = Selection.within(area, "origin.teamDistrictCode", "origin.teamCommuneCode")
                .and("id = :id", "id", id);
        return find(one.conditions(), one.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Newest recommendation first, continuing behind {@code before}; overdue is told as of {@code today}. */
    List<Remedy> newest(AreaLimit area, Criteria asked, LocalDate today, UUID before, int max) {
        boolean few = asked.establishmentId() != null || asked.inspectionId() != null;
        Selection selection = (few ? visibleWithPast(area) : visible(area))
                .and("id < :before", "before", before)
                .and("state = :state", "state", asked.state())
                .and("origin.establishmentId in :same", "same", establishments.same(asked.establishmentId()))
                .and("origin.inspectionId = :inspection", "inspection", asked.inspectionId())
                .and("origin.districtCode = :district", "district", asked.district())
                .and("origin.teamId = :team", "team", asked.teamId());
        if (asked.overdue() != null) {
            String overdue = "state = 'OPEN' and dueOn < :today";
            selection.and(asked.overdue() ? overdue : "not (" + overdue + ")", "today", today);
        }
        return find("from Remedy r where " + selection.orderedBy("id desc"), selection.values())
                .page(Page.ofSize(max))
                .list();
    }

    /** The recommendations of an inspection in the order they were made, those withdrawn left out. */
    public List<Remedy> of(UUID inspectionId) {
        return list("origin.inspectionId = ?1 and state <> ?2 order by id", inspectionId, RemedyState.WITHDRAWN);
    }

    /** The recommendations of an inspection that the establishment has yet to carry out, held. */
    List<Remedy> unsettled(UUID inspectionId) {
        return find("origin.inspectionId = ?1 and state in ?2 order by id", inspectionId, UNSETTLED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** How many remedies of each establishment, and of those merged into it, the teams have yet to see fulfilled; absent where there is none. */
    public Map<UUID, Long> openCounts(Collection<UUID> establishmentIds) {
        return find(
                        """
                        select coalesce(e.standing.mergedInto, e.id), count(*)
                        from Remedy r join Establishment e on e.id = r.origin.establishmentId
                        where (e.id in ?1 or e.standing.mergedInto in ?1) and r.state in ?2
                        group by coalesce(e.standing.mergedInto, e.id)""",
                        establishmentIds,
                        UNSETTLED)
                .project(OpenCount.class)
                .stream()
                .collect(Collectors.toMap(OpenCount::establishmentId, OpenCount::remedies));
    }

    record OpenCount(UUID establishmentId, Long remedies) {}

    /** The ids of remedies whose due date has passed and is not yet told, the longest overdue first. */
    List<UUID> untold(LocalDate today, int max) {
        return find(
                        "select id from Remedy where state = 'OPEN' and dueOn < ?1"
                                + " and (overdueTold is null or overdueTold <> dueOn) order by dueOn, id",
                        today)
                .project(UUID.class)
                .page(Page.ofSize(max))
                .list();
    }

    /** Those, held until the transaction ends; those held elsewhere pass. */
    List<Remedy> toTell(List<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", -2)
                .list();
    }
}
