package vn.lanhmanh.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Short commands of the operating system, and what it tells of its processes. */
public final class Commands {

    /** Field 22 of /proc/pid/stat, counted from the state behind the name in parentheses. */
    private static final int START_FIELD = 19;

    private Commands() {}

    /** How a command ended: its exit code and all it printed. */
    public record Result(int code, String output) {

        public boolean ok() {
            return code == 0;
        }
    }

    /** Runs a command to its end. */
    public static Result run(List<String> command) {
        return run(command, Map.of());
    }

    /** Runs a command to its end with more environment variables. */
    public static Result run(List<String> command, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (IOException e) {
            return new Result(127, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted", "Start again", e);
        }
    }

    /** The java of the JDK this program runs on. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Prefix that keeps a child alive when the terminal goes; empty where the system has no setsid. */
    static List<String> ownSession() {
        return run(List.of("setsid", "true")).ok() ? List.of("setsid") : List.of();
    }

    static boolean runs(long pid) {
        return startOf(pid) != null;
    }

    /** When the process started, in clock ticks since the machine did; null when it is gone or only waits to be reaped. */
    static String startOf(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            boolean ended = fields[0].equals("Z") && onlyThread(process);
            return ended ? null : fields[START_FIELD];
        } catch (IOException gone) {
            return null;
        }
    }

    /** While other threads of a killed process still end, its ports are still taken. */
    private static boolean onlyThread(Path process) throws IOException {
        try (var threads = Files.list(process.resolve("task"))) {
            return threads.count() == 1;
        }
    }
}
