package vn.lanhmanh.local.part;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a reader is behind the end of the topics it reads. */
public final class Lag {

    private final String servers;

    public Lag(Kafka kafka) {
        this.servers = kafka.bootstrapServers();
    }

    /** Messages in the topics of the system. */
    public long messages() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            return ends(admin, Set.copyOf(Kafka.TOPICS)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Messages that the consumer group has yet to read of the topics it reads. */
    public long of(String group) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Set<String> topics =
                    read.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
            return ends(admin, topics).entrySet().stream()
                    .mapToLong(end -> end.getValue() - position(read.get(end.getKey())))
                    .sum();
        }
    }

    private static long position(OffsetAndMetadata read) {
        return read == null ? 0 : read.offset();
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Set<String> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(asked).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", servers));
    }
}
