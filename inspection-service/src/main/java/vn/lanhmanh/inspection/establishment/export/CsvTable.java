package vn.lanhmanh.inspection.establishment.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/** CSV as spreadsheets open it: UTF-8 with its mark, lines ended as RFC 4180 says, and no cell that could be a formula. */
class CsvTable implements Table {

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

    private final SequenceWriter rows;

    CsvTable(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        this.rows = new CsvMapper()
                .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"))
                .writeValues(out);
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        rows.write(cells.stream().map(CsvTable::plain).toArray(String[]::new));
    }

    /** A text that a spreadsheet would take for a formula begins with an apostrophe instead; numbers are left alone. */
    private static String plain(Object cell) {
        String text = Objects.toString(cell, "");
        return cell instanceof String && FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
