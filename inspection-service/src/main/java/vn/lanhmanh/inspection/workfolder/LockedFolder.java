package vn.lanhmanh.inspection.workfolder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A folder that its owner alone reads, beside those of others, with a lock that lasts as long as the process: what is
 * in a folder without one was left behind by a process that was killed.
 */
final class LockedFolder implements AutoCloseable {

    private static final String LOCK = ".lock";
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

    /** Longer than it takes a process from its folder to its lock. */
    private static final Duration STARTING = Duration.ofMinutes(1);

    private final Path folder;
    private final FileChannel lock;

    private LockedFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes a folder, which may be there already; fails where somebody else owns it or the one around it. */
    static LockedFolder take(Path folder) throws IOException {
        own(folder.getParent());
        FileChannel channel = FileChannel.open(lockOf(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IOException("Another process works in " + folder);
        }
        own(folder);
        return new LockedFolder(folder, channel);
    }

    private static void own(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, OWN);
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    /** Shows those who clean up old files that it is still in use. */
    void keep() throws IOException {
        own(folder);
        Files.setLastModifiedTime(lockOf(folder), FileTime.from(Instant.now()));
    }

    /** Removes the folders beside this one that nobody works in; how many. */
    int sweepOthers() throws IOException {
        int swept = 0;
        try (var others = Files.newDirectoryStream(folder.getParent(), Files::isDirectory)) {
            for (Path other : others) {
                if (!other.equals(folder) && removeIfLeft(other)) {
                    swept++;
                }
            }
        }
        return swept;
    }

    private static boolean removeIfLeft(Path other) throws IOException {
        Path itsLock = lockOf(other);
        if (!Files.exists(itsLock)) {
            return isOld(other) && remove(other);
        }
        try (var channel = FileChannel.open(itsLock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held == null) {
                return false;
            }
            remove(other);
            Files.deleteIfExists(itsLock);
            return true;
        } catch (OverlappingFileLockException e) {
            return false; // held by this process, which works in several
        }
    }

    private static boolean isOld(Path other) throws IOException {
        return Files.getLastModifiedTime(other)
                .toInstant()
                .isBefore(Instant.now().minus(STARTING));
    }

    private static boolean remove(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
        return true;
    }

    /** Gives the folder up with all that is in it. */
    @Override
    public void close() throws IOException {
        remove(folder);
        Files.deleteIfExists(lockOf(folder));
        lock.close();
    }
}
