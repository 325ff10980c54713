package vn.lanhmanh.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChildTest {

    private static final Duration SHORT = Duration.ofSeconds(1);

    @TempDir
    private Path directory;

    private Child child;

    @BeforeEach
    void name() {
        child = new Child(new State(directory), "sleeper");
    }

    @AfterEach
    void end() {
        child.kill9();
    }

    @Test
    void isFoundAgainByAnotherRunOfTheProgram() {
        child.start(List.of("sleep", "600"), Map.of());

        var foundAgain = new Child(new State(directory), "sleeper");

        assertThat(foundAgain.pid()).isPresent().isEqualTo(child.pid());
    }

    @Test
    void isNotTakenForAnotherProcessThatGotItsNumber() throws IOException {
        Files.writeString(
                directory.resolve("run/sleeper.pid"), ProcessHandle.current().pid() + " 1");

        assertThat(child.alive()).isFalse();
        child.kill9();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void isKilledTogetherWithWhatItStarted() {
        child.start(List.of("sh", "-c", "sleep 601 & sleep 602; true"), Map.of());
        var process = ProcessHandle.of(child.pid().orElseThrow()).orElseThrow();
        assertThat(Wait.until(SHORT, () -> process.descendants().count() == 2)).isTrue();
        List<ProcessHandle> all = process.descendants().toList();

        child.kill9();

        assertThat(child.alive()).isFalse();
        assertThat(all).noneMatch(one -> Commands.runs(one.pid()));
    }

    @Test
    void isKilledWhenItDoesNotEndInTime() {
        child.start(List.of("sh", "-c", "trap '' TERM; while true; do sleep 1; done"), Map.of());

        child.stop("TERM", SHORT);

        assertThat(child.alive()).isFalse();
    }

    @Test
    void tellsItsLastWordsWhenItDies() {
        child.start(List.of("sh", "-c", "echo first; echo 'no space left on device'; exit 3"), Map.of());

        assertThatThrownBy(() -> child.awaitReady(Duration.ofSeconds(20), () -> false))
                .isInstanceOf(StartFailure.class)
                .hasMessage("sleeper died: no space left on device. The whole log is " + child.log() + ".");
    }

    @Test
    void tellsThatItWasNotReadyInTime() {
        child.start(List.of("sh", "-c", "echo thinking; sleep 600"), Map.of());

        assertThatThrownBy(() -> child.awaitReady(SHORT, () -> false))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("sleeper was not ready after 1 s: thinking.");
    }

    @Test
    void keepsTheLogOfTheRunBefore() throws IOException {
        child.start(List.of("echo", "one"), Map.of());
        Wait.until(SHORT, () -> Files.size(child.log()) > 0);
        child.start(List.of("echo", "two"), Map.of());
        Wait.until(SHORT, () -> Files.size(child.log()) > 0);

        assertThat(child.log()).hasContent("two");
        assertThat(directory.resolve("log/sleeper.log.1")).hasContent("one");
    }
}
