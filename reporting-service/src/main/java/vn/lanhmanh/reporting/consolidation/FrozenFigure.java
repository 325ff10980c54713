package vn.lanhmanh.reporting.consolidation;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import vn.lanhmanh.reporting.report.ReportItem;

/**
 * A figure as it was when the consolidation was made.
 *
 * @param item code of the indicator, with its part where it has several
 * @param total the figure of the province; null where there is none: nobody told it, or it is not added up
 * @param basis how the total came about
 * @param facts how many facts a counted total was counted from; null otherwise
 * @param lineage what each accepted report says of it
 */
public record FrozenFigure(String item, BigDecimal total, Basis basis, Long facts, List<Contribution> lineage) {

    /** How a total came about. */
    public enum Basis {
        /** Counted for the whole province from facts, at the cut-off. */
        COUNTED,
        /** Added up from the accepted reports. */
        ADDED,
        /** Several bodies' statistics that stand beside each other. */
        APART,
        /** A share that cannot be added up. */
        NOT_ADDED
    }

    /**
     * What one unit told.
     *
     * @param reportId null for the consolidating agency itself, which sends no report
     * @param reportVersion version of the report that was accepted; null likewise
     */
    public record Contribution(
            String unitCode, UUID reportId, Long reportVersion, ReportItem.Status status, BigDecimal value) {

        /** The number it adds: nil is 0, what is not available adds nothing. */
        BigDecimal number() {
            return switch (status) {
                case VALUE -> value;
                case NIL -> BigDecimal.ZERO;
                case NOT_AVAILABLE, MISSING -> null;
            };
        }
    }
}
