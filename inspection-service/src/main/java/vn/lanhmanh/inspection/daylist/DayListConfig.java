package vn.lanhmanh.inspection.daylist;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lanhmanh.inspection.day-list")
interface DayListConfig {

    /** How many years back the inspections and violations of an establishment are told. */
    @WithDefault("3")
    int years();
}
