package vn.lanhmanh.inspection.establishment.standing;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.lanhmanh.platform.web.Refusal;

/**
 * A time in which the business stands still.
 *
 * @param until its last day, after which the business goes on by itself; null when nobody knows, and somebody resumes it
 */
@Embeddable
public record Suspension(
        @Column(name = "suspended_from") @NotNull LocalDate from,
        @Column(name = "suspended_until") LocalDate until,
        @Column(name = "suspension_reason") @NotBlank @Size(max = 500) String reason) {

    /** Whether the business goes on again by that day. */
    public boolean over(LocalDate on) {
        return until != null && until.isBefore(on);
    }

    /** The day from which the business goes on by itself; only where the last day is known. */
    LocalDate end() {
        return until.plusDays(1);
    }

    public void check() {
        if (until != null && until.isBefore(from)) {
            throw Refusal.unprocessable("date-out-of-order", "until", "from").field("until");
        }
    }
}
