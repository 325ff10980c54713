package vn.lanhmanh.inspection.establishment.standing;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * Why an establishment is in its state; for one in business there is nothing to say.
 *
 * @param mergerTold true once others were told which establishment stands for it; null before
 */
@Embeddable
public record Standing(
        @Embedded Suspension suspension,
        LocalDate closedOn,
        String closureReason,
        @Column(name = "merged_into") UUID mergedInto,
        @Column(name = "merged_on") LocalDate mergedOn,
        @Column(name = "merger_reason") String mergerReason,
        Boolean mergerTold) {

    public static final Standing IN_BUSINESS = new Standing(null, null, null, null, null, null, null);

    public static Standing suspended(Suspension how) {
        how.check();
        return new Standing(how, null, null, null, null, null, null);
    }

    public static Standing closed(LocalDate on, String reason) {
        return new Standing(null, on, reason, null, null, null, null);
    }

    /** Merged, which is told in the same transaction. */
    public static Standing merged(UUID into, LocalDate on, String reason) {
        return new Standing(null, null, null, into, on, reason, true);
    }
}
