package vn.lanhmanh.scenario.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import vn.lanhmanh.local.part.Kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The topics read, replayed and measured behind the services' backs. */
public final class Topics implements AutoCloseable {

    private final Map<String, Object> brokers;
    private final Admin admin;
    private final Map<String, List<TopicPartition>> partitions = new ConcurrentHashMap<>();

    Topics(String servers) {
        brokers =
                Map.of("bootstrap.servers", servers, "default.api.timeout.ms", "20000", "request.timeout.ms", "10000");
        admin = Admin.create(brokers);
    }

    /** Every message of the system, in the order of each partition. */
    public List<ConsumerRecord<String, String>> everything() {
        return Kafka.TOPICS.stream().flatMap(topic -> all(topic).stream()).toList();
    }

    /** Every message a topic holds now. */
    public List<ConsumerRecord<String, String>> all(String topic) {
        return from(topic, Map.of());
    }

    /** What a topic holds now from these offsets on; partitions not named are read from their beginning. */
    public List<ConsumerRecord<String, String>> from(String topic, Map<TopicPartition, Long> offsets) {
        try (var consumer = new KafkaConsumer<>(brokers, new StringDeserializer(), new StringDeserializer())) {
            Map<TopicPartition, Long> ends = ends(List.of(topic));
            consumer.assign(ends.keySet());
            ends.keySet().forEach(partition -> consumer.seek(partition, offsets.getOrDefault(partition, 0L)));
            var messages = new ArrayList<ConsumerRecord<String, String>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
            return messages;
        }
    }

    /** How many messages a group has yet to take from the topics. */
    public long lag(String group, List<String> topics) {
        Map<TopicPartition, Long> committed = committed(group);
        return ends(topics).entrySet().stream()
                .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /** Where each partition of the topics ends. */
    public Map<TopicPartition, Long> ends(List<String> topics) {
        Map<TopicPartition, OffsetSpec> asked = topics.stream()
                .flatMap(topic -> partitions.computeIfAbsent(topic, this::partitions).stream())
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return settled("The ends of " + topics, admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private List<TopicPartition> partitions(String topic) {
        return settled(topic, admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** What a group has committed, by partition; partitions without a commit are absent. */
    public Map<TopicPartition, Long> committed(String group) {
        return settled(
                        "The offsets of " + group,
                        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static <T> T settled(String what, KafkaFuture<T> asked) {
        try {
            return asked.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(what + " cannot be had", e);
        }
    }

    /** Lets a group that does not run go on from these offsets. */
    public void moveTo(String group, Map<TopicPartition, Long> offsets) {
        settled(
                "Other offsets of " + group,
                admin.alterConsumerGroupOffsets(
                                group,
                                offsets.entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey, entry -> new OffsetAndMetadata(entry.getValue()))))
                        .all());
    }

    /** Sends the messages once more, in this order. */
    public void replay(List<ConsumerRecord<String, String>> messages) {
        try (var producer = new KafkaProducer<>(brokers, new StringSerializer(), new StringSerializer())) {
            messages.forEach(message -> producer.send(new ProducerRecord<>(
                    message.topic(), message.partition(), message.key(), message.value(), message.headers())));
            producer.flush();
        }
    }

    public static UUID eventId(ConsumerRecord<String, String> message) {
        return UUID.fromString(header(message, "ce_id"));
    }

    /** The type without the common prefix, such as {@code case.opened.v1}. */
    public static String type(ConsumerRecord<String, String> message) {
        return header(message, "ce_type").replace("vn.lanhmanh.", "");
    }

    public static long version(ConsumerRecord<String, String> message) {
        return Long.parseLong(header(message, "ce_aggregateversion"));
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        return new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
