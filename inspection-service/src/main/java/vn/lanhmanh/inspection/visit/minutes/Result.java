package vn.lanhmanh.inspection.visit.minutes;

import java.util.Collection;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.lanhmanh.platform.web.Refusal;

/**
 * What the team could do in the establishment.
 *
 * @param reason why it was not inspected; null when it was
 * @param witnesses who saw it, by title and number, empty for nobody
 */
@Embeddable
public record Result(
        @Enumerated(EnumType.STRING) InspectionOutcome outcome,
        @Column(name = "outcome_reason") String reason,
        @Column(name = "outcome_witnesses") @JdbcTypeCode(SqlTypes.JSON) List<Witnesses> witnesses) {

    /** The only violation that can be found where nothing was inspected. */
    private static final String REFUSED = "INSPECTION_REFUSED";

    private static final String DUTY_TO_COMPLY = "Điều 18 Pháp lệnh 10/2003/PL-UBTVQH11";

    public enum InspectionOutcome {
        /** The establishment was inspected; only this counts towards the target. */
        INSPECTED,
        ACCESS_REFUSED,
        ESTABLISHMENT_CLOSED,
        NOT_POSSIBLE
    }

    /** So many witnesses of a title, such as the head of the residential group. */
    public record Witnesses(@NotBlank @Size(max = 100) String title, @NotNull @Min(1) @Max(50) Integer count) {}

    public static Result inspected() {
        return new Result(InspectionOutcome.INSPECTED, null, List.of());
    }

    /**
     * Refuses {@code outcome-needs-reason} (422), and {@code findings-without-inspection} (422) for what cannot have been
     * seen from outside: a refusal itself is a violation, everything else needs an inspection.
     */
    void check(Collection<String> violationCodes) {
        if (outcome == InspectionOutcome.INSPECTED) {
            return;
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.unprocessable("outcome-needs-reason", outcome).field("outcomeReason");
        }
        requireAdmitted(violationCodes);
    }

    /** Whether a violation can have been seen: where nothing was inspected, only the refusal itself can. */
    public boolean admits(String violationCode) {
        return outcome == InspectionOutcome.INSPECTED
                || outcome == InspectionOutcome.ACCESS_REFUSED && violationCode.equals(REFUSED);
    }

    public void requireAdmitted(Collection<String> violationCodes) {
        if (!violationCodes.stream().allMatch(this::admits)) {
            throw Refusal.unprocessable("findings-without-inspection", outcome)
                    .basis(DUTY_TO_COMPLY)
                    .field("outcome");
        }
    }
}
