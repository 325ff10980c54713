package vn.lanhmanh.reporting.around;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.inject.spi.CDI;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.agroal.api.AgroalDataSource;

import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.local.testing.TestTopics;

/** Tells facts on the real topics as their owners do: each begins as the owner's published example. */
public final class Teller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TestTopics TOPICS =
            new TestTopics(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));

    private final String service;
    private final String topic;

    private Teller(String service, String topic) {
        this.service = service;
        this.topic = topic;
    }

    public static Teller inspectionService() {
        return new Teller("inspection-service", "inspection.events");
    }

    public static Teller caseService() {
        return new Teller("case-service", "case.events");
    }

    public static TestTopics topics() {
        return TOPICS;
    }

    /** Tells the example as it is published, and waits until it is taken in. */
    public UUID tellExample(String type, UUID aggregateId) {
        return tell(
                UUID.randomUUID(), type, aggregateId, 1, FactSchemas.of(service).example(type));
    }

    /** Tells the example with other values, of a new event, and waits until it is taken in. */
    public UUID tell(String type, UUID aggregateId, Map<String, ?> values) {
        return tell(UUID.randomUUID(), type, aggregateId, 1, data(type, values));
    }

    /** The same at a version of its aggregate. */
    public UUID tell(String type, UUID aggregateId, long version, Map<String, ?> values) {
        return tell(UUID.randomUUID(), type, aggregateId, version, data(type, values));
    }

    private UUID tell(UUID eventId, String type, UUID aggregateId, long version, String data) {
        send(eventId, type, aggregateId, version, data);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> taken(eventId) == 1);
        return eventId;
    }

    /** Tells an event without waiting. */
    public void send(UUID eventId, String type, UUID aggregateId, long version, String data) {
        TOPICS.tell(eventId, topic, type, aggregateId, version, data);
    }

    /** The example with other values, or without what is null; it must fit the owner's schema still. */
    public String data(String type, Map<String, ?> values) {
        try {
            FactSchemas schemas = FactSchemas.of(service);
            ObjectNode data = (ObjectNode) JSON.readTree(schemas.example(type));
            values.forEach((field, value) -> data.set(field, JSON.valueToTree(value)));
            values.keySet().stream().filter(field -> values.get(field) == null).forEach(data::remove);
            schemas.check(type, data.toString());
            return data.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often an event was taken in. */
    public static long taken(UUID eventId) {
        return count("select count(*) from inbox where event_id = ?", eventId);
    }

    /** How many facts are kept of an event. */
    public static long kept(UUID eventId) {
        return count("select count(*) from heard_fact where event_id = ?", eventId);
    }

    /** How many events of an aggregate wait for somebody. */
    public static long parked(UUID aggregateId) {
        return count("select count(*) from parked_event where aggregate_id = ? and released_at is null", aggregateId);
    }

    private static long count(String sql, UUID id) {
        try (var connection = CDI.current().select(AgroalDataSource.class).get().getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
