package vn.lanhmanh.platform.events;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.platform.events.Parking.Parked;

/** Lists and releases what is parked. */
@ApplicationScoped
public class ParkedEvents {

    private final Parking parking;
    private final Inbox inbox;

    ParkedEvents(Parking parking, Inbox inbox) {
        this.parking = parking;
        this.inbox = inbox;
    }

    /** What became of a release: how many events were taken in, and what stopped the rest. */
    public record Release(int takenIn, String stoppedBy) {}

    /** Takes the aggregate's parked events in, oldest first, until one fails again. */
    Optional<Release> release(long number) {
        return parking.find(number).map(this::releaseAggregate);
    }

    private Release releaseAggregate(Parked first) {
        int takenIn = 0;
        if (first.aggregateId() == null) {
            return new Release(0, first.reason());
        }
        Optional<Parked> next = parking.firstOf(first.aggregateId());
        while (next.isPresent()) {
            try {
                inbox.redeliver(next.get().number(), parking.fact(next.get()));
                takenIn++;
            } catch (RuntimeException e) {
                parking.reasonNow(next.get().number(), reason(e));
                return new Release(takenIn, reason(e));
            }
            next = parking.firstOf(first.aggregateId());
        }
        return new Release(takenIn, null);
    }

    /** Names what went wrong without the values it went wrong with. */
    static String reason(RuntimeException e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root instanceof java.sql.SQLException sql
                ? "database error " + sql.getSQLState()
                : root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
