package vn.lanhmanh.inspection.programme.overlap;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.Teams;
import vn.lanhmanh.platform.access.AreaLimit;

/** Who may know of an unannounced slot before its inspection starts: the team itself and its approver. */
@ApplicationScoped
public class Secrecy {

    private final Teams teams;
    private final Office office;

    Secrecy(Teams teams, Office office) {
        this.teams = teams;
        this.office = office;
    }

    /** What the caller may know. */
    public Sight ofCaller() {
        return new Sight(
                teams.ownTeams(office.caller().subject(), office.today()),
                office.caller().has("programme:approve") ? office.reach() : AreaLimit.NOWHERE);
    }

    /** Those of the teams whose unannounced slots the caller may know of. */
    public Set<UUID> seen(Collection<UUID> teamIds) {
        Sight sight = ofCaller();
        return teams.places(teamIds).stream()
                .filter(team -> sight.sees(team.teamId(), team.districtCode(), team.communeCode()))
                .map(Teams.Place::teamId)
                .collect(Collectors.toSet());
    }

    /**
     * What somebody may know.
     *
     * @param approves the area whose programmes the person approves
     */
    public record Sight(Set<UUID> ownTeams, AreaLimit approves) {

        public boolean owns(UUID teamId) {
            return teamId != null && ownTeams.contains(teamId);
        }

        public boolean sees(Team team) {
            Team.Foundation is = team.foundation();
            return sees(team.id(), is.districtCode(), is.communeCode());
        }

        boolean sees(UUID teamId, String districtCode, String communeCode) {
            return owns(teamId) || approves.covers(districtCode, communeCode);
        }
    }
}
