package vn.lanhmanh.inspection.establishment.listing;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How hard the register is searched for what is only like the words. */
@ConfigMapping(prefix = "lanhmanh.inspection.establishment-search")
interface SearchConfig {

    /** What one attempt may take; what it has not found by then is not told. */
    @WithDefault("PT0.6S")
    Duration similarWithin();

    /** The most that are compared, so that a word that thousands have does not hold anybody up. */
    @WithDefault("1000")
    int similarCompared();
}
