package vn.lanhmanh.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class GuardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private Process parent;

    /** A program that starts a guarded child, as a test or a command does, and then hangs. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) {
            var state = new State(Path.of(arguments[0]));
            Guard guard = arguments[1].equals("keep") ? Guard.keepFiles(state) : Guard.removeFiles(state);
            new Child(state, "sleeper").start(List.of("sleep", "600"), Map.of());
            if (arguments[1].equals("release")) {
                guard.release();
            }
            new Child(state, "told").start(List.of("true"), Map.of());
            Wait.until(Duration.ofMinutes(5), () -> false);
        }
    }

    @AfterEach
    void end() {
        parent.destroyForcibly();
        child(directory.resolve("state")).kill9();
    }

    @Test
    void killsTheChildrenOfAKilledParentAndKeepsTheFiles() throws IOException {
        var child = startParent("keep");

        parent.destroyForcibly();

        assertThat(Wait.until(PATIENCE, () -> !child.alive())).isTrue();
        assertThat(directory.resolve("state/log/sleeper.log")).exists();
    }

    @Test
    void removesTheFilesToo() throws IOException {
        startParent("remove");

        parent.destroyForcibly();

        Path state = directory.resolve("state");
        assertThat(Wait.until(PATIENCE, () -> !state.toFile().exists())).isTrue();
    }

    @Test
    void leavesTheChildrenAloneOnceItIsReleased() throws IOException, InterruptedException {
        var child = startParent("release");

        parent.destroyForcibly().waitFor();

        assertThat(Wait.until(Duration.ofSeconds(3), () -> !child.alive())).isFalse();
    }

    private Child startParent(String what) throws IOException {
        Path state = directory.resolve("state");
        parent = new ProcessBuilder(
                        Commands.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        state.toString(),
                        what)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("parent.log").toFile())
                .start();
        assertThat(Wait.until(
                        PATIENCE, () -> state.resolve("log/told.log").toFile().exists()))
                .isTrue();
        var child = child(state);
        assertThat(child.alive()).isTrue();
        return child;
    }

    private static Child child(Path state) {
        return new Child(new State(state), "sleeper");
    }
}
