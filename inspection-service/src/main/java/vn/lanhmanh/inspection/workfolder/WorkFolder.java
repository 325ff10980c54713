package vn.lanhmanh.inspection.workfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;

/**
 * The folder of this instance for what people send: tables, photos, documents. Each file is removed with its request or
 * job; what a killed instance left behind is removed when one starts, and by those that run.
 */
@Singleton
@Startup
public class WorkFolder {

    /** Far longer than any request. */
    private static final Duration LONGEST_REQUEST = Duration.ofHours(1);

    private final Path folder;
    private final Path uploads;
    private final LockedFolder taken;

    WorkFolder(WorkFolderConfig config, VertxHttpConfig http) throws IOException {
        this.folder = config.instanceFolder();
        this.uploads = Path.of(http.body().uploadsDirectory());
        if (!uploads.startsWith(folder) || !folder.getParent().equals(config.workFolder())) {
            throw new IllegalStateException(
                    "Uploads must lie in the instance's folder, and that in the work folder: " + uploads);
        }
        this.taken = LockedFolder.take(folder);
        sweepOthers();
    }

    private void sweepOthers() throws IOException {
        int swept = taken.sweepOthers();
        if (swept > 0) {
            Log.infof("Removed the files of %d instances that were killed", swept);
        }
    }

    /** A new file that its owner alone reads, to be removed by who asks for it. */
    public Path file(String prefix) throws IOException {
        return Files.createTempFile(folder, prefix, null);
    }

    /** Takes away what killed instances and broken-off requests have left. */
    @Scheduled(every = "10m", identity = "sweep-work-folder")
    void sweep() throws IOException {
        taken.keep();
        sweepOthers();
        sweep(folder);
        if (Files.isDirectory(uploads)) {
            sweep(uploads);
        }
    }

    /** A file that is still being read can be read to its end. */
    private static void sweep(Path place) throws IOException {
        Instant before = Instant.now().minus(LONGEST_REQUEST);
        try (var files = Files.newDirectoryStream(place, file -> isLeftBehind(file, before))) {
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

    @PreDestroy
    void leave() throws IOException {
        taken.close();
    }
}
