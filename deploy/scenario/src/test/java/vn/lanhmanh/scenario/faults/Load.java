package vn.lanhmanh.scenario.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import vn.lanhmanh.scenario.story.Team;
import vn.lanhmanh.scenario.world.World;

/** A few clients writing at a steady rate until they are stopped. */
public final class Load implements AutoCloseable {

    private static final int CLIENTS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final Ledger ledger = new Ledger();
    private volatile boolean stopping;

    /** Starts the clients. */
    public Load(World world, Team team, double writesPerSecond, long seed) {
        List<Work> works = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            var client = new Client(ledger, writesPerSecond / CLIENTS);
            works.add(new Work(world, team, client, ledger, new Random(seed + i)));
        }
        works.forEach(work -> threads.submit(() -> run(work)));
    }

    private void run(Work work) {
        try {
            while (!stopping) {
                work.piece();
            }
        } catch (RuntimeException | AssertionError e) {
            ledger.failed(e);
        }
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Lets each client end what it has begun. */
    @Override
    public void close() {
        stopping = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.MINUTES)) {
                threads.shutdownNow();
                throw new AssertionError("A client did not come to its end");
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
