package vn.lanhmanh.platform.reference;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClocksTest {

    @Test
    void readsTheDayInHoChiMinhCity() {
        var lateEveningUtc = Clock.fixed(Instant.parse("2026-03-01T18:30:00Z"), Clocks.ZONE);

        assertThat(LocalDate.now(Clocks.startingOn(Optional.empty(), lateEveningUtc)))
                .isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void startsOnTheGivenDateAtThePresentTime() {
        var real = Clock.fixed(Instant.parse("2026-03-01T18:30:00Z"), Clocks.ZONE);

        assertThat(LocalDateTime.now(Clocks.startingOn(Optional.of(LocalDate.of(2020, 11, 25)), real)))
                .isEqualTo(LocalDateTime.of(2020, 11, 25, 1, 30));
    }

    @Test
    void ticksOnFromTheGivenDate() {
        var now = new Instant[] {Instant.parse("2026-03-01T16:59:59Z")};
        var real = new Clock() {
            @Override
            public ZoneId getZone() {
                return Clocks.ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now[0], ZoneOffset.UTC);
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        var clock = Clocks.startingOn(Optional.of(LocalDate.of(2020, 11, 25)), real);

        now[0] = now[0].plusSeconds(1);

        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2020, 11, 26));
    }
}
