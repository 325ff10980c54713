package vn.lanhmanh.inspection.minutespdf.wording;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;

import vn.lanhmanh.inspection.team.TeamLevel;

/** What the head of the document says; without a setting it follows from the team and its place. */
@ConfigMapping(prefix = "lanhmanh.inspection.minutes")
interface MinutesConfig {

    /** How many copies are made: one for each side and one for the file. A site rule. */
    @WithDefault("3")
    int copies();

    @WithDefaults
    Map<TeamLevel, HeadConfig> head();

    interface HeadConfig {

        /** The body that set the team up, {@code UBND TỈNH THỪA THIÊN HUẾ}. */
        Optional<String> authority();

        /** The team, {@code ĐỘI KIỂM TRA LIÊN NGÀNH 178}. */
        Optional<String> team();

        /** What follows the number in {@code Số: 07/BB-ĐKTLN178}. */
        @WithDefault("BB-ĐKTLN178")
        String symbol();

        /** The place that stands before the date. */
        Optional<String> place();
    }
}
