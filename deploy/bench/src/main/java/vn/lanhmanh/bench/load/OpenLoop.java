package vn.lanhmanh.bench.load;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Asks at a fixed rate whatever the answers take, and counts each wait from the moment it was due: nothing is omitted. */
final class OpenLoop {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);

    private OpenLoop() {}

    /**
     * What one window showed.
     *
     * @param micros the waits in microseconds
     * @param failures answers that were none
     */
    record Window(Histogram micros, int failures) {}

    /**
     * One window.
     *
     * @param ask sends the request of that number; the future ends with whether it was answered well
     */
    static Window run(int perSecond, Duration length, IntFunction<CompletableFuture<Boolean>> ask) {
        var micros = new ConcurrentHistogram(LONGEST_MICROS, 3);
        var failures = new AtomicInteger();
        var waiting = new ConcurrentLinkedQueue<CompletableFuture<?>>();
        long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        int count = Math.toIntExact(length.toSeconds() * perSecond);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + i * step;
            for (long rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
                LockSupport.parkNanos(rest);
            }
            waiting.add(ask.apply(i).exceptionally(failure -> false).thenAccept(well -> {
                micros.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - due) / 1000));
                failures.addAndGet(well ? 0 : 1);
            }));
        }
        CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();
        return new Window(micros, failures.get());
    }
}
