package vn.lanhmanh.casework.ring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RingTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    private final UUID linked = UUID.randomUUID();
    private final Ring ring = new Ring(Ring.Kind.HOT_SPOT, "19750", "474", DAY, List.of(linked));

    private static String key(Runnable verb) {
        return catchThrowableOfType(Refusal.class, verb::run).key();
    }

    @Test
    void tellsItsDiscoveryWithTheCasesItLinks() {
        assertThat(ring.caseIds()).containsExactly(linked);
        assertThat(ring.facts().take()).singleElement().isInstanceOfSatisfying(Ring.Discovered.class, told -> {
            assertThat(told.kind()).isEqualTo(Ring.Kind.HOT_SPOT);
            assertThat(told.caseIds()).containsExactly(linked);
        });
    }

    @Test
    void endsOnceAndNotBeforeItWasDiscovered() {
        assertThat(key(() -> ring.conclude(Ring.State.BROKEN_UP, DAY.minusDays(1))))
                .isEqualTo("date-out-of-order");
        assertThat(key(() -> ring.conclude(Ring.State.DISCOVERED, DAY))).isEqualTo("illegal-transition");

        ring.conclude(Ring.State.BROKEN_UP, DAY);

        assertThat(key(() -> ring.conclude(Ring.State.UNFOUNDED, DAY))).isEqualTo("illegal-transition");
        assertThat(ring.concludedOn()).isEqualTo(DAY);
    }

    @Test
    void mayLinkNoCaseYet() {
        assertThat(new Ring(Ring.Kind.GROUP, "19750", "474", DAY, List.of()).caseIds())
                .isEmpty();
    }
}
