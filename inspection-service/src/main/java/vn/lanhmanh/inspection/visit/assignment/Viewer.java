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

    /** What the caller may read: reached by the area of the team, and once started also by that of the establishment. */
    public Selection visible() {
        Selection reached = Selection.all()
                .and(
                        "crew.teamDistrictCode = :areaDistrict"
                                + " or startedAt is not null and subject.districtCode = :areaDistrict",
                        "areaDistrict",
                        area.districtCode())
                .and(
                        "crew.teamCommuneCode = :areaCommune"
                                + " or startedAt is not null and subject.communeCode = :areaCommune",
                        "areaCommune",
                        area.communeCode());
        return approver
                ? reached
                : reached.and(
                        "occasion.unannounced = false or startedAt is not null or crew.teamId in :ownTeams",
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
