package vn.lanhmanh.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** One child process, known by its pid file, so that another run of the program finds it again. */
public final class Child {

    /** Writes the pid file itself and then becomes the program, so that no child is ever without one. */
    private static final String LAUNCH =
            "echo \"$$ $(cut -d' ' -f22 /proc/$$/stat)\" >\"$0.new\" && mv \"$0.new\" \"$0\" && exec \"$@\"";

    /** Children know of the system's variables only what they are told. */
    private static final String OWN_VARIABLES = "LANHMANH_";

    private final String name;
    private final Path pidFile;
    private final Path log;

    public Child(State state, String name) {
        this.name = name;
        this.pidFile = state.pidFile(name);
        this.log = state.log(name);
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    /** Starts the command in a session of its own, its output in the log; the log of the run before is kept aside. */
    public void start(List<String> command, Map<String, String> environment) {
        List<String> line = new ArrayList<>(Commands.ownSession());
        line.addAll(List.of("sh", "-c", LAUNCH, pidFile.toString()));
        line.addAll(command);
        try {
            Files.deleteIfExists(pidFile);
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(Path.of("/dev/null").toFile());
            builder.environment().keySet().removeIf(variable -> variable.startsWith(OWN_VARIABLES));
            builder.environment().putAll(environment);
            builder.start();
        } catch (IOException e) {
            throw new StartFailure("Cannot start " + name + ": " + e.getMessage(), "See " + log, e);
        }
        Wait.until(Duration.ofSeconds(10), () -> Files.exists(pidFile));
    }

    public boolean alive() {
        return pid().isPresent();
    }

    /** The process of the pid file, if that very process still runs. */
    public Optional<Long> pid() {
        try {
            String[] fields = Files.readString(pidFile).strip().split(" ");
            long pid = Long.parseLong(fields[0]);
            return fields[1].equals(Commands.startOf(pid)) ? Optional.of(pid) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Waits until the check holds; an exception of the check means not yet. */
    public void awaitReady(Duration limit, Callable<Boolean> ready) {
        boolean[] died = {false};
        boolean inTime = Wait.until(limit, () -> {
            died[0] = !alive();
            return died[0] || ready.call();
        });
        if (died[0]) {
            throw new StartFailure(name + " died: " + lastLogLine(), "The whole log is " + log);
        }
        if (!inTime) {
            throw new StartFailure(
                    name + " was not ready after " + limit.toSeconds() + " s: " + lastLogLine(),
                    "The whole log is " + log);
        }
    }

    /** Sends a signal, such as STOP, CONT or INT, to the process if it runs. */
    public void signal(String signal) {
        pid().ifPresent(pid -> Commands.run(List.of("sh", "-c", "kill -" + signal + " " + pid)));
    }

    /** Asks the process to end with the signal, kills it when it does not in time. */
    public void stop(String signal, Duration grace) {
        signal("CONT");
        signal(signal);
        if (!Wait.until(grace, () -> !alive())) {
            kill9();
        }
        forget();
    }

    /** Kills the process and what it started, at once, and waits until they are gone. */
    public void kill9() {
        pid().flatMap(ProcessHandle::of).ifPresent(process -> {
            List<ProcessHandle> all = new ArrayList<>(List.of(process));
            process.descendants().forEach(all::add);
            all.forEach(ProcessHandle::destroyForcibly);
            Wait.until(Duration.ofSeconds(20), () -> all.stream().noneMatch(one -> Commands.runs(one.pid())));
        });
        forget();
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of the log that most likely names the cause: the last cause, or error, or simply the last line. */
    public String lastLogLine() {
        List<String> lines = logLines();
        return last(lines, "^Caused by: .*")
                .or(() -> last(lines, ".*\\b(ERROR|FATAL|Exception|Error)\\b.*"))
                .or(() -> last(lines, ".*\\S.*"))
                .orElse("its log is empty");
    }

    private List<String> logLines() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static Optional<String> last(List<String> lines, String pattern) {
        return lines.stream()
                .filter(line -> line.matches(pattern))
                .reduce((first, second) -> second)
                .map(String::strip);
    }
}
