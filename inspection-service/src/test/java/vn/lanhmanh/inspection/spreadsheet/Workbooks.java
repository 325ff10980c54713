package vn.lanhmanh.inspection.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks for tests, sound ones and others. */
public final class Workbooks {

    private Workbooks() {}

    /** A workbook with one sheet of these rows. */
    public static byte[] of(String[]... rows) {
        return sheet(sheet -> {
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        });
    }

    public static byte[] sheet(Consumer<Worksheet> filling) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            filling.accept(workbook.newWorksheet("Một"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same workbook with some of its parts changed, added, or (null) taken out. */
    public static byte[] with(byte[] workbook, Map<String, byte[]> changes) {
        Map<String, byte[]> parts = parts(workbook);
        changes.forEach((name, content) -> {
            parts.remove(name);
            if (content != null) {
                parts.put(name, content);
            }
        });
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static String text(byte[] workbook, String part) {
        return new String(parts(workbook).get(part), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(byte[] workbook) {
        var parts = new TreeMap<String, byte[]>();
        try {
            Path file = Files.write(Files.createTempFile("workbook", null), workbook);
            try (var zip = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(zip.entries())) {
                    parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
