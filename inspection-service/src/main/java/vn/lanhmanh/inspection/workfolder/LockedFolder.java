package vn.lanhmanh.inspection.workfolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import io.quarkus.logging.Log;

/**
 * A folder that its owner alone reads, beside those of others, with a lock that lasts as long as the process: what is
 * in a folder without one was left behind by a process that was killed.
 */
final class LockedFolder implements AutoCloseable {

    private static final String LOCK = ".lock";
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNED = PosixFilePermissions.asFileAttribute(OWN);

    /** Nothing else beside it is touched, whatever the folder around is used for. */
    private static final Pattern NAME = Pattern.compile("instance-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Longer than it takes a process from its folder to its lock. */
    private static final Duration STARTING = Duration.ofMinutes(1);

    /** The folders of this process: it must not so much as open their locks. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private LockedFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes a folder, which may be there already.
     *
     * @throws IOException where another process works in it, or where somebody else owns it or the folder around it
     */
    static LockedFolder take(Path folder) throws IOException {
        if (!isOne(folder)) {
            throw new IOException("The folder of an instance is called instance-<uuid>: " + folder);
        }
        Path around = folder.getParent();
        if (!Files.exists(around, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(around.getParent());
            create(around);
        }
        own(folder);
        requireTrusted(around, folder);
        FileChannel channel = FileChannel.open(lockOf(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IOException("Another process works in " + folder);
        }
        HELD.add(folder.toAbsolutePath());
        return new LockedFolder(folder, channel);
    }

    private static boolean isOne(Path folder) {
        return NAME.matcher(folder.getFileName().toString()).matches();
    }

    private static void own(Path folder) throws IOException {
        create(folder);
        Files.setPosixFilePermissions(folder, OWN);
    }

    /** Another instance may be quicker. */
    private static void create(Path directory) throws IOException {
        try {
            Files.createDirectory(directory, OWNED);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
    }

    /** Who owns the folder around could put another in the place of this one. */
    private static void requireTrusted(Path around, Path folder) throws IOException {
        UserPrincipal owner = Files.getOwner(around, LinkOption.NOFOLLOW_LINKS);
        if (Files.isSymbolicLink(around)
                || !owner.equals(Files.getOwner(folder)) && !owner.getName().equals("root")) {
            throw new IOException("The work folder belongs to somebody else: " + around);
        }
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    /**
     * Shows those who clean up old files that it is still in use. The lock is written to where it is open: a process that
     * opens the file again, as setting its time does, loses the lock when it closes that (fcntl, POSIX).
     */
    void keep() throws IOException {
        own(folder);
        lock.write(ByteBuffer.allocate(1), 0);
    }

    /** Removes the folders of instances beside this one that nobody works in; how many. */
    int sweepOthers() throws IOException {
        int swept = 0;
        try (var others = Files.newDirectoryStream(folder.getParent(), LockedFolder::isOne)) {
            for (Path other : others) {
                if (!HELD.contains(other.toAbsolutePath()) && sweep(other)) {
                    swept++;
                }
            }
        }
        return swept;
    }

    /** Another instance may be sweeping it at the same time; what stays is left to the next round. */
    private static boolean sweep(Path other) {
        try {
            return removeIfLeft(other);
        } catch (IOException | UncheckedIOException e) {
            Log.infof(
                    "The folder of an instance that was killed stays for now: %s",
                    e.getClass().getSimpleName());
            return false;
        }
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
            return false; // swept by this process at the same time
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
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
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
        HELD.remove(folder.toAbsolutePath());
    }
}
