package vn.lanhmanh.inspection.visit.assignment;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import vn.lanhmanh.inspection.ground.UnscheduledGround;

/**
 * What an inspection rests on.
 *
 * @param slotId the slot of a planned inspection
 * @param ground the ground of an unscheduled one
 * @param sector the decision behind a sector inspection
 * @param unannounced whether it is a secret of its team and its approver until it starts
 * @param followUpOf the earlier inspection that this one follows up ({@code phúc tra}), null for none
 */
@Embeddable
public record Occasion(
        UUID slotId,
        @Embedded UnscheduledGround ground,
        @Embedded SectorDecision sector,
        boolean unannounced,
        UUID followUpOf) {

    /** A slot of an approved programme. */
    public static Occasion slot(UUID slotId, boolean unannounced) {
        return new Occasion(slotId, null, null, unannounced, null);
    }

    /** A ground; nobody is told beforehand that an unscheduled inspection comes. */
    public static Occasion ground(UnscheduledGround ground) {
        return new Occasion(null, ground, null, true, null);
    }

    /** An agency's own decision. */
    public static Occasion sector(SectorDecision decision) {
        return new Occasion(null, null, decision, false, null);
    }

    /** The same, as a follow-up of an earlier inspection, or of none. */
    public Occasion following(UUID earlier) {
        return new Occasion(slotId, ground, sector, unannounced, earlier);
    }

    public InspectionType type() {
        if (slotId != null) {
            return InspectionType.PLANNED;
        }
        return ground == null ? InspectionType.SECTOR : InspectionType.UNSCHEDULED;
    }

    public Optional<UnscheduledGround> lawfulGround() {
        return Optional.ofNullable(ground);
    }
}
