package vn.lanhmanh.local.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The real topics as a test sees them: it tells facts as another service would, and reads what was told. */
public final class TestTopics {

    private final String servers;

    /** @param servers the brokers, as in {@code kafka.bootstrap.servers} */
    public TestTopics(String servers) {
        this.servers = servers;
    }

    /** A message read from a topic. */
    public record Message(String key, String type, UUID id, String data, Map<String, String> headers) {}

    /** Creates the topics as the deployment does: twelve partitions, kept for good. */
    public void create(String... topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            Set<String> known = admin.listTopics().names().get();
            admin.createTopics(List.of(topics).stream()
                            .filter(topic -> !known.contains(topic))
                            .map(topic -> new NewTopic(topic, 12, (short) 1).configs(Map.of("retention.ms", "-1")))
                            .toList())
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The topics cannot be created", e);
        }
    }

    /** Tells a fact and returns its event id. */
    public UUID tell(String topic, String type, UUID aggregateId, long version, String data) {
        UUID id = UUID.randomUUID();
        tell(id, topic, type, aggregateId, version, data);
        return id;
    }

    /** Tells a fact under a chosen event id, so that it can be told again. */
    public void tell(UUID id, String topic, String type, UUID aggregateId, long version, String data) {
        var message = new ProducerRecord<>(topic, aggregateId.toString(), data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        "vn.lanhmanh." + type,
                        "ce_source",
                        "urn:lanhmanh:" + topic,
                        "ce_subject",
                        aggregateId.toString(),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_aggregateversion",
                        Long.toString(version),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        send(message);
    }

    /** Sends a message as it is, for what is no event at all. */
    public void send(ProducerRecord<String, String> message) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Kafka did not take the message", e);
        }
    }

    /** Everything the topic holds now. */
    public List<Message> all(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var messages = new ArrayList<Message>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> messages.add(message(record)));
            }
            return messages;
        }
    }

    /** Waits until a message of that type and aggregate is there, at most fifteen seconds. */
    public Message await(String topic, String type, UUID aggregateId) {
        return await(topic, m -> m.type().equals(type) && m.key().equals(aggregateId.toString()), type);
    }

    private Message await(String topic, Predicate<Message> wanted, String what) {
        Instant end = Instant.now().plusSeconds(15);
        do {
            var found = all(topic).stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        } while (Instant.now().isBefore(end));
        throw new AssertionError("No " + what + " in " + topic);
    }

    private static Message message(ConsumerRecord<String, String> record) {
        var headers = new java.util.HashMap<String, String>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        String type = headers.getOrDefault("ce_type", "").replaceFirst("^vn\\.lanhmanh\\.", "");
        UUID id = headers.containsKey("ce_id") ? UUID.fromString(headers.get("ce_id")) : null;
        return new Message(record.key(), type, id, record.value(), headers);
    }
}
