package vn.lanhmanh.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;

import vn.lanhmanh.local.process.Commands;
import vn.lanhmanh.local.process.Ports;
import vn.lanhmanh.local.process.StartFailure;
import vn.lanhmanh.local.process.State;
import vn.lanhmanh.local.software.Software;

/** One Kafka broker (KRaft) on the loopback interface, with the topics of the system, which keep their facts for good. */
public final class Kafka extends Part {

    public static final String NAME = "kafka";
    public static final String PORT_VARIABLE = "LANHMANH_KAFKA_PORT";
    public static final String CONTROLLER_PORT_VARIABLE = "LANHMANH_KAFKA_CONTROLLER_PORT";
    public static final String HEAP_VARIABLE = "LANHMANH_KAFKA_HEAP";
    public static final List<String> TOPICS = List.of("inspection.events", "case.events", "reporting.events");

    private static final int PARTITIONS = 12;

    private final State state;
    private final Software software;
    private final int port;
    private final int controllerPort;
    private final Jvm jvm;

    public Kafka(State state, Software software, int port, int controllerPort, Jvm jvm) {
        super(state, NAME);
        this.state = state;
        this.software = software;
        this.port = port;
        this.controllerPort = controllerPort;
        this.jvm = jvm;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void requireFreePorts() {
        Ports.requireFree("Kafka", port, PORT_VARIABLE);
        Ports.requireFree("Kafka's controller", controllerPort, CONTROLLER_PORT_VARIABLE);
    }

    @Override
    void prepare() {
        try {
            Files.writeString(settings(), settingsText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(files().resolve("meta.properties"))) {
            List<String> line = java("kafka.tools.StorageTool");
            line.addAll(List.of(
                    "format",
                    "--standalone",
                    "-t",
                    Uuid.randomUuid().toString(),
                    "-c",
                    settings().toString()));
            var result = Commands.run(line);
            if (!result.ok()) {
                throw new StartFailure(
                        "Kafka cannot make its data directory: " + result.output(),
                        "Check the free space and the owner of " + files());
            }
        }
    }

    private String settingsText() {
        return """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                log.dirs=%3$s
                num.partitions=%4$d
                auto.create.topics.enable=false
                log.retention.ms=-1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=6
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=8388608
                """
                .formatted(port, controllerPort, files(), PARTITIONS);
    }

    @Override
    List<String> command() {
        List<String> line = java("kafka.Kafka");
        line.add(settings().toString());
        return line;
    }

    private List<String> java(String main) {
        List<String> line = jvm.command();
        line.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss,SSS",
                "-cp",
                software.kafka() + "/*",
                main));
        return line;
    }

    @Override
    public boolean ready() throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = admin()) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        }
    }

    @Override
    void settle() {
        try (Admin admin = admin()) {
            List<NewTopic> topics = TOPICS.stream()
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1).configs(Map.of("retention.ms", "-1")))
                    .toList();
            for (var made : admin.createTopics(topics).values().values()) {
                await(made);
            }
        }
    }

    private void await(KafkaFuture<Void> made) {
        try {
            made.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new StartFailure("Kafka refused a topic: " + e.getMessage(), "The log is " + log(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted", "Start again", e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "request.timeout.ms",
                "5000",
                "default.api.timeout.ms",
                "10000"));
    }

    private Path settings() {
        return state.data(NAME).resolve("server.properties");
    }

    private Path files() {
        return state.data(NAME).resolve("log");
    }
}
