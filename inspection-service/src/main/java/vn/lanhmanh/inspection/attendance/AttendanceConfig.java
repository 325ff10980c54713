package vn.lanhmanh.inspection.attendance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lanhmanh.inspection.team")
interface AttendanceConfig {

    /** Whether a member without a valid training is refused; a rule of the site, the plan only asks for the training. */
    @WithDefault("false")
    boolean requireTraining();
}
