package vn.lanhmanh.platform.web.jobs;

import java.time.Instant;
import java.util.UUID;

/**
 * Long work and how far it is.
 *
 * @param owner the subject who asked for it; nobody else sees it
 * @param total the rows it has
 * @param done the rows that have their result
 */
public record Job(UUID id, String kind, State state, String owner, int total, int done, Instant createdAt) {

    /** Where a job stands. */
    public enum State {
        /** Waits for its turn. */
        QUEUED,
        /** Rows are being done; after a crash it goes on behind the last one done. */
        RUNNING,
        /** Every row has its result. */
        DONE
    }
}
