package vn.lanhmanh.scenario;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.lanhmanh.scenario.faults.Breakdowns;
import vn.lanhmanh.scenario.faults.Breakdowns.Redeliveries;
import vn.lanhmanh.scenario.faults.Ledger;
import vn.lanhmanh.scenario.faults.Load;
import vn.lanhmanh.scenario.faults.Oracle;
import vn.lanhmanh.scenario.faults.Shuffle;
import vn.lanhmanh.scenario.story.Team;
import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.Quiet;
import vn.lanhmanh.scenario.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing is lost and nothing applied twice, whatever breaks while clients write.
 *
 * <p>System properties: {@code faults.kills} (20), {@code faults.outage-seconds} (60), {@code faults.writes-per-second}
 * (20), {@code faults.seed} (by chance, and printed).
 */
class FaultsIT {

    private static final int KILLS = Integer.getInteger("faults.kills", 20);
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("faults.outage-seconds", 60));
    private static final int RATE = Integer.getInteger("faults.writes-per-second", 20);
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());

    private static World world;
    private static Team team;
    private static Breakdowns breakdowns;

    @BeforeAll
    static void setUp() {
        System.out.printf("Faults with seed %d: -Dfaults.seed=%d plays them again%n", SEED, SEED);
        world = World.running();
        team = Team.setUp(world, "Đội hư cấu chịu tải");
        breakdowns = new Breakdowns(world, new Random(SEED));
    }

    @Test
    void losesAndDoublesNothingWhenServicesAreKilled() {
        Redeliveries[] redeliveries = {null};
        Api lead = world.as("inspection-lead");
        Ledger ledger = whileClientsWrite(writing -> {
            var producer = CompletableFuture.runAsync(() -> new Breakdowns(world, new Random(SEED + 1))
                    .killAtRandom(world.inspection().process(), KILLS, () -> lead.get("/v1/teams")));
            redeliveries[0] = breakdowns.killBetweenCommitAndOffset(KILLS);
            producer.join();
        });

        print("kill -9 of the producer " + KILLS + " times, of the consumer: " + redeliveries[0], ledger);
        assertThat(redeliveries[0].hits()).isEqualTo(KILLS);
    }

    @Test
    void losesAndDoublesNothingWhenKafkaIsDown() {
        long[] during = {0};
        Ledger ledger = whileClientsWrite(writing -> {
            breakdowns.killFor(world.stack().kafka(), OUTAGE);
            during[0] = writing.writes();
        });

        print("Kafka down for " + OUTAGE.toSeconds() + " s, " + during[0] + " writes acknowledged meanwhile", ledger);
        assertThat(during[0]).isGreaterThan(OUTAGE.toSeconds() * RATE / 2);
    }

    @Test
    void losesAndDoublesNothingWhenTheDatabaseIsKilled() {
        Ledger ledger = whileClientsWrite(writing -> {
            Breakdowns.let(Duration.ofSeconds(3));
            breakdowns.killFor(world.stack().part("postgres"), Duration.ofSeconds(2));
            Breakdowns.let(Duration.ofSeconds(3));
        });

        print("PostgreSQL killed and started again", ledger);
    }

    @Test
    void takesEveryFactInOnceHoweverOftenAndInWhateverOrderItComes() {
        var ledger = new Ledger();

        int messages = new Shuffle(world, new Random(SEED)).everything(ledger, team);

        print("Every fact three times and shuffled, " + messages + " messages", ledger);
    }

    private static Ledger whileClientsWrite(Consumer<Ledger> breakdown) {
        try (Load load = new Load(world, team, RATE, SEED)) {
            breakdown.accept(load.ledger());
            return load.ledger();
        }
    }

    private static void print(String breakdown, Ledger ledger) {
        Quiet.await(world);
        System.out.printf("%s: %s%n", breakdown, Oracle.judge(world, ledger));
    }
}
