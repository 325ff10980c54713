package vn.lanhmanh.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

import vn.lanhmanh.local.demo.client.Api;

/** Tells how each chapter went. */
record Progress(Api api, PrintStream out, long started) {

    static Progress of(Api api, PrintStream out) {
        return new Progress(api, out, System.nanoTime());
    }

    /** Plays a chapter and prints its seconds. */
    <T> T chapter(String title, Supplier<T> play) {
        long begin = System.nanoTime();
        T result = play.get();
        out.printf(Locale.ROOT, "  %-52s %5.1f s%n", title, seconds(begin));
        return result;
    }

    void finish() {
        out.printf(Locale.ROOT, "  %-52s %5.1f s%n", "Demo year, " + api.requests() + " requests", seconds(started));
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
    }
}
