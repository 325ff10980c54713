package vn.lanhmanh.inspection.visit.assignment;

import java.util.UUID;
import java.util.function.BooleanSupplier;

import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.platform.web.Refusal;

/**
 * An inspection is called off, within the transaction that does so: what rests on it ends with it, and who keeps what was
 * recorded of it refuses.
 *
 * @param started whether the visit had begun
 */
public record CalledOff(UUID inspectionId, String reason, boolean started) {

    /** Refuses {@code inspection-recorded} (409) when something was recorded since the start: minutes are owed of it. */
    public void requireNone(BooleanSupplier recorded) {
        if (started && recorded.getAsBoolean()) {
            throw Refusal.conflict("inspection-recorded").basis(Team.CIRCULAR);
        }
    }
}
