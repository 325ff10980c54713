package vn.lanhmanh.inspection.visit.assignment;

import java.util.Set;
import java.util.UUID;

import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.lists.Selection;

/**
 * Who looks at inspections.
 *
 * @param approver whether the caller approves programmes, and so knows of what comes unannounced
 * @param ownTeams the teams the caller keeps or is a member of
 * @param agency the agency of the caller, whose sector inspections are the own ones
 */
public record Viewer(AreaLimit area, boolean approver, Set<UUID> ownTeams, String agency) {

    private static final String MADE_THERE = "i.subject.%s = :%s";

    /** Made elsewhere, of an establishment for which one there stands by now. */
    private static final String STANDS_THERE =
            """
            i.subject.%1$s = :%2$s or exists (select 1 from Establishment e join Establishment s
            on s.id = coalesce(e.standing.mergedInto, e.id)
            where e.id = i.subject.establishmentId and s.particulars.%1$s = :%2$s)""";

    /**
     * What the caller may read of the inspections {@code i}: reached by the area of the team, and once started also by
     * that of the establishment.
     */
    public Selection visible() {
        return visible(MADE_THERE);
    }

    /**
     * The same with what came before the establishments of the area, wherever it was made, once they stand for others.
     * Only for few inspections: no index finds them by it.
     */
    public Selection visibleWithPast() {
        return visible(STANDS_THERE);
    }

    private Selection visible(String place) {
        Selection reached = Selection.all()
                .and(
                        "i.crew.teamDistrictCode = :areaDistrict or i.startedAt is not null and ("
                                + place.formatted("districtCode", "areaDistrict") + ")",
                        "areaDistrict",
                        area.districtCode())
                .and(
                        "i.crew.teamCommuneCode = :areaCommune or i.startedAt is not null and ("
                                + place.formatted("communeCode", "areaCommune") + ")",
                        "areaCommune",
                        area.communeCode());
        return approver
                ? reached
                : reached.and(
                        "i.occasion.unannounced = false or i.startedAt is not null or i.crew.teamId in :ownTeams",
                        "ownTeams",
                        ownTeams);
    }

    /** Whether an inspection in reach is no secret to the caller. */
    public boolean sees(Inspection inspection) {
        return approver || !inspection.secret() || owns(inspection);
    }

    /** Whether the inspection is one of an own team, or of the own agency. */
    public boolean owns(Inspection inspection) {
        Crew crew = inspection.crew();
        return crew.teamId() == null ? crew.sectorAgency().equals(agency) : ownTeams.contains(crew.teamId());
    }
}
