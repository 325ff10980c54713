package vn.lanhmanh.inspection.visit.assignment;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.TeamLevel;

/**
 * Who inspects, with its place, by which its inspections are reached: a team, or the agency of a sector inspection.
 *
 * @param teamDistrictCode null for a provincial team or agency
 * @param teamCommuneCode null for any but a commune team
 * @param sectorAgency null for a team
 */
@Embeddable
public record Crew(
        UUID teamId,
        @Enumerated(EnumType.STRING) TeamLevel teamLevel,
        String teamDistrictCode,
        String teamCommuneCode,
        String sectorAgency) {

    public static Crew of(Team team) {
        Team.Foundation is = team.foundation();
        return new Crew(team.id(), is.level(), is.districtCode(), is.communeCode(), null);
    }

    /** An agency that inspects on its own, at the place it works in. */
    public static Crew agency(String code, String districtCode, String communeCode) {
        return new Crew(null, null, districtCode, communeCode, code);
    }
}
