package vn.lanhmanh.inspection.evidence.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.tika.Tika;

import vn.lanhmanh.platform.web.Refusal;

import static java.util.stream.Collectors.joining;

/** The door a file passes: what it is, whether it may be kept, how it can be shown. */
@ApplicationScoped
public class Intake {

    private static final String FIELD = "file";
    private static final String PDF = "application/pdf";
    private static final String ZIP = "application/zip";
    private static final int HEAD = 64 << 10;

    private final Tika tika = new Tika();
    private final IntakeConfig config;
    private final MalwareScan scan;

    Intake(IntakeConfig config, MalwareScan scan) {
        this.config = config;
        this.scan = scan;
    }

    /**
     * Looks at a file that was sent.
     *
     * @throws Refusal {@code file-too-large} (413); {@code file-empty}, {@code file-type-refused}, {@code file-broken},
     *     {@code file-is-two-things} or {@code malware-found} (422); {@code scan-unavailable} (503)
     */
    public Examined examine(Path file) {
        try {
            String type = type(file);
            Optional<Picture> picture = Picture.of(type);
            Exif exif = picture.isPresent() ? look(picture.get(), file) : Exif.NONE;
            Instant scannedAt = scan.look(file).orElse(null);
            return new Examined(file, type, showing(type, picture.isPresent()), exif, scannedAt);
        } catch (EOFException | BrokenFile e) {
            throw Refusal.unprocessable("file-broken").field(FIELD);
        } catch (IOException e) {
            throw new UncheckedIOException("the file that was sent cannot be read", e);
        }
    }

    private String type(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw Refusal.unprocessable("file-empty").field(FIELD);
        }
        if (size > config.maxSize().asLongValue()) {
            throw Refusal.tooLarge("file-too-large", config.maxSize().asLongValue())
                    .field(FIELD);
        }
        byte[] head = head(file);
        String type = tika.detect(head);
        if (!config.types().contains(type)) {
            String taken = config.types().stream().sorted().collect(joining(", "));
            throw Refusal.unprocessable("file-type-refused", type, taken).field(FIELD);
        }
        if (type.equals(PDF)) {
            requireDocument(head, file);
        } else if (ForeignContent.startsDocument(head)) {
            throw twoThings(type, PDF);
        }
        if (!type.contains("zip") && !type.contains("officedocument") && ForeignContent.isArchive(file)) {
            throw twoThings(type, ZIP);
        }
        return type;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    /** Readers of PDF forgive anything before its header; that is where the other thing hides. */
    private static void requireDocument(byte[] head, Path file) throws IOException {
        if (!new String(head, 0, Math.min(5, head.length), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            throw twoThings(PDF, "application/octet-stream");
        }
        if (!ForeignContent.endsDocument(file)) {
            throw new BrokenFile("no end of the document");
        }
    }

    private static Refusal twoThings(String one, String other) {
        return Refusal.unprocessable("file-is-two-things", one, other).field(FIELD);
    }

    /** Walks through a picture without keeping it, and looks at what stands behind its end. */
    private Exif look(Picture picture, Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            Exif exif = Exif.of(picture.copy(in, OutputStream.nullOutputStream(), 1));
            byte[] behind = in.readNBytes(HEAD);
            String type = behind.length == 0 ? "" : tika.detect(behind);
            if (behind.length > 0 && !ForeignContent.isHarmlessBehindPicture(type)) {
                throw twoThings("image", type);
            }
            return exif;
        }
    }

    private Showing showing(String type, boolean strippable) {
        if (strippable) {
            return Showing.STRIPPED;
        }
        boolean recorded = type.startsWith("image/") || type.startsWith("video/") || type.startsWith("audio/");
        return recorded || !config.documentsShown() ? Showing.NOT_SHOWN : Showing.AS_RECEIVED;
    }
}
