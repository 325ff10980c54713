package vn.lanhmanh.platform.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import vn.lanhmanh.platform.events.Outbox.Row;
import vn.lanhmanh.platform.web.DatabaseLock;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Sends the outbox to Kafka, at least once and in the order of each aggregate; one instance at a time.
 *
 * <p>It reads unpublished rows, never behind a cursor: commits do not happen in the order of {@code seq}.
 */
@ApplicationScoped
class Relay {

    private final AgroalDataSource database;
    private final KafkaClients kafka;
    private final EventsConfig config;
    private final ObjectMapper json;
    private final Semaphore news = new Semaphore(0);
    private final Map<UUID, Instant> pausedUntil = new HashMap<>();
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopping;
    private Instant cleanedAt = Instant.EPOCH;

    Relay(AgroalDataSource database, KafkaClients kafka, EventsConfig config, ObjectMapper json) {
        this.database = database;
        this.kafka = kafka;
        this.config = config;
        this.json = json;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(config.deliveryTimeout().toMillis());
    }

    /** Tells that rows were committed. */
    void wake() {
        news.release();
    }

    private void run() {
        while (!stopping) {
            try (DatabaseLock lock = DatabaseLock.tryTake(database, "outbox-relay")) {
                if (lock == null) {
                    await(config.relayInterval().toMillis() * 10);
                } else {
                    relay(lock.session());
                }
            } catch (SQLException | KafkaException e) {
                Log.warnf("The relay lost its database or broker and starts over: %s", e.getMessage());
                await(config.retryPause().toMillis());
            }
        }
    }

    private void relay(Connection session) throws SQLException {
        try (Producer<String, String> producer = kafka.producer()) {
            while (!stopping) {
                pausedUntil.values().removeIf(Instant.now()::isAfter);
                List<Row> rows = Outbox.unpublished(session, config.relayBatch(), pausedUntil.keySet());
                send(producer, session, rows);
                if (rows.size() < config.relayBatch()) {
                    clean(session);
                    await(config.relayInterval().toMillis());
                }
            }
        }
    }

    /** Sends in rounds, each with at most one row per aggregate, so that a refused row holds back only its own. */
    private void send(Producer<String, String> producer, Connection session, List<Row> rows) throws SQLException {
        List<Row> waiting = rows;
        while (!waiting.isEmpty() && !stopping) {
            Set<UUID> inRound = new HashSet<>();
            List<Row> round = new ArrayList<>();
            List<Row> later = new ArrayList<>();
            for (Row row : waiting) {
                (inRound.add(row.aggregateId()) ? round : later).add(row);
            }
            Set<Long> sent = await(
                    round, round.stream().map(row -> submit(producer, row)).toList());
            if (!sent.isEmpty()) {
                Outbox.markPublished(session, sent);
            }
            later.removeIf(row -> pausedUntil.containsKey(row.aggregateId()));
            waiting = later;
        }
    }

    private Future<RecordMetadata> submit(Producer<String, String> producer, Row row) {
        var message = new ProducerRecord<>(config.topic(), row.aggregateId().toString(), row.payload());
        headers(row).forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return producer.send(message);
    }

    private Map<String, String> headers(Row row) {
        try {
            Map<String, String> headers =
                    json.readValue(row.headers(), new TypeReference<HashMap<String, String>>() {});
            headers.put("ce_specversion", "1.0");
            headers.put("ce_id", row.id().toString());
            headers.put("ce_type", "vn.lanhmanh." + row.type());
            headers.put("ce_source", "urn:lanhmanh:" + config.topic());
            headers.put("ce_subject", row.aggregateId().toString());
            headers.put("ce_time", row.at().toString());
            headers.put("ce_aggregateversion", Long.toString(row.version()));
            headers.put("content-type", "application/json");
            return headers;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The outbox row " + row.seq() + " has broken headers", e);
        }
    }

    private Set<Long> await(List<Row> round, List<Future<RecordMetadata>> sent) {
        Set<Long> done = new HashSet<>();
        for (int i = 0; i < round.size(); i++) {
            Row row = round.get(i);
            try {
                sent.get(i).get();
                done.add(row.seq());
            } catch (ExecutionException e) {
                pausedUntil.put(row.aggregateId(), Instant.now().plus(config.relayPause()));
                Log.warnf(
                        "Event %s was not taken by Kafka: %s",
                        row.id(), e.getCause().getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return done;
            }
        }
        return done;
    }

    private void clean(Connection session) throws SQLException {
        if (cleanedAt.plusSeconds(3600).isBefore(Instant.now())) {
            Outbox.forgetPublished(session, config.keepPublished());
            cleanedAt = Instant.now();
        }
    }

    private void await(long millis) {
        try {
            if (news.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
