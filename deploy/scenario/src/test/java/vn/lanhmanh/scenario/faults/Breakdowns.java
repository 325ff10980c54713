package vn.lanhmanh.scenario.faults;

import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;

import org.awaitility.Awaitility;

import vn.lanhmanh.local.part.Part;
import vn.lanhmanh.scenario.world.Answer;
import vn.lanhmanh.scenario.world.World;

/** What goes wrong with the parts, and their coming back. */
public final class Breakdowns {

    private static final int LONGEST_WORK_MILLIS = 1500;

    private final World world;
    private final Random random;

    public Breakdowns(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    /** Kills a service after random spans of work under load, and starts it again each time. */
    public void killAtRandom(Part service, int times, Supplier<Answer> probe) {
        for (int i = 0; i < times; i++) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(() -> probe.get().status() == 200);
            let(Duration.ofMillis(random.nextInt(LONGEST_WORK_MILLIS)));
            service.kill9();
            service.start();
            service.awaitReady();
        }
    }

    /** Kills a part and starts it after a while. */
    public void killFor(Part part, Duration outage) {
        part.kill9();
        let(outage);
        part.start();
        part.awaitReady();
    }

    /** Kills the consumer of another service's facts that many times between its commit and its offset. */
    public Redeliveries killBetweenCommitAndOffset(int hits) {
        return new OffsetGap(world.casework(), world.topics(), random).hit(hits);
    }

    /**
     * What the kills between commit and offset came to.
     *
     * @param kills how often the process was killed
     * @param hits how often facts were committed whose offset was not
     * @param redelivered those facts, each of which was delivered once more
     */
    public record Redeliveries(int kills, int hits, long redelivered) {}

    /** Lets the system work for a while. */
    public static void let(Duration span) {
        Awaitility.await().pollDelay(span).timeout(span.plusSeconds(10)).until(() -> true);
    }
}
