package vn.lanhmanh.platform.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/** Events that could not be taken in, each with its reason, and later events of the same aggregate behind them. */
@ApplicationScoped
public class Parking {

    private final AgroalDataSource database;
    private final ObjectMapper json;

    Parking(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A parked event.
     *
     * @param number the order of parking, which is the order of release within an aggregate
     * @param reason why it could not be taken in; names types and fields, never values
     */
    record Parked(long number, UUID eventId, UUID aggregateId, String type, String reason, Instant parkedAt) {}

    void measure(@Observes StartupEvent event, MeterRegistry metrics) {
        metrics.gauge(
                "lanhmanh.events.parked",
                this,
                p -> p.count("SELECT count(*) FROM parked_event WHERE released_at IS NULL"));
        metrics.gauge(
                "lanhmanh.events.unpublished",
                this,
                p -> p.count("SELECT count(*) FROM outbox WHERE published_at IS NULL"));
        metrics.gauge(
                "lanhmanh.events.oldest.unpublished.seconds",
                this,
                p -> p.count(
                        """
                SELECT coalesce(extract(epoch FROM now() - min(created_at)), 0)::bigint
                FROM outbox WHERE published_at IS NULL"""));
    }

    /** Lets nobody else deliver or release events of the aggregate until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    void lock(UUID aggregateId) {
        run("SELECT pg_advisory_xact_lock(hashtextextended('aggregate:' || ?, 0))", aggregateId.toString());
    }

    @Transactional(TxType.MANDATORY)
    boolean holds(UUID aggregateId) {
        return !query("released_at IS NULL AND aggregate_id = ?", 1, aggregateId)
                .isEmpty();
    }

    @Transactional(TxType.MANDATORY)
    void parkBehind(IncomingFact fact, String origin) {
        insert(fact, origin, "behind an earlier parked event of the same aggregate");
    }

    @Transactional(TxType.REQUIRES_NEW)
    void park(IncomingFact fact, String origin, String reason) {
        insert(fact, origin, reason);
    }

    /** Keeps what is no event of ours at all; it stands for itself and holds nothing back. */
    @Transactional(TxType.REQUIRES_NEW)
    void parkUnreadable(String origin, String content, String reason) {
        run(
                """
                INSERT INTO parked_event (origin, content, reason) VALUES (?, ?, ?)
                ON CONFLICT DO NOTHING""",
                origin,
                content,
                reason);
    }

    /** Marks a parked event as released; false when another release was quicker. */
    @Transactional(TxType.MANDATORY)
    boolean leave(long number) {
        return run("UPDATE parked_event SET released_at = now() WHERE number = ? AND released_at IS NULL", number) == 1;
    }

    @Transactional
    void reasonNow(long number, String reason) {
        run("UPDATE parked_event SET reason = ? WHERE number = ?", reason, number);
    }

    /** The parked events behind {@code afterNumber}, oldest first. */
    @Transactional
    List<Parked> list(long afterNumber, int limit) {
        return query("released_at IS NULL AND number > ?", limit, afterNumber);
    }

    @Transactional
    Optional<Parked> find(long number) {
        return query("released_at IS NULL AND number = ?", 1, number).stream().findFirst();
    }

    /** The first event still parked of an aggregate. */
    @Transactional
    Optional<Parked> firstOf(UUID aggregateId) {
        return query("released_at IS NULL AND aggregate_id = ?", 1, aggregateId).stream()
                .findFirst();
    }

    /** The event as it was heard. */
    @Transactional
    IncomingFact fact(Parked parked) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT aggregate_version, event_time, content FROM parked_event WHERE number = ?")) {
            select.setLong(1, parked.number());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                JsonNode data = json.readTree(row.getString(3));
                return new IncomingFact(
                        parked.eventId(),
                        parked.type(),
                        parked.aggregateId(),
                        row.getLong(1),
                        row.getTimestamp(2).toInstant(),
                        data);
            }
        } catch (SQLException | java.io.IOException e) {
            throw new IllegalStateException("The parked event " + parked.number() + " cannot be read", e);
        }
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

    private void insert(IncomingFact fact, String origin, String reason) {
        run(
                """
                INSERT INTO parked_event
                  (origin, event_id, aggregate_id, aggregate_version, type, event_time, content, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                origin,
                fact.id(),
                fact.aggregateId(),
                fact.aggregateVersion(),
                fact.type(),
                java.sql.Timestamp.from(fact.time()),
                fact.data().toString(),
                reason);
    }

    private List<Parked> query(String condition, int limit, Object value) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        """
                        SELECT number, event_id, aggregate_id, type, reason, parked_at FROM parked_event
                        WHERE %s ORDER BY number LIMIT %d"""
                                .formatted(condition, limit))) {
            select.setObject(1, value);
            try (ResultSet row = select.executeQuery()) {
                var found = new ArrayList<Parked>();
                while (row.next()) {
                    found.add(new Parked(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getString(5),
                            row.getTimestamp(6).toInstant()));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The parking cannot be read", e);
        }
    }

    private int run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.execute() ? 0 : statement.getUpdateCount();
        } catch (SQLException e) {
            throw new IllegalStateException("The parking cannot be written", e);
        }
    }

    private long count(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The parking cannot be counted", e);
        }
    }
}
