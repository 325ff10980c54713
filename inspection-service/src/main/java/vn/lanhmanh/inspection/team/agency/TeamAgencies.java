package vn.lanhmanh.inspection.team.agency;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.platform.reference.Agencies;
import vn.lanhmanh.platform.reference.Agency;

/** The agencies that should take part in a team, by its level and its place. */
@ApplicationScoped
public class TeamAgencies {

    /** Stands for the People's Committee of the team's own district. */
    private static final String OWN_DISTRICT = "OWN_DISTRICT";

    private final TeamConfig config;
    private final Agencies agencies;

    TeamAgencies(TeamConfig config, Agencies agencies) {
        this.config = config;
        this.agencies = agencies;
    }

    /** The agencies it should have members of. */
    public Set<String> expected(Team team, LocalDate on) {
        Set<String> expected = new TreeSet<>();
        config.expectedAgencies()
                .getOrDefault(team.foundation().level(), Set.of())
                .forEach(code -> expected.add(resolved(code, team, on)));
        return expected;
    }

    /** The agency its leader should come from, empty for any. */
    public Optional<String> leader(Team team, LocalDate on) {
        return Optional.ofNullable(config.leaderAgency().get(team.foundation().level()))
                .map(code -> resolved(code, team, on));
    }

    /** The agency that does at the level of the team what is the work of the one named, empty for none or nobody named. */
    public Optional<String> counterpart(String agency, Team team, LocalDate on) {
        Map<String, String> ofLevel =
                config.counterparts().getOrDefault(team.foundation().level(), Map.of());
        return Optional.ofNullable(agency).map(ofLevel::get).map(code -> resolved(code, team, on));
    }

    private String resolved(String code, Team team, LocalDate on) {
        return !code.equals(OWN_DISTRICT)
                ? code
                : agencies.all(on).stream()
                        .filter(agency -> team.foundation().districtCode() != null
                                && team.foundation().districtCode().equals(agency.districtCode()))
                        .map(Agency::code)
                        .findFirst()
                        .orElse(code);
    }
}
