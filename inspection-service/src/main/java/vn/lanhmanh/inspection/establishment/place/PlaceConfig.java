package vn.lanhmanh.inspection.establishment.place;

import java.math.BigDecimal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import vn.lanhmanh.platform.web.Refusal;

/** The box a location must lie in: the mainland and the islands of Viet Nam, unless a site draws it closer. */
@ConfigMapping(prefix = "lanhmanh.inspection.location")
public interface PlaceConfig {

    @WithDefault("6.5")
    BigDecimal south();

    @WithDefault("23.5")
    BigDecimal north();

    @WithDefault("102.0")
    BigDecimal west();

    @WithDefault("117.9")
    BigDecimal east();

    /** Refuses {@code location-out-of-bounds} (422); null passes. */
    default void check(Location location) {
        if (location != null
                && (outside(location.latitude(), south(), north()) || outside(location.longitude(), west(), east()))) {
            throw Refusal.unprocessable("location-out-of-bounds").field("location");
        }
    }

    private static boolean outside(BigDecimal degrees, BigDecimal from, BigDecimal to) {
        return degrees.compareTo(from) < 0 || degrees.compareTo(to) > 0;
    }
}
