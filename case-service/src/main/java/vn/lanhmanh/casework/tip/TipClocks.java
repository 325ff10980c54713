package vn.lanhmanh.casework.tip;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.casework.deadline.Deadline;
import vn.lanhmanh.casework.deadline.Deadlines;
import vn.lanhmanh.casework.deadline.LegalClock;
import vn.lanhmanh.casework.deadline.TimeLimits;

/** The clocks of a denunciation (Law 25/2018, Art. 24, 30); information has none. */
@ApplicationScoped
class TipClocks {

    private final TimeLimits limits;
    private final Deadlines deadlines;

    TipClocks(TimeLimits limits, Deadlines deadlines) {
        this.limits = limits;
        this.deadlines = deadlines;
    }

    void received(Tip tip) {
        start(tip, LegalClock.DENUNCIATION_CHECK, "ORDINARY", tip.registration().receivedOn());
        start(
                tip,
                LegalClock.DENUNCIATION_FORWARDING,
                "ALWAYS",
                tip.registration().receivedOn());
    }

    void accepted(Tip tip) {
        deadlines.meet(tip.id(), LegalClock.DENUNCIATION_CHECK, tip.acceptedOn());
        start(tip, LegalClock.DENUNCIATION_SETTLEMENT, "ORDINARY", tip.acceptedOn());
    }

    void verified(Tip tip) {
        deadlines.meet(tip.id(), LegalClock.DENUNCIATION_SETTLEMENT, tip.verifiedOn());
    }

    void forwarded(Tip tip) {
        deadlines.meet(tip.id(), LegalClock.DENUNCIATION_FORWARDING, tip.forwardedOn());
    }

    List<Deadline.View> of(Tip tip) {
        return deadlines.ofSubject(tip.id()).stream().map(Deadline.View::from).toList();
    }

    private void start(Tip tip, LegalClock clock, String condition, LocalDate from) {
        if (tip.registration().kind() == Tip.Kind.TO_CAO) {
            deadlines.start(
                    null,
                    tip.id(),
                    limits.due(clock, condition, tip.registration().receivedOn(), from));
        }
    }
}
