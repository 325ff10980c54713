package vn.lanhmanh.inspection.team;

import java.util.Map;
import java.util.Set;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "lanhmanh.inspection.team")
interface TeamConfig {

    /** The agencies a team of each level should have members of; a missing one is a warning, never a refusal. */
    Map<TeamLevel, Set<String>> expectedAgencies();
}
