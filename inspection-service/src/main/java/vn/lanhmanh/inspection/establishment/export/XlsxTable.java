package vn.lanhmanh.inspection.establishment.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** XLSX with texts as texts, so that none is a formula, and days as days. */
class XlsxTable implements Table {

    private static final String SHEET = "Cơ sở";
    private static final String DAY = "dd/MM/yyyy";
    private static final int ROWS_IN_MEMORY = 200;

    private final Workbook book;
    private final Worksheet sheet;
    private int rows;

    XlsxTable(OutputStream out) {
        this.book = new Workbook(out, "LanhManh", "1.0");
        this.sheet = book.newWorksheet(SHEET);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        rows++;
        if (rows % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(rows, column, day);
            sheet.style(rows, column).format(DAY).set();
        } else if (cell instanceof Integer || cell instanceof BigDecimal) {
            sheet.value(rows, column, (Number) cell);
        } else if (cell != null) {
            sheet.inlineString(rows, column, cell.toString());
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
