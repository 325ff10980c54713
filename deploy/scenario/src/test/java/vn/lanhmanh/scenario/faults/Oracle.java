package vn.lanhmanh.scenario.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.lanhmanh.local.part.Kafka;
import vn.lanhmanh.scenario.world.Backstage;
import vn.lanhmanh.scenario.world.Topics;
import vn.lanhmanh.scenario.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares what the clients were told, what the databases hold, and what the topics carry: nothing lost, nothing twice. */
public final class Oracle {

    private final World world;
    private final Map<String, List<ConsumerRecord<String, String>>> messages;

    private Oracle(World world) {
        this.world = world;
        this.messages = Kafka.TOPICS.stream().collect(Collectors.toMap(topic -> topic, topic -> world.topics()
                .all(topic)));
    }

    /** Fails with the first difference; the system must be quiet. */
    public static Figures judge(World world, Ledger ledger) {
        assertThat(ledger.failures()).as("clients that gave up").isEmpty();
        var oracle = new Oracle(world);
        world.services().forEach(oracle::nothingIsParked);
        world.services().forEach(oracle::everyFactWasPublished);
        world.services().forEach(oracle::everyFactWasTakenInOnce);
        oracle.messages.values().forEach(oracle::factsOfAnAggregateAreInOrder);
        new Effects(world, ledger).areThereOnce();
        return oracle.figures(ledger);
    }

    private void nothingIsParked(Backstage service) {
        assertThat(service.rows("SELECT type, reason FROM parked_event WHERE released_at IS NULL"))
                .as("events parked in " + service.group())
                .isEmpty();
    }

    private void everyFactWasPublished(Backstage service) {
        assertThat(ids(service.topic()))
                .as("facts of " + service.topic() + " against the outbox")
                .isEqualTo(service.ids("SELECT id FROM outbox"));
    }

    private void everyFactWasTakenInOnce(Backstage service) {
        Set<UUID> told = new HashSet<>();
        service.hears().forEach(topic -> told.addAll(ids(topic)));
        assertThat(service.ids("SELECT event_id FROM inbox"))
                .as("what " + service.group() + " took in against what it was told")
                .isEqualTo(told);
    }

    private void factsOfAnAggregateAreInOrder(List<ConsumerRecord<String, String>> told) {
        Set<UUID> seen = new HashSet<>();
        Map<String, Long> versions = new HashMap<>();
        for (ConsumerRecord<String, String> message : told) {
            if (seen.add(Topics.eventId(message))) {
                Long before = versions.put(message.key(), Topics.version(message));
                assertThat(before == null || before <= Topics.version(message))
                        .as("order of " + message.topic() + " " + message.key())
                        .isTrue();
            }
        }
    }

    private Set<UUID> ids(String topic) {
        return messages.get(topic).stream().map(Topics::eventId).collect(Collectors.toSet());
    }

    private Figures figures(Ledger ledger) {
        long all = messages.values().stream().mapToLong(List::size).sum();
        long facts = Kafka.TOPICS.stream().mapToLong(topic -> ids(topic).size()).sum();
        long applied = world.services().stream()
                .mapToLong(service -> service.count("SELECT count(*) FROM inbox"))
                .sum();
        return new Figures(ledger.writes(), ledger.retries(), facts, all - facts, applied, 0);
    }

    /**
     * What was counted.
     *
     * @param acknowledged writes that a client was told are done
     * @param retried attempts that were repeated
     * @param facts different facts on the topics since the system was started
     * @param duplicates messages beyond one for each fact
     * @param takenIn facts taken in, summed over the services that hear them
     * @param parked facts that could not be taken in
     */
    public record Figures(long acknowledged, long retried, long facts, long duplicates, long takenIn, long parked) {}
}
