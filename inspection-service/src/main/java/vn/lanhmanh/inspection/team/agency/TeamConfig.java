package vn.lanhmanh.inspection.team.agency;

import java.util.Map;
import java.util.Set;

import io.smallrye.config.ConfigMapping;

import vn.lanhmanh.inspection.team.TeamLevel;

/** What a team of each level should look like; what differs is a warning, never a refusal. */
@ConfigMapping(prefix = "lanhmanh.inspection.team")
interface TeamConfig {

    /** The agencies it should have members of. */
    Map<TeamLevel, Set<String>> expectedAgencies();

    /** The agency its leader should come from. */
    Map<TeamLevel, String> leaderAgency();

    /** The agency that does at that level what is the work of another one in the province, by the code of that other. */
    Map<TeamLevel, Map<String, String>> counterparts();
}
