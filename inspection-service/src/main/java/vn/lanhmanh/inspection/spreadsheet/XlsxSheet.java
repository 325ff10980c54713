package vn.lanhmanh.inspection.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

import vn.lanhmanh.platform.web.Refusal;

/** The first visible sheet of an XLSX workbook, read as a stream. */
final class XlsxSheet implements Spreadsheet {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    /** What a format says apart from literal texts, colours and languages. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private final ReadableWorkbook workbook;
    private final Stream<Row> rows;
    private final int maxRows;

    private XlsxSheet(ReadableWorkbook workbook, Stream<Row> rows, int maxRows) {
        this.workbook = workbook;
        this.rows = rows;
        this.maxRows = maxRows;
    }

    static XlsxSheet open(Path file, SpreadsheetConfig limits) throws IOException {
        ZipGuard.check(file, limits);
        ReadableWorkbook workbook = whole(() -> read(file));
        try {
            return new XlsxSheet(workbook, whole(() -> firstOf(workbook)), limits.maxRows());
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private static ReadableWorkbook read(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), WITH_FORMATS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Row> firstOf(ReadableWorkbook workbook) {
        try {
            Sheet first = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> Refusal.unprocessable("empty-file"));
            return first.openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reader tells a broken file by several kinds of exceptions. */
    private static <T> T whole(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ExcelReaderException
                | UncheckedIOException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException broken) {
            throw Refusal.unprocessable("broken-workbook");
        }
    }

    @Override
    public Iterator<Line> lines() {
        Iterator<Row> each = rows.iterator();
        return new Trimmed(
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return whole(each::hasNext);
                    }

                    @Override
                    public Line next() {
                        return line(whole(each::next));
                    }
                },
                maxRows);
    }

    private static Line line(Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (Cell cell : row) {
            cells.add(cell == null ? "" : text(cell));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            throw Refusal.unprocessable("formula-cell", cell.getAddress());
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case STRING -> Spreadsheet.clean(cell.asString());
            case BOOLEAN -> cell.asBoolean().toString();
            case EMPTY -> "";
            default -> throw Refusal.unprocessable("error-cell", cell.getAddress());
        };
    }

    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null || !isDate(format)) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        try {
            return cell.asDate().toLocalDate().toString();
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException noDay) {
            throw Refusal.unprocessable("error-cell", cell.getAddress());
        }
    }

    private static boolean isDate(String format) {
        String marks = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return marks.contains("y") || marks.contains("d") && marks.contains("m");
    }

    @Override
    public void close() {
        try (workbook) {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
