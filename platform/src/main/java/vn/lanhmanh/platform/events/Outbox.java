package vn.lanhmanh.platform.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;

/** The only way out for a fact: a row written in the transaction that made it true. */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final Relay relay;
    private final ObjectMapper json;
    private final String owner;

    Outbox(
            EntityManager entities,
            TransactionSynchronizationRegistry transaction,
            Relay relay,
            ObjectMapper json,
            EventsConfig config) {
        this.entities = entities;
        this.transaction = transaction;
        this.relay = relay;
        this.json = json;
        this.owner = config.topic().replace(".events", "");
    }

    /**
     * Writes the aggregate's pending changes and the facts it recorded; every write of a desk ends with this call, so
     * that views show the version written.
     */
    @Transactional(TxType.MANDATORY)
    public void publish(Aggregate aggregate) {
        publish(List.of(aggregate));
    }

    /** The same for many aggregates at once, in their order. */
    @Transactional(TxType.MANDATORY)
    public void publish(Collection<? extends Aggregate> aggregates) {
        entities.flush();
        List<Versioned> facts = aggregates.stream()
                .flatMap(aggregate ->
                        aggregate.facts().take().stream().map(fact -> new Versioned(fact, aggregate.version())))
                .toList();
        if (facts.isEmpty()) {
            return;
        }
        entities.unwrap(Session.class).doWork(connection -> insert(connection, facts));
        transaction.registerInterposedSynchronization(new WakeRelay());
    }

    /** A fact and the version of its aggregate that it made. */
    private record Versioned(Fact fact, long version) {}

    private void insert(Connection connection, List<Versioned> facts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO outbox (id, aggregatetype, aggregateid, aggregateversion, type, payload, headers)
                VALUES (uuidv7(), ?, ?, ?, ?, ?::jsonb, ?::jsonb)""")) {
            String headers = text(traceContext());
            for (Versioned one : facts) {
                insert.setString(1, owner);
                insert.setObject(2, one.fact().aggregateId());
                insert.setLong(3, one.version());
                insert.setString(4, one.fact().type());
                insert.setString(5, text(one.fact()));
                insert.setString(6, headers);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Map<String, String> traceContext() {
        var headers = new HashMap<String, String>();
        W3CTraceContextPropagator.getInstance()
                .inject(Context.current(), headers, (carrier, k, v) -> carrier.put(k, v));
        return headers;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A fact must be a plain record of ids, codes and values", e);
        }
    }

    /** A row on its way out. */
    record Row(
            long seq,
            UUID id,
            UUID aggregateId,
            long version,
            String type,
            Instant at,
            String payload,
            String headers) {}

    /** The oldest unpublished rows in {@code seq} order, without those of keys that are paused. */
    static List<Row> unpublished(Connection session, int limit, Collection<UUID> pausedKeys) throws SQLException {
        try (PreparedStatement select = session.prepareStatement(
                """
                SELECT seq, id, aggregateid, aggregateversion, type, created_at, payload, headers
                FROM outbox
                WHERE published_at IS NULL AND aggregateid <> ALL (?)
                ORDER BY seq LIMIT ?""")) {
            select.setArray(1, session.createArrayOf("uuid", pausedKeys.toArray()));
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getLong(4),
                            row.getString(5),
                            row.getTimestamp(6).toInstant(),
                            row.getString(7),
                            row.getString(8)));
                }
                return rows;
            }
        }
    }

    /** Notes that the broker holds these rows. */
    static void markPublished(Connection session, Collection<Long> seqs) throws SQLException {
        try (PreparedStatement update =
                session.prepareStatement("UPDATE outbox SET published_at = now() WHERE seq = ANY (?)")) {
            update.setArray(1, session.createArrayOf("bigint", seqs.toArray()));
            update.executeUpdate();
        }
    }

    /** Drops the rows that no replay needs any more. */
    static void forgetPublished(Connection session, Duration kept) throws SQLException {
        try (PreparedStatement delete = session.prepareStatement("DELETE FROM outbox WHERE published_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(Instant.now().minus(kept)));
            delete.executeUpdate();
        }
    }

    private final class WakeRelay implements Synchronization {

        @Override
        public void beforeCompletion() {
            // The rows are already written.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
