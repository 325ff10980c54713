package vn.lanhmanh.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The directory in which the children of one installation keep their data, pid files and logs.
 *
 * @param root the directory itself, absolute
 */
public record State(Path root) {

    public State {
        root = root.toAbsolutePath().normalize();
    }

    /** Where the files of one child live; created when it is not there. */
    public Path data(String child) {
        return created(root.resolve("data").resolve(child));
    }

    Path pidFile(String child) {
        return created(root.resolve("run")).resolve(child + ".pid");
    }

    Path log(String child) {
        return created(root.resolve("log")).resolve(child + ".log");
    }

    /** Fails unless this many MiB are free on the disk below the directory. */
    public void requireSpace(long mebibytes) {
        try {
            long free = Files.getFileStore(created(root)).getUsableSpace() >> 20;
            if (free < mebibytes) {
                throw new StartFailure(
                        "Only " + free + " MiB are free for " + root + ", " + mebibytes + " are needed",
                        "Make room on that disk");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the data, pid files and logs; what else is in the directory stays. */
    public void erase() {
        for (String folder : List.of("data", "run", "log")) {
            try {
                Folders.delete(root.resolve(folder));
            } catch (IOException e) {
                throw new StartFailure("Cannot empty " + root.resolve(folder), "Check who may write there", e);
            }
        }
    }

    private static Path created(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new StartFailure("Cannot create " + directory, "Check who may write there and the free space", e);
        }
    }
}
