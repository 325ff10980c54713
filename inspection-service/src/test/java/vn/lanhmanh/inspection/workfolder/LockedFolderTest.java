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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lanhmanh.inspection.AtOnce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LockedFolderTest {

    private static final String OWN = name();
    private static final String OTHER = name();

    @TempDir
    Path around;

    private static String name() {
        return "instance-" + UUID.randomUUID();
    }

    private Process other;

    /** Another process with a file in its folder, at work for some time already. */
    static final class Instance {

        private Instance() {}

        public static void main(String[] folder) throws Exception {
            LockedFolder taken = LockedFolder.take(Path.of(folder[0]));
            taken.keep();
            taken.sweepOthers();
            Files.writeString(Path.of(folder[0], "table"), "Cơ sở Thử");
            System.out.println("ready");
            System.in.read(); // until it is killed, or the test ends without having killed it
        }
    }

    @BeforeEach
    void startAnother() throws IOException {
        other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Instance.class.getName(),
                        around.resolve(OTHER).toString())
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
        Path file = around.resolve(OTHER).resolve("table");
        try (LockedFolder own = LockedFolder.take(around.resolve(OWN))) {
            assertThat(own.sweepOthers()).isZero();
            assertThat(file).exists();

            kill();
            assertThat(file).as("nobody has swept it yet").exists();
            assertThat(own.sweepOthers()).isEqualTo(1);
            assertThat(own.sweepOthers()).isZero();

            try (var left = Files.list(around)) {
                assertThat(left.map(path -> path.getFileName().toString()))
                        .containsExactlyInAnyOrder(OWN, OWN + ".lock");
            }
        }
        assertThat(around).isEmptyDirectory();
    }

    @Test
    void leavesTheFolderOfOneThatIsJustStartingAndSweepsItLater() throws IOException {
        Path starting = Files.createDirectory(around.resolve(name()));
        try (LockedFolder own = LockedFolder.take(around.resolve(OWN))) {
            own.sweepOthers();
            assertThat(starting).exists();

            Files.setLastModifiedTime(starting, FileTime.from(Instant.now().minus(Duration.ofMinutes(2))));
            own.sweepOthers();
            assertThat(starting).doesNotExist();
        }
    }

    @Test
    void touchesNothingElseInTheFolderAround() throws IOException {
        Files.setPosixFilePermissions(around, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path archive = Files.createDirectory(around.resolve("archive"));
        Files.writeString(archive.resolve("kept"), "x");
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        try (LockedFolder own = LockedFolder.take(around.resolve(OWN))) {
            own.keep();
            own.sweepOthers();

            assertThat(archive.resolve("kept")).exists();
            assertThat(permissions(around)).isEqualTo("rwxr-xr-x");
            assertThat(permissions(around.resolve(OWN))).isEqualTo("rwx------");
        }
    }

    @Test
    void makesTheFolderAroundForItsOwnerAlone() throws IOException {
        Path base = around.resolve("work");
        try (LockedFolder own = LockedFolder.take(base.resolve(OWN))) {
            assertThat(own.sweepOthers()).isZero();
            assertThat(permissions(base)).isEqualTo("rwx------");
        }
    }

    @Test
    void refusesAFolderAroundThatLeadsElsewhereOrAnotherName() throws IOException {
        Path link =
                Files.createSymbolicLink(around.resolve("link"), Files.createDirectory(around.resolve("elsewhere")));

        assertThatThrownBy(() -> LockedFolder.take(link.resolve(OWN)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("somebody else");
        assertThatThrownBy(() -> LockedFolder.take(around.resolve("own")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("instance-<uuid>");
    }

    @Test
    void letsSeveralSweepTheSameFoldersAtOnce() throws Exception {
        kill();
        for (int i = 0; i < 200; i++) {
            Path left = Files.createDirectory(around.resolve(name()));
            Files.writeString(left.resolve("table"), "x");
            Files.createFile(left.resolveSibling(left.getFileName() + ".lock"));
        }
        try (LockedFolder own = LockedFolder.take(around.resolve(OWN));
                LockedFolder twin = LockedFolder.take(around.resolve(name()))) {
            Callable<Integer> one = own::sweepOthers;
            Callable<Integer> another = twin::sweepOthers;
            AtOnce.call(List.of(one, another, one, another));
            own.sweepOthers();

            try (var left = Files.list(around)) {
                assertThat(left).as("two folders and their locks").hasSize(4);
            }
        }
    }

    private static String permissions(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }
}
