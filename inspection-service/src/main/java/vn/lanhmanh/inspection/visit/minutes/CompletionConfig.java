package vn.lanhmanh.inspection.visit.minutes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lanhmanh.inspection.completion")
interface CompletionConfig {

    /** Whether a team that got in completes only with a checklist gone through; a rule of the site, without it a warning. */
    @WithDefault("false")
    boolean requireChecklist();
}
