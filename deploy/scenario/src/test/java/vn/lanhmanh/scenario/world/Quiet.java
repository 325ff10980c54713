package vn.lanhmanh.scenario.world;

import java.time.Duration;

import org.awaitility.Awaitility;

import vn.lanhmanh.local.part.Kafka;

/** The moment when every fact has been sent, heard and taken in by everybody. */
public final class Quiet {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Quiet() {}

    /** Waits until nothing is on its way any more. */
    public static void await(World world) {
        Awaitility.await("every fact is taken in")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> reigns(world));
    }

    /** All heard; then nothing unsent; then no message more than at first: whatever hearing wrote was sent and heard. */
    private static boolean reigns(World world) {
        var ends = world.topics().ends(Kafka.TOPICS);
        return world.services().stream().allMatch(service -> hasHeardAll(world, service))
                && world.services().stream().allMatch(Quiet::hasSentAll)
                && world.topics().ends(Kafka.TOPICS).equals(ends);
    }

    /** Waits until a service has sent every fact it wrote. */
    public static void awaitSent(Backstage service) {
        Awaitility.await("every fact is sent").atMost(PATIENCE).until(() -> hasSentAll(service));
    }

    private static boolean hasSentAll(Backstage service) {
        return service.count("SELECT count(*) FROM outbox WHERE published_at IS NULL") == 0;
    }

    private static boolean hasHeardAll(World world, Backstage service) {
        return world.topics().lag(service.group(), service.hears()) == 0;
    }
}
