package vn.lanhmanh.reporting.report;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One figure of a report. Nil, not available and not stated are three things.
 *
 * @param value the number; null unless the status is VALUE
 * @param status what the unit says of it
 * @param origin where it comes from
 * @param note the unit's explanation; null for none
 * @param facts how many facts a counted figure was counted from; null for an entered one
 */
public record ReportItem(BigDecimal value, Status status, Origin origin, String note, Long facts) {

    /** What the unit says of a figure. */
    @Schema(name = "ReportItemStatus")
    public enum Status {
        /** A number. */
        VALUE,
        /** Nothing of the kind happened: counts as 0. */
        NIL,
        /** It happened or may have, but the unit has no number. */
        NOT_AVAILABLE,
        /** The unit has not said anything yet. */
        MISSING
    }

    /** Where a figure comes from. */
    public enum Origin {
        /** Counted from facts; the unit cannot change it, only explain. */
        COUNTED,
        /** Counted as a proposal that the unit may correct. */
        PROPOSED,
        /** Entered by the unit. */
        ENTERED
    }

    static ReportItem blank() {
        return new ReportItem(null, Status.MISSING, Origin.ENTERED, null, null);
    }

    static ReportItem counted(BigDecimal value, boolean complete, long facts) {
        return new ReportItem(value, Status.VALUE, complete ? Origin.COUNTED : Origin.PROPOSED, null, facts);
    }

    /** Whether the same is said of the figure, explanations apart. */
    boolean says(Status otherStatus, BigDecimal other) {
        boolean sameNumber = value == null ? other == null : other != null && value.compareTo(other) == 0;
        return status == otherStatus && sameNumber;
    }

    ReportItem explained(String newNote) {
        return new ReportItem(value, status, origin, newNote, facts);
    }
}
