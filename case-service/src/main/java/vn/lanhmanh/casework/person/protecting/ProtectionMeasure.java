package vn.lanhmanh.casework.person.protecting;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was done for a person, by whom.
 *
 * @param id where the note is sealed
 * @param agency code of the agency, or of the commune whose committee acted
 * @param note sealed; null for none
 * @param recordedBy subject of who entered it
 */
@Embeddable
public record ProtectionMeasure(
        UUID id,
        @Enumerated(EnumType.STRING) @Column(name = "measure") Kind kind,
        @Column(name = "taken_on") LocalDate on,
        String agency,
        byte[] note,
        @Column(name = "recorded_by") UUID recordedBy) {

    /** What it may be. */
    @Schema(name = "ProtectionMeasureKind")
    public enum Kind {
        /** The plan of support and intervention that the committee of the commune makes. */
        INTERVENTION_PLAN,
        SHELTER,
        FAMILY_HANDOVER,
        HEALTH,
        LEGAL_AID,
        SCHOOL_OR_JOB,
        OTHER
    }
}
