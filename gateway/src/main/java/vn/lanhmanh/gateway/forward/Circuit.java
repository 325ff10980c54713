package vn.lanhmanh.gateway.forward;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Remembers whether a service answers, so that callers need not wait for one that is known to be down. */
final class Circuit {

    private final int failuresToOpen;
    private final Duration pause;
    private final InstantSource clock;

    private int failures;
    private Instant quietUntil = Instant.MIN;

    Circuit(int failuresToOpen, Duration pause, InstantSource clock) {
        this.failuresToOpen = failuresToOpen;
        this.pause = pause;
        this.clock = clock;
    }

    /** Whether a request may go through; after the pause one request at a time is let through as a trial. */
    synchronized boolean admits() {
        if (!isOpen()) {
            return true;
        }
        if (clock.instant().isBefore(quietUntil)) {
            return false;
        }
        quietUntil = clock.instant().plus(pause);
        return true;
    }

    /** Known down; a trial may be on its way. */
    synchronized boolean isOpen() {
        return failures >= failuresToOpen;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        if (isOpen()) {
            quietUntil = clock.instant().plus(pause);
        }
    }
}
