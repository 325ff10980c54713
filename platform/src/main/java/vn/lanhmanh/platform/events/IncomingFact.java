package vn.lanhmanh.platform.events;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A fact heard from another service.
 *
 * @param type without the common prefix, such as {@code violation.found.v1}
 */
public record IncomingFact(UUID id, String type, UUID aggregateId, long aggregateVersion, Instant time, JsonNode data) {

    private static final String PREFIX = "vn.lanhmanh.";
    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** The data as the hearer's own record; fields it does not name are passed over. */
    public <T> T as(Class<T> type) {
        try {
            return JSON.treeToValue(data, type);
        } catch (IOException e) {
            throw new IllegalArgumentException("The data of " + this.type + " does not fit " + type.getSimpleName(), e);
        }
    }

    /** Reads a record of a topic, or throws {@link IllegalArgumentException} that tells what is missing. */
    static IncomingFact read(ConsumerRecord<String, String> message) {
        try {
            String type = header(message, "ce_type");
            if (!type.startsWith(PREFIX)) {
                throw new IllegalArgumentException("ce_type is not ours: " + type);
            }
            return new IncomingFact(
                    UUID.fromString(header(message, "ce_id")),
                    type.substring(PREFIX.length()),
                    UUID.fromString(header(message, "ce_subject")),
                    Long.parseLong(header(message, "ce_aggregateversion")),
                    Instant.parse(header(message, "ce_time")),
                    JSON.readTree(message.value()));
        } catch (IOException | java.time.DateTimeException e) {
            throw new IllegalArgumentException(
                    "The event cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    /** Reads a stored example, for tests of listeners that run on the owner's published file. */
    public static IncomingFact example(String type, UUID aggregateId, long version, String json) {
        try {
            return new IncomingFact(UUID.randomUUID(), type, aggregateId, version, Instant.now(), JSON.readTree(json));
        } catch (IOException e) {
            throw new IllegalArgumentException("The example of " + type + " is not JSON", e);
        }
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("The header " + name + " is missing");
        }
        return new String(header.value(), UTF_8);
    }
}
