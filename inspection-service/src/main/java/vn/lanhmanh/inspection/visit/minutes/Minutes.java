package vn.lanhmanh.inspection.visit.minutes;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How an inspection ended ({@code biên bản kiểm tra}); never rewritten.
 *
 * @param year the year of the register
 * @param number the number in the team's register of that year, without gaps
 */
@Embeddable
public record Minutes(
        LocalDate completedOn,
        @Enumerated(EnumType.STRING) InspectionOutcome outcome,
        String recommendations,
        @Column(name = "minutes_year") int year,
        @Column(name = "minutes_number") int number) {

    public enum InspectionOutcome {
        /** The establishment was inspected; only this counts towards the target. */
        INSPECTED,
        ACCESS_REFUSED,
        ESTABLISHMENT_CLOSED,
        NOT_POSSIBLE
    }

    /** How an inspection ends, before it has its number; {@code startedOn} is the business day of its start. */
    public record Ending(
            LocalDate startedOn, LocalDate completedOn, InspectionOutcome outcome, String recommendations) {

        public Minutes numbered(int year, int number) {
            return new Minutes(completedOn, outcome, recommendations, year, number);
        }
    }
}
