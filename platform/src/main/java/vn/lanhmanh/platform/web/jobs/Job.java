package vn.lanhmanh.platform.web.jobs;

import java.time.Instant;
import java.util.UUID;

/**
 * Long work and how far it is.
 *
 * @param owner the subject who asked for it; nobody else sees it
 * @param total the rows it has
 * @param done the rows that have their result
 * @param stumbles how often in a row it broke off without getting on
 */
public record Job(
        UUID id, String kind, State state, String owner, int total, int done, int stumbles, Instant createdAt) {

    private static final int MOST_STUMBLES = 5;

    /** Where a job stands. */
    public enum State {
        /** Waits for its turn. */
        QUEUED,
        /** Rows are being done; after a crash it goes on behind the last one done. */
        RUNNING,
        /** Every row has its result. */
        DONE,
        /** Given up: what was sent cannot be read any more; the rows done stay done. */
        FAILED
    }

    /** Whether it broke off so often that a row that fails once more is given up. */
    boolean hopeless() {
        return stumbles >= MOST_STUMBLES;
    }

    /** Whether it broke off once more although such a row is given up: it is not a row that fails. */
    boolean givenUp() {
        return stumbles > MOST_STUMBLES;
    }
}
