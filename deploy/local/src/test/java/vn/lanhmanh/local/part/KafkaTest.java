package vn.lanhmanh.local.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lanhmanh.local.process.Guard;
import vn.lanhmanh.local.process.Ports;
import vn.lanhmanh.local.process.State;
import vn.lanhmanh.local.software.Home;
import vn.lanhmanh.local.software.Software;

import static org.apache.kafka.clients.admin.OffsetSpec.latest;
import static org.assertj.core.api.Assertions.assertThat;

class KafkaTest {

    private static final String TOPIC = "case.events";

    private Kafka kafka;

    @BeforeEach
    void start(@TempDir Path directory) {
        var state = new State(directory);
        Guard.keepFiles(state);
        List<Integer> ports = Ports.free(2);
        kafka = new Kafka(
                state, new Software(Home.find()), ports.get(0), ports.get(1), new Jvm("256m", Jvm.QUICK_START));
        kafka.start();
        kafka.awaitReady();
    }

    @AfterEach
    void stop() {
        kafka.kill9();
        assertThat(kafka.alive()).isFalse();
    }

    @Test
    void keepsItsFactsForGoodInTwelvePartitions() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            var topics = admin.describeTopics(Kafka.TOPICS).allTopicNames().get();
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
            var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);

            assertThat(topics.values()).hasSize(3).allSatisfy(topic -> assertThat(topic.partitions())
                    .hasSize(12));
            assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
        }
    }

    @Test
    void hasTheFactsAgainAfterItWasKilledAndStarted() throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, 0, "key", "fact")).get();
        }

        kafka.kill9();
        kafka.start();
        kafka.awaitReady();

        var partition = new TopicPartition(TOPIC, 0);
        try (Admin admin = admin()) {
            var offsets = admin.listOffsets(Map.of(partition, latest())).all().get();
            assertThat(offsets.get(partition).offset()).isEqualTo(1);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }
}
