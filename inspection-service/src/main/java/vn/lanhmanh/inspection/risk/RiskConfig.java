package vn.lanhmanh.inspection.risk;

import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The weights of the risk, in points. */
@ConfigMapping(prefix = "lanhmanh.inspection.risk")
interface RiskConfig {

    /** By kind of establishment. */
    Map<String, Integer> kind();

    /** For a kind that is not listed. */
    @WithDefault("5")
    int otherKind();

    Inspected inspected();

    /** The time since the last completed inspection. */
    interface Inspected {

        @WithDefault("2")
        int perMonth();

        @WithDefault("24")
        int atMost();

        @WithDefault("30")
        int never();
    }

    Papers papers();

    /** Each required paper. */
    interface Papers {

        @WithDefault("5")
        int missing();

        @WithDefault("4")
        int expired();
    }

    Decaying violation();

    Decaying sanction();

    Decaying tip();

    /** An occurrence whose points halve again and again. */
    interface Decaying {

        @WithDefault("12")
        int points();

        @WithDefault("365")
        int halfLifeDays();
    }

    /** Each flag of the commune. */
    @WithDefault("5")
    int communeFlag();
}
