package vn.lanhmanh.inspection.evidence.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class UploadFolderTest {

    @Test
    void sweepsWhatAKilledProcessLeftBehind(@TempDir Path folder) throws IOException {
        Path old = Files.createFile(folder.resolve("left-behind"));
        Path young = Files.createFile(folder.resolve("just-sent"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofMinutes(61))));

        new UploadFolder(folder).sweep();

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void hasNothingToSweepBeforeTheFirstUpload(@TempDir Path folder) throws IOException {
        new UploadFolder(folder.resolve("not-yet")).sweep();

        assertThat(folder.resolve("not-yet")).doesNotExist();
    }
}
