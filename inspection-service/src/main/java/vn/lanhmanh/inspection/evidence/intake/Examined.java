package vn.lanhmanh.inspection.evidence.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that may be kept.
 *
 * @param mediaType as its content says
 * @param exif what the camera said, to be kept apart
 * @param scannedAt when no malware was found in it, null when nobody looked
 */
public record Examined(Path file, String mediaType, Showing showing, Exif exif, Instant scannedAt) {

    /** Writes it as it came. */
    public void writeOriginal(OutputStream out) throws IOException {
        Files.copy(file, out);
    }

    /** Writes it without what the camera said about where and when. */
    public void writeStripped(OutputStream out) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            Picture.of(mediaType).orElseThrow().copy(in, out, exif.orientation());
        }
    }
}
