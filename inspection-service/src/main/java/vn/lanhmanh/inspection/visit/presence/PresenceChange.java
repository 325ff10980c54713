package vn.lanhmanh.inspection.visit.presence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import vn.lanhmanh.inspection.visit.assignment.Officers;

/**
 * A correction of who is present, with what was recorded until then.
 *
 * @param earlierMemberIds of a team; empty for a sector inspection
 * @param earlierOfficers of a sector inspection, null for a team
 * @param reason why it was recorded otherwise
 */
public record PresenceChange(
        List<UUID> earlierMemberIds,
        List<Officers> earlierOfficers,
        String reason,
        Instant recordedAt,
        UUID recordedBy) {

    /** Never the words, should the record ever meet a log. */
    @Override
    public String toString() {
        return "PresenceChange[" + recordedAt + "]";
    }
}
