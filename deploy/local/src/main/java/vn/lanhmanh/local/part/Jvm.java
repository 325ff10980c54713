package vn.lanhmanh.local.part;

import java.util.ArrayList;
import java.util.List;

import vn.lanhmanh.local.process.Commands;

/**
 * How a part written in Java runs.
 *
 * @param heap such as 160m
 * @param options more options of the JVM, separated by blanks
 */
public record Jvm(String heap, String options) {

    /**
     * Starts in half the processor time, and leaves the cores of a small machine to the work. The room for what is
     * compiled is twice what the first compiler gets by itself, because none of it comes back once it is full.
     */
    public static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=96m";

    /** The beginning of a command line, to which class path and main class are added. */
    List<String> command() {
        List<String> line = new ArrayList<>(List.of(
                Commands.java(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        line.addAll(options.isBlank() ? List.of() : List.of(options.strip().split("\\s+")));
        return line;
    }
}
