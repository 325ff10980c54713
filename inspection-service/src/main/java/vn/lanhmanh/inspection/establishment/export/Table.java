package vn.lanhmanh.inspection.establishment.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import vn.lanhmanh.inspection.spreadsheet.given.TableForm;

/** A file being written, row by row; it holds no more than a few rows in memory. */
interface Table extends Closeable {

    static Table begin(TableForm form, OutputStream out) throws IOException {
        return form == TableForm.CSV ? new CsvTable(out) : new XlsxTable(out);
    }

    /** A row of texts, numbers, days and nulls. */
    void row(List<Object> cells) throws IOException;
}
