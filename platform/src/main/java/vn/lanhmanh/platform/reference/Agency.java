package vn.lanhmanh.platform.reference;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A body that carries tasks of the plan and owes its reports, as it was from its first to its last valid day.
 *
 * @param code short code, such as SLDTBXH or H474
 * @param requested asked by the plan (đề nghị), not subordinate to the provincial committee: it can be "not
 *     received", never "in breach"
 * @param districtCode the district of a district committee, null for provincial bodies
 * @param validTo the last day, or null when no end is known
 * @param successor code of the agency that took over its work, or null when none is known
 */
public record Agency(
        String code,
        String name,
        String nameEn,
        Kind kind,
        boolean requested,
        String districtCode,
        LocalDate validFrom,
        LocalDate validTo,
        String successor)
        implements Dated {

    /** What kind of body it is: the plan's groups, with the three requested bodies told apart. */
    @Schema(name = "AgencyKind")
    public enum Kind {
        DEPARTMENT,
        POLICE,
        BORDER_GUARD,
        UNIVERSITY,
        PROCURACY,
        COURT,
        FATHERLAND_FRONT,
        DISTRICT_COMMITTEE
    }
}
