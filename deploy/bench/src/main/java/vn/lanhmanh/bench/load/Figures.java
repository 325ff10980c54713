package vn.lanhmanh.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

import org.HdrHistogram.Histogram;

/** The figures of several windows: of each the median and the 99th percentile, and of these the middle one. */
public final class Figures {

    private static final int RATE = 100;
    private static final int RUNS = 3;
    private static final Duration WINDOW = Duration.ofSeconds(2);

    private final List<Histogram> windows = new ArrayList<>();
    private int failures;

    private Figures() {}

    /**
     * Measures under the load of the bench, after a time that only warms up.
     *
     * @param ask sends a request; it is given how many were sent before
     */
    public static Figures of(Duration warmUp, IntFunction<CompletableFuture<Boolean>> ask) {
        var sent = new AtomicInteger();
        IntFunction<CompletableFuture<Boolean>> next = i -> ask.apply(sent.getAndIncrement());
        OpenLoop.run(RATE, warmUp, next);
        var figures = new Figures();
        for (int run = 0; run < RUNS; run++) {
            OpenLoop.Window window = OpenLoop.run(RATE, WINDOW, next);
            figures.windows.add(window.micros());
            figures.failures += window.failures();
        }
        return figures;
    }

    public double median() {
        return middle(window -> window.getValueAtPercentile(50));
    }

    public double p99() {
        return middle(window -> window.getValueAtPercentile(99));
    }

    private double middle(ToDoubleFunction<Histogram> figure) {
        double[] sorted = windows.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2] / 1000;
    }

    public int failures() {
        return failures;
    }
}
