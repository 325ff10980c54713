package vn.lanhmanh.platform.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        entities.flush();
        List<Fact> facts = aggregate.facts().take();
        if (facts.isEmpty()) {
            return;
        }
        entities.unwrap(Session.class).doWork(connection -> insert(connection, facts, aggregate.version()));
        transaction.registerInterposedSynchronization(new WakeRelay());
    }

    private void insert(Connection connection, List<Fact> facts, long version) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO outbox (id, aggregatetype, aggregateid, aggregateversion, type, payload, headers)
                VALUES (uuidv7(), ?, ?, ?, ?, ?::jsonb, ?::jsonb)""")) {
            String headers = text(traceContext());
            for (Fact fact : facts) {
                insert.setString(1, owner);
                insert.setObject(2, fact.aggregateId());
                insert.setLong(3, version);
                insert.setString(4, fact.type());
                insert.setString(5, text(fact));
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
