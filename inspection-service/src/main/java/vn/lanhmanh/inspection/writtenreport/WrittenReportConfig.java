package vn.lanhmanh.inspection.writtenreport;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lanhmanh.inspection")
interface WrittenReportConfig {

    /** Calendar days from the completion to the due date: a rule of the site, the circular names no number. */
    @WithDefault("10")
    int writtenReportDays();
}
