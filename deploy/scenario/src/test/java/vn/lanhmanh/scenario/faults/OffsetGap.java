package vn.lanhmanh.scenario.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

import vn.lanhmanh.scenario.faults.Breakdowns.Redeliveries;
import vn.lanhmanh.scenario.world.Backstage;
import vn.lanhmanh.scenario.world.Topics;

/**
 * Aims at the moment in which a consumer has committed a fact to its database but not yet its offset.
 *
 * <p>The inbox is locked until a backlog has gathered, which the consumer then takes in as one batch; it is killed a few
 * facts into that batch. Whether it was hit is read afterwards: facts behind the committed offset that are in the inbox.
 */
final class OffsetGap {

    private static final int BACKLOG = 8;
    private static final int KILLS_PER_HIT = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Backstage consumer;
    private final Topics topics;
    private final Random random;

    OffsetGap(Backstage consumer, Topics topics, Random random) {
        this.consumer = consumer;
        this.topics = topics;
        this.random = random;
    }

    /** Kills until it was hit that often; gives up after twice as many kills. */
    Redeliveries hit(int hits) {
        int kills = 0;
        int hit = 0;
        long redelivered = 0;
        while (hit < hits && kills < hits * KILLS_PER_HIT) {
            killInBatch();
            kills++;
            long again = committedBehindTheOffset();
            hit += again > 0 ? 1 : 0;
            redelivered += again;
            consumer.process().start();
            consumer.process().awaitReady();
        }
        return new Redeliveries(kills, hit, redelivered);
    }

    private void killInBatch() {
        try (Connection watch = consumer.connect();
                Statement sql = watch.createStatement()) {
            gatherBacklog();
            long before = inbox(sql);
            int into = 2 + random.nextInt(BACKLOG / 2);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (inbox(sql) < before + into) {
                if (System.nanoTime() > end) {
                    throw new AssertionError(consumer.group() + " took nothing in for " + PATIENCE);
                }
            }
            consumer.process().kill9();
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox of " + consumer.group() + " cannot be watched", e);
        }
    }

    private void gatherBacklog() throws SQLException {
        try (Connection holder = consumer.connect();
                Statement sql = holder.createStatement()) {
            holder.setAutoCommit(false);
            sql.execute("LOCK TABLE inbox IN SHARE MODE");
            Awaitility.await("a backlog for " + consumer.group())
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> topics.lag(consumer.group(), consumer.hears()) > BACKLOG);
            holder.commit();
        }
    }

    private static long inbox(Statement sql) throws SQLException {
        try (var rows = sql.executeQuery("SELECT count(*) FROM inbox")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long committedBehindTheOffset() {
        Map<TopicPartition, Long> offsets = topics.committed(consumer.group());
        Set<UUID> takenIn = consumer.ids("SELECT event_id FROM inbox");
        return consumer.hears().stream()
                .flatMap(topic -> topics.from(topic, offsets).stream())
                .map(Topics::eventId)
                .filter(takenIn::contains)
                .count();
    }
}
