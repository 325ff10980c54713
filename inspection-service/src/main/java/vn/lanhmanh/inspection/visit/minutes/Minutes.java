package vn.lanhmanh.inspection.visit.minutes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.IntUnaryOperator;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.platform.web.Refusal;

/**
 * How an inspection ended ({@code biên bản kiểm tra}); never rewritten.
 *
 * @param signature null when it was not recorded
 * @param year the year of the register
 * @param number the number in the register of the team or of the sector agency of that year, without gaps
 */
@Embeddable
public record Minutes(
        LocalDate completedOn,
        @Embedded Result result,
        String recommendations,
        @Embedded Signature signature,
        @Column(name = "minutes_year") int year,
        @Column(name = "minutes_number") int number) {

    public Result.InspectionOutcome outcome() {
        return result.outcome();
    }

    /** Whether a team got in and went through no checklist: lawful, but worth a warning. */
    public boolean withoutChecklist(Inspection inspection) {
        return inspection.crew().teamId() != null
                && inspection.checklistCode() == null
                && outcome() == Result.InspectionOutcome.INSPECTED;
    }

    /** How an inspection ends, before it has its number; {@code startedOn} is the business day of its start. */
    public record Ending(
            LocalDate startedOn, LocalDate completedOn, Result result, String recommendations, Signature signature) {

        /**
         * Refuses an ending that cannot be: {@code date-out-of-order}, or what {@link Result} and {@link Signature}
         * refuse.
         */
        public void check(Collection<String> violationCodes) {
            if (completedOn.isBefore(startedOn)) {
                throw Refusal.unprocessable("date-out-of-order", "completedOn", "startedAt")
                        .field("completedOn");
            }
            result.check(violationCodes);
            if (signature != null) {
                signature.check();
            }
        }

        /** The minutes, numbered by the register of the year. */
        public Minutes numbered(IntUnaryOperator register) {
            int year = completedOn.getYear();
            return new Minutes(completedOn, result, recommendations, signature, year, register.applyAsInt(year));
        }
    }
}
