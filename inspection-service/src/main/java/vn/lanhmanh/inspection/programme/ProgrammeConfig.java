package vn.lanhmanh.inspection.programme;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lanhmanh.inspection.programme")
interface ProgrammeConfig {

    /** The reference of the plan's target that the programme serves. */
    @WithDefault("I.4")
    String targetRef();

    /** The month of the first slots: the plan is issued in February. */
    @WithDefault("2")
    int firstMonth();

    /** The month of the last slots: the year's report is due at the end of November. */
    @WithDefault("11")
    int lastMonth();
}
