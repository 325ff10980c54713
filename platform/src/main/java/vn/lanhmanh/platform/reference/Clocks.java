package vn.lanhmanh.platform.reference;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.smallrye.config.ConfigMapping;

/** Gives the clock of the business day in Asia/Ho_Chi_Minh, moved to another date where a site asks for it. */
public class Clocks {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The date that a demonstration or a test plays. */
    @ConfigMapping(prefix = "lanhmanh")
    public interface Today {

        /** The business date on which the service starts; the clock ticks on from there. Absent: the real date. */
        Optional<LocalDate> today();
    }

    @Produces
    @Singleton
    Clock clock(Today config) {
        return startingOn(config.today(), Clock.system(ZONE));
    }

    static Clock startingOn(Optional<LocalDate> date, Clock real) {
        var now = ZonedDateTime.now(real);
        return date.map(day -> Clock.offset(real, Duration.between(now, now.with(day))))
                .orElse(real);
    }
}
