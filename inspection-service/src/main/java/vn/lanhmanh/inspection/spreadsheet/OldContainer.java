package vn.lanhmanh.inspection.spreadsheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.lanhmanh.platform.web.Refusal;

/** A file in the container of the old office formats: a workbook behind a password, or one saved as .xls. */
final class OldContainer {

    /** The name under which the container holds an encrypted workbook. */
    private static final String ENCRYPTED =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    private OldContainer() {}

    static Refusal refusal(Path file) throws IOException {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return Refusal.unprocessable(content.contains(ENCRYPTED) ? "encrypted-workbook" : "old-workbook");
    }
}
