package vn.lanhmanh.inspection.visit.assignment;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.TeamLevel;

/**
 * The team that inspects, with its place, by which its inspections are reached.
 *
 * @param teamDistrictCode null for a provincial team
 * @param teamCommuneCode null for any but a commune team
 */
@Embeddable
public record Crew(
        UUID teamId,
        @Enumerated(EnumType.STRING) TeamLevel teamLevel,
        String teamDistrictCode,
        String teamCommuneCode) {

    public static Crew of(Team team) {
        Team.Foundation is = team.foundation();
        return new Crew(team.id(), is.level(), is.districtCode(), is.communeCode());
    }
}
