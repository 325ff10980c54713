package vn.lanhmanh.inspection.establishment.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file being written, row by row; it holds no more than a few rows in memory. */
interface Table extends Closeable {

    /** A row of texts, numbers, days and nulls. */
    void row(List<Object> cells) throws IOException;
}
