package vn.lanhmanh.inspection.workfolder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LockedFolderTest {

    @TempDir
    Path around;

    private Process other;

    /** Another process with a file in its folder. */
    static final class Instance {

        private Instance() {}

        public static void main(String[] folder) throws Exception {
            LockedFolder.take(Path.of(folder[0]));
            Files.writeString(Path.of(folder[0], "table"), "Cơ sở Thử");
            System.out.println("ready");
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        }
    }

    @BeforeEach
    void startAnother() throws IOException {
        other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Instance.class.getName(),
                        around.resolve("other").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(new BufferedReader(new InputStreamReader(other.getInputStream())).readLine())
                .isEqualTo("ready");
    }

    @AfterEach
    void kill() throws InterruptedException {
        other.destroyForcibly().waitFor();
    }

    @Test
    void sweepsTheFolderOfAProcessThatWasKilledAndNoOther() throws Exception {
        Path file = around.resolve("other").resolve("table");
        try (LockedFolder own = LockedFolder.take(around.resolve("own"))) {
            assertThat(own.sweepOthers()).isZero();
            assertThat(file).exists();

            kill();
            assertThat(file).as("nobody has swept it yet").exists();
            assertThat(own.sweepOthers()).isEqualTo(1);
            assertThat(own.sweepOthers()).isZero();

            try (var left = Files.list(around)) {
                assertThat(left.map(path -> path.getFileName().toString()))
                        .containsExactlyInAnyOrder("own", "own.lock");
            }
        }
        assertThat(around).isEmptyDirectory();
    }

    @Test
    void leavesTheFolderOfOneThatIsJustStartingAndSweepsItLater() throws IOException {
        Path starting = Files.createDirectory(around.resolve("starting"));
        try (LockedFolder own = LockedFolder.take(around.resolve("own"))) {
            own.sweepOthers();
            assertThat(starting).exists();

            Files.setLastModifiedTime(starting, FileTime.from(Instant.now().minus(Duration.ofMinutes(2))));
            own.sweepOthers();
            assertThat(starting).doesNotExist();
        }
    }

    @Test
    void letsItsOwnerAloneIn() throws IOException {
        Files.setPosixFilePermissions(around, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (LockedFolder own = LockedFolder.take(around.resolve("own"))) {
            own.keep();
            for (Path folder : new Path[] {around, around.resolve("own")}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                        .isEqualTo("rwx------");
            }
        }
    }
}
