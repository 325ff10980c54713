package vn.lanhmanh.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.HdrHistogram.Histogram;

/** The figures of several windows: of each the median and the 99th percentile, and of these the middle one. */
final class Figures {

    private final List<Histogram> windows = new ArrayList<>();
    private int failures;

    /** Adds a window; null only warmed up. */
    void add(OpenLoop.Window window) {
        if (window != null) {
            windows.add(window.micros());
            failures += window.failures();
        }
    }

    double median() {
        return middle(window -> window.getValueAtPercentile(50));
    }

    double p99() {
        return middle(window -> window.getValueAtPercentile(99));
    }

    private double middle(ToDoubleFunction<Histogram> figure) {
        double[] sorted = windows.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2] / 1000;
    }

    int failures() {
        return failures;
    }
}
