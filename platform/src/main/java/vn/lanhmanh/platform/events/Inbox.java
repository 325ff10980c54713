package vn.lanhmanh.platform.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.lanhmanh.platform.events.Parking.Parked;

/** The only way in for a fact: its id is noted once, in the transaction of its effect. */
@ApplicationScoped
public class Inbox {

    private final AgroalDataSource database;
    private final Parking parking;
    private final FactListener listener;
    private final MeterRegistry metrics;

    Inbox(AgroalDataSource database, Parking parking, FactListener listener, MeterRegistry metrics) {
        this.database = database;
        this.parking = parking;
        this.listener = listener;
        this.metrics = metrics;
    }

    /**
     * Whether a snapshot (an aggregate's whole state) is newer than all taken before; occurrences, which stay true
     * whatever came later, do not ask.
     */
    @Transactional(TxType.MANDATORY)
    public boolean newest(IncomingFact fact) {
        return changes(
                """
                INSERT INTO inbox_snapshot AS known (aggregate_id, version) VALUES (?, ?)
                ON CONFLICT (aggregate_id) DO UPDATE SET version = excluded.version
                WHERE known.version < excluded.version""",
                fact.aggregateId(),
                fact.aggregateVersion());
    }

    /** Takes a fact in, or parks it when an earlier one of its aggregate is parked; repeated deliveries do nothing. */
    @Transactional
    @ActivateRequestContext
    void deliver(IncomingFact fact, String raw) {
        parking.lock(fact.aggregateId());
        if (parking.holds(fact.aggregateId())) {
            parking.parkBehind(fact, raw);
        } else {
            apply(fact);
        }
    }

    /** What became of a release: how many events were taken in, and what stopped the rest. */
    public record Release(int takenIn, String stoppedBy) {}

    /** Takes the parked events of this one's aggregate in, oldest first, until one fails again. */
    Optional<Release> release(long number) {
        return parking.find(number).map(this::releaseAggregate);
    }

    private Release releaseAggregate(Parked first) {
        if (first.aggregateId() == null) {
            return new Release(0, first.reason());
        }
        int takenIn = 0;
        Optional<Parked> next = parking.firstOf(first.aggregateId());
        while (next.isPresent()) {
            Parked parked = next.get();
            try {
                QuarkusTransaction.requiringNew().run(() -> redeliver(parked.number(), parking.fact(parked)));
                takenIn++;
            } catch (RuntimeException e) {
                parking.reasonNow(parked.number(), Parking.reason(e));
                return new Release(takenIn, Parking.reason(e));
            }
            next = parking.firstOf(first.aggregateId());
        }
        return new Release(takenIn, null);
    }

    private void redeliver(long parkedNumber, IncomingFact fact) {
        parking.lock(fact.aggregateId());
        if (parking.leave(parkedNumber)) {
            apply(fact);
        }
    }

    private void apply(IncomingFact fact) {
        if (changes(
                "INSERT INTO inbox (event_id, aggregate_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                fact.id(),
                fact.aggregateId())) {
            listener.hear(fact);
            metrics.counter("lanhmanh.events.applied", "type", fact.type()).increment();
        }
    }

    private boolean changes(String sql, UUID first, Object second) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, first);
            statement.setObject(2, second);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox cannot be written", e);
        }
    }
}
