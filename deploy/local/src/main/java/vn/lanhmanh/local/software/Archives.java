package vn.lanhmanh.local.software;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** Unpacking with file modes and symbolic links kept. */
final class Archives {

    private static final String POSTGRES = "postgres-linux-x86_64.txz";
    private static final int EXECUTABLE = 0100;

    private Archives() {}

    static void unpackPostgres(Path jar, Path target) throws IOException {
        try (var zip = ZipFile.builder().setPath(jar).get()) {
            ZipArchiveEntry archive = zip.getEntry(POSTGRES);
            if (archive == null) {
                throw new FileNotFoundException(POSTGRES + " in " + jar);
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(zip.getInputStream(archive)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    Path file = inside(target, Path.of(entry.getName()));
                    if (entry.isSymbolicLink()) {
                        Files.createDirectories(file.getParent());
                        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                    } else {
                        write(file, entry.isDirectory(), (entry.getMode() & EXECUTABLE) != 0, tar);
                    }
                }
            }
        }
    }

    /** Unzips without the one directory that holds everything. */
    static void unzip(Path archive, Path target) throws IOException {
        try (var zip = ZipFile.builder().setPath(archive).get()) {
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                Path name = Path.of(entry.getName());
                if (name.getNameCount() > 1) {
                    Path file = inside(target, name.subpath(1, name.getNameCount()));
                    try (InputStream content = zip.getInputStream(entry)) {
                        write(file, entry.isDirectory(), (entry.getUnixMode() & EXECUTABLE) != 0, content);
                    }
                }
            }
        }
    }

    private static Path inside(Path target, Path name) throws IOException {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("The archive reaches outside of " + target + ": " + name);
        }
        return file;
    }

    private static void write(Path file, boolean directory, boolean executable, InputStream content)
            throws IOException {
        if (directory) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        if (executable && !file.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make " + file + " executable");
        }
    }
}
