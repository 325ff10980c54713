package vn.lanhmanh.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import vn.lanhmanh.local.part.Part;

/** {@code deploy/status}: tells of each part whether it runs and answers and how much memory it holds; 0 when all answer. */
final class Status {

    private Status() {}

    public static void main(String[] arguments) {
        PrintStream out = Installation.out();
        var stack = new Installation().lastStarted();
        long total = 0;
        boolean all = true;
        for (Part part : stack.parts()) {
            long memory = part.pid().map(Status::memory).orElse(0L);
            String state = !part.alive() ? "stopped" : answers(part) ? "ready" : "does not answer";
            out.printf(
                    "  %-20s %-16s %8s %6d MB   %s%n",
                    part.name(), state, part.pid().map(pid -> "pid " + pid).orElse(""), memory, part.log());
            total += memory;
            all &= state.equals("ready");
        }
        out.printf("  %-20s %-16s %8s %6d MB   %s%n", "together", "", "", total, all ? stack.gateway() : "");
        System.exit(all ? 0 : 1);
    }

    private static boolean answers(Part part) {
        try {
            return part.ready();
        } catch (Exception no) {
            return false;
        }
    }

    /** Megabytes of the process and what it started, shared pages counted once. */
    private static long memory(long pid) {
        long kilobytes = Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .mapToLong(Status::proportionalShare)
                .sum();
        return kilobytes / 1024;
    }

    private static long proportionalShare(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
