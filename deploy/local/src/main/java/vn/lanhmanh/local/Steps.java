package vn.lanhmanh.local;

import java.io.PrintStream;
import java.util.Locale;

/** Tells each step of a start and its seconds as it is done. */
final class Steps {

    private final PrintStream out;
    private final long begun = System.nanoTime();

    Steps(PrintStream out) {
        this.out = out;
    }

    /** Runs the step and prints its line; steps may run side by side. */
    void run(String name, Runnable step) {
        long start = System.nanoTime();
        step.run();
        line(name, start);
    }

    /** Prints the seconds since the beginning. */
    void total(String name) {
        line(name, begun);
    }

    private void line(String name, long since) {
        out.printf(Locale.ROOT, "  %-52s %5.1f s%n", name, (System.nanoTime() - since) / 1e9);
    }
}
