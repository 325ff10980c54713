package vn.lanhmanh.inspection.visit;

import java.util.Set;
import java.util.UUID;

import vn.lanhmanh.inspection.office.Selection;
import vn.lanhmanh.platform.access.AreaLimit;

/**
 * Who looks at inspections.
 *
 * @param approver whether the caller approves programmes, and so knows of what comes unannounced
 * @param ownTeams the teams the caller keeps or is a member of
 */
public record Viewer(AreaLimit area, boolean approver, Set<UUID> ownTeams) {

    /** What the caller may read: reached by the area of the team, and once started also by that of the establishment. */
    Selection visible() {
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
    boolean sees(Inspection inspection) {
        return approver
                || !inspection.secret()
                || ownTeams.contains(inspection.crew().teamId());
    }
}
