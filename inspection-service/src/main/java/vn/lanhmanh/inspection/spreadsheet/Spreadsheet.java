package vn.lanhmanh.inspection.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.regex.Pattern;

import vn.lanhmanh.platform.web.Refusal;

/** A table that was sent as a file; what it is, its content says, not its name. */
public interface Spreadsheet extends AutoCloseable {

    Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\p{Cf}]+");

    /**
     * The rows in their order, the blank ones between others too, those at the end not; read once.
     *
     * @return an iterator that throws a {@code Refusal} (422) at what cannot be taken
     */
    Iterator<Line> lines();

    @Override
    void close();

    /** Opens a table; a {@code Refusal} (422) tells why a file is none. */
    static Spreadsheet open(Path file, SpreadsheetConfig limits) {
        try {
            byte[] beginning = beginning(file);
            if (beginning.length == 0) {
                throw Refusal.unprocessable("empty-file");
            }
            if (beginsWith(beginning, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw OldContainer.refusal(file);
            }
            return beginsWith(beginning, 'P', 'K', 3, 4)
                    ? XlsxSheet.open(file, limits)
                    : CsvSheet.open(file, limits.maxRows());
        } catch (IOException e) {
            throw new UncheckedIOException("A sent table cannot be read", e);
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean beginsWith(byte[] beginning, int... magic) {
        int[] first = new int[beginning.length];
        Arrays.setAll(first, i -> beginning[i] & 0xFF);
        return Arrays.equals(first, magic);
    }

    /** A text as it is compared and stored: one form of each letter, single blanks. */
    static String clean(String text) {
        return GAPS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
