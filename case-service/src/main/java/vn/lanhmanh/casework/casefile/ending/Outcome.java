package vn.lanhmanh.casework.casefile.ending;

import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a case ends, and the reasons each end may have. */
@Schema(name = "CaseOutcome")
public enum Outcome {
    SANCTIONED(Set.of()),
    TRANSFERRED(Set.of()),
    NOT_SANCTIONED(Set.of(
            Reason.EXEMPT_ACT,
            Reason.OFFENDER_UNKNOWN,
            Reason.LIMITATION_LAPSED,
            Reason.DEADLINE_LAPSED,
            Reason.OFFENDER_GONE,
            Reason.UNDER_AGE,
            Reason.VICTIM)),
    UNFOUNDED(Set.of(Reason.NO_VIOLATION, Reason.NOT_PROVEN));

    /** Why nobody is sanctioned (Law 15/2012, Art. 65(1)), or why there was nothing. */
    public enum Reason {
        /** Emergency, self-defence, unforeseen event, force majeure, no capacity (Art. 11). */
        EXEMPT_ACT,
        OFFENDER_UNKNOWN,
        LIMITATION_LAPSED,
        DEADLINE_LAPSED,
        /** Dead, missing or dissolved while the decision was being considered. */
        OFFENDER_GONE,
        /** Nobody concerned was old enough to be sanctioned (Art. 5). */
        UNDER_AGE,
        /** Whoever acted is a victim. */
        VICTIM,
        NO_VIOLATION,
        NOT_PROVEN
    }

    private final Set<Reason> reasons;

    Outcome(Set<Reason> reasons) {
        this.reasons = reasons;
    }

    /** Whether the reason fits: one of its own where it has any, none otherwise. */
    boolean takes(Reason reason) {
        return reasons.isEmpty() ? reason == null : reason != null && reasons.contains(reason);
    }
}
