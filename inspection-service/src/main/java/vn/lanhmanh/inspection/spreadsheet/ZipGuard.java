package vn.lanhmanh.inspection.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import vn.lanhmanh.platform.web.Refusal;

/** Unpacks every part of a workbook once, keeping nothing, before anything reads it: sizes that a zip file tells may lie. */
final class ZipGuard {

    private static final int CHUNK = 16 * 1024;
    private static final int SMALL = 1024 * 1024;
    /** An element of a sheet; the one around all of them ends in "s". */
    private static final String MERGED = "mergeCell ";

    private final SpreadsheetConfig limits;
    private final byte[] buffer = new byte[CHUNK + MERGED.length()];
    private long unpacked;

    private ZipGuard(SpreadsheetConfig limits) {
        this.limits = limits;
    }

    /** Refuses (422) a workbook that is none, has macros or merged cells, or is far bigger than it looks. */
    static void check(Path file, SpreadsheetConfig limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts =
                    zip.stream().limit(limits.maxParts() + 1L).toList();
            if (parts.size() > limits.maxParts()) {
                throw Refusal.unprocessable("zip-bomb");
            }
            requireWorkbook(parts);
            var guard = new ZipGuard(limits);
            for (ZipEntry part : parts) {
                guard.unpack(zip, part);
            }
        } catch (ZipException broken) {
            throw Refusal.unprocessable("broken-workbook");
        }
    }

    private static void requireWorkbook(List<? extends ZipEntry> parts) {
        List<String> names = parts.stream()
                .map(part -> part.getName().toLowerCase(Locale.ROOT))
                .toList();
        if (names.stream().anyMatch(name -> name.contains("vbaproject"))) {
            throw Refusal.unprocessable("macro-workbook");
        }
        if (!names.contains("xl/workbook.xml") || !names.contains("[content_types].xml")) {
            throw Refusal.unprocessable("not-a-table");
        }
    }

    private void unpack(ZipFile zip, ZipEntry part) throws IOException {
        String name = part.getName().toLowerCase(Locale.ROOT);
        long most = name.contains("sharedstrings")
                ? limits.maxTexts().asLongValue()
                : limits.maxUnpacked().asLongValue();
        long size = 0;
        int kept = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer, 0, CHUNK); read >= 0; read = in.read(buffer, kept, CHUNK)) {
                size += read;
                unpacked += read;
                refuseBomb(part, size, most);
                inspect(name, new String(buffer, 0, kept + read, StandardCharsets.ISO_8859_1));
                int tail = Math.min(kept + read, MERGED.length());
                System.arraycopy(buffer, kept + read - tail, buffer, 0, tail);
                kept = tail;
            }
        }
    }

    private void refuseBomb(ZipEntry part, long size, long most) {
        boolean tooDense = size > SMALL && size / Math.max(1, part.getCompressedSize()) > limits.maxRatio();
        if (tooDense || size > most || unpacked > limits.maxUnpacked().asLongValue()) {
            throw Refusal.unprocessable("zip-bomb");
        }
    }

    private static void inspect(String name, String content) {
        if (name.equals("[content_types].xml") && content.contains("macroEnabled")) {
            throw Refusal.unprocessable("macro-workbook");
        }
        if (name.startsWith("xl/worksheets/") && content.contains(MERGED)) {
            throw Refusal.unprocessable("merged-cells");
        }
    }
}
