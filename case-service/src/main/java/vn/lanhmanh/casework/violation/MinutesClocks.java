package vn.lanhmanh.casework.violation;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.casework.deadline.Deadlines;
import vn.lanhmanh.casework.deadline.LegalClock;
import vn.lanhmanh.casework.deadline.TimeLimits;
import vn.lanhmanh.casework.deadline.TimeLimits.Due;

/** The clocks that minutes start, by the law of the day of the act. */
@ApplicationScoped
class MinutesClocks {

    private final TimeLimits limits;
    private final Deadlines deadlines;

    MinutesClocks(TimeLimits limits, Deadlines deadlines) {
        this.limits = limits;
        this.deadlines = deadlines;
    }

    /** Limitation, explanation, hearing and decision (Law 15/2012, Art. 6, 61, 66). */
    void start(ViolationMinutes minutes) {
        var days = minutes.days();
        var how = minutes.circumstances();
        LocalDate act = days.actOn();
        LocalDate made = days.madeOn();
        start(
                minutes,
                how.actGoingOn()
                        ? limits.due(LegalClock.LIMITATION_TO_SANCTION, "ACT_GOING_ON", act, days.discoveredOn())
                        : limits.due(LegalClock.LIMITATION_TO_SANCTION, "ACT_ENDED", act, act));
        start(minutes, limits.due(LegalClock.EXPLANATION_WRITTEN, how.complex() ? "COMPLEX" : "ORDINARY", act, made));
        start(minutes, limits.due(LegalClock.HEARING_REQUEST, "ALWAYS", act, made));
        start(minutes, decision(how, act, made));
    }

    /** Where the law of the day knows no longer time for a complex case, the ordinary one stands. */
    private Due decision(ViolationMinutes.Circumstances how, LocalDate act, LocalDate made) {
        if (how.explanationRequested()) {
            return limits.due(LegalClock.DECISION, "EXPLANATION", act, made);
        }
        return limits.find(LegalClock.DECISION, how.complex() ? "COMPLEX" : "ORDINARY", act, made)
                .orElseGet(() -> limits.due(LegalClock.DECISION, "ORDINARY", act, made));
    }

    private void start(ViolationMinutes minutes, Due due) {
        deadlines.start(minutes.caseId(), minutes.id(), due);
    }
}
