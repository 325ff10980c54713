package vn.lanhmanh.inspection.visit.assignment;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import vn.lanhmanh.inspection.ground.UnscheduledGround;

/**
 * What an inspection rests on.
 *
 * @param slotId the slot of a planned inspection
 * @param ground the ground of an unscheduled one
 * @param unannounced whether it is a secret of its team and its approver until it starts
 */
@Embeddable
public record Occasion(UUID slotId, @Embedded UnscheduledGround ground, boolean unannounced) {

    /** A slot of an approved programme. */
    public static Occasion slot(UUID slotId, boolean unannounced) {
        return new Occasion(slotId, null, unannounced);
    }

    /** A ground; nobody is told beforehand that an unscheduled inspection comes. */
    public static Occasion ground(UnscheduledGround ground) {
        return new Occasion(null, ground, true);
    }

    public InspectionType type() {
        return slotId == null ? InspectionType.UNSCHEDULED : InspectionType.PLANNED;
    }
}
