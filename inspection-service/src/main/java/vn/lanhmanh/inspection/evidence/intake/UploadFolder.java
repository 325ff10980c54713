package vn.lanhmanh.inspection.evidence.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;

/**
 * Where files lie while their request lasts. Each is removed with its request; what a killed process left behind is
 * removed here, for it may show persons.
 */
@ApplicationScoped
class UploadFolder {

    /** Far longer than any request. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final Path folder;

    @Inject
    UploadFolder(VertxHttpConfig config) {
        this(Path.of(config.body().uploadsDirectory()));
    }

    UploadFolder(Path folder) {
        this.folder = folder;
    }

    @Scheduled(every = "1h", identity = "sweep-upload-folder")
    void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant before = Instant.now().minus(LEFT_BEHIND);
        try (var files = Files.newDirectoryStream(folder, file -> isLeftBehind(file, before))) {
            for (Path file : files) {
                Files.deleteIfExists(file);
                Log.infof("Removed a file that a broken-off request left behind: %s", file.getFileName());
            }
        }
    }

    private static boolean isLeftBehind(Path file, Instant before) throws IOException {
        return Files.isRegularFile(file)
                && Files.getLastModifiedTime(file).toInstant().isBefore(before);
    }
}
