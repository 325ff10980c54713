package vn.lanhmanh.inspection.spreadsheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import vn.lanhmanh.platform.web.Refusal;

/** A CSV file in UTF-8, separated by commas, semicolons or tabs as its first line shows. */
final class CsvSheet implements Spreadsheet {

    private static final int CHUNK = 8192;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** A text that an apostrophe keeps from being taken for a formula, as exports write it. */
    private static final Pattern GUARDED = Pattern.compile("'[=+\\-@].*");

    private final CSVParser parser;
    private final int maxRows;

    private CsvSheet(CSVParser parser, int maxRows) {
        this.parser = parser;
        this.maxRows = maxRows;
    }

    static CsvSheet open(Path file, int maxRows) throws IOException {
        requireUtf8(file);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(file))
                .setIgnoreEmptyLines(false)
                .get();
        return new CsvSheet(CSVParser.parse(withoutMark(file), format), maxRows);
    }

    private static void requireUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        try (var channel = Files.newByteChannel(file)) {
            long before = 0;
            int line = 1;
            for (boolean end = false; !end; ) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                line += newLines(bytes);
                if (result.isError()) {
                    throw Refusal.unprocessable("not-utf8", line, before + bytes.position() + 1);
                }
                before += bytes.position();
                bytes.compact();
                chars.clear();
            }
        }
    }

    private static int newLines(ByteBuffer decoded) {
        int count = 0;
        for (int i = 0; i < decoded.position(); i++) {
            count += decoded.get(i) == '\n' ? 1 : 0;
        }
        return count;
    }

    /** The separator that stands most often in the first line. */
    private static char delimiter(Path file) throws IOException {
        try (BufferedReader reader = withoutMark(file)) {
            String first = String.valueOf(reader.readLine());
            return Stream.of(',', ';', '\t')
                    .max(Comparator.comparingLong(
                            mark -> first.chars().filter(c -> c == mark).count()))
                    .orElseThrow();
        }
    }

    private static BufferedReader withoutMark(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    @Override
    public Iterator<Line> lines() {
        Iterator<CSVRecord> records = parser.iterator();
        return new Trimmed(
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return whole(records::hasNext);
                    }

                    @Override
                    public Line next() {
                        return line(whole(records::next));
                    }
                },
                maxRows);
    }

    private <T> T whole(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw Refusal.unprocessable("broken-csv", parser.getCurrentLineNumber());
        }
    }

    private static Line line(CSVRecord row) {
        int number = Math.toIntExact(row.getRecordNumber());
        var cells = new ArrayList<String>(row.size());
        for (String cell : row) {
            String text = Spreadsheet.clean(cell);
            if (text.startsWith("=")) {
                throw Refusal.unprocessable("formula-cell", Line.name(cells.size(), number));
            }
            cells.add(GUARDED.matcher(text).matches() ? text.substring(1) : text);
        }
        return new Line(number, cells);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
