package vn.lanhmanh.inspection.enrolment;

import java.util.UUID;

import vn.lanhmanh.platform.web.Refusal;

/**
 * What became of an entry.
 *
 * @param establishmentId the establishment, null where it was refused or would only be made
 * @param refusal why it was refused, null otherwise
 */
public record Outcome(Effect effect, UUID establishmentId, Refusal refusal) {

    public enum Effect {
        /** The register did not have it. */
        CREATED,
        /** The register said something else. */
        UPDATED,
        /** The register says so already. */
        UNCHANGED,
        /** A rule refuses it; nothing of it was written. */
        REFUSED
    }

    static Outcome refused(Refusal refusal) {
        return new Outcome(Effect.REFUSED, null, refusal);
    }
}
