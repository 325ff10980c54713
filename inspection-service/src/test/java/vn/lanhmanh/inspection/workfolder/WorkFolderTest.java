package vn.lanhmanh.inspection.workfolder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealParts
class WorkFolderTest {

    @Inject
    WorkFolder folder;

    @Test
    void keepsWhatIsReadAndSweepsWhatABrokenOffRequestLeft() throws Exception {
        Path uploads = Files.createDirectories(
                Path.of(ConfigProvider.getConfig().getValue("quarkus.http.body.uploads-directory", String.class)));
        Path table = folder.file("table");
        Path upload = Files.createTempFile(uploads, "upload", null);
        Path old = Files.createTempFile(uploads, "upload", null);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofMinutes(61))));

        folder.sweep();

        assertThat(old).doesNotExist();
        assertThat(upload).exists();
        assertThat(table).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(table)))
                .isEqualTo("rw-------");
        assertThat(uploads.getParent()).isEqualTo(table.getParent());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(table.getParent())))
                .isEqualTo("rwx------");
        Files.delete(table);
        Files.delete(upload);
    }
}
