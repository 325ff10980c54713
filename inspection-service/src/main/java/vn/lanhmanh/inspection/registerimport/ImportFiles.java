package vn.lanhmanh.inspection.registerimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.spreadsheet.Line;
import vn.lanhmanh.inspection.spreadsheet.Spreadsheet;
import vn.lanhmanh.inspection.spreadsheet.SpreadsheetConfig;
import vn.lanhmanh.inspection.workfolder.WorkFolder;
import vn.lanhmanh.platform.web.Refusal;

/** The tables that were sent to be imported. */
@ApplicationScoped
class ImportFiles {

    private final WorkFolder folder;
    private final SpreadsheetConfig limits;

    ImportFiles(WorkFolder folder, SpreadsheetConfig limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** Reads a table from end to end: how many rows it has; refuses (422) one that cannot be taken as a whole. */
    int check(Path file) {
        try (Spreadsheet table = Spreadsheet.open(file, limits)) {
            Iterator<Line> lines = table.lines();
            new Heading(first(lines));
            int rows = 0;
            for (; lines.hasNext(); lines.next()) {
                rows++;
            }
            if (rows == 0) {
                throw Refusal.unprocessable("empty-file");
            }
            return rows;
        }
    }

    private static Line first(Iterator<Line> lines) {
        if (!lines.hasNext()) {
            throw Refusal.unprocessable("empty-file");
        }
        return lines.next();
    }

    /** The rows of a table that was checked. */
    Stream<ImportRow> rows(byte[] input) {
        Path file = store(input);
        Spreadsheet table = Spreadsheet.open(file, limits);
        Iterator<Line> lines = table.lines();
        var heading = new Heading(first(lines));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false)
                .map(ImportRow.reading(heading))
                .onClose(() -> delete(file))
                .onClose(table::close);
    }

    private Path store(byte[] input) {
        try {
            return Files.write(folder.file("import"), input);
        } catch (IOException e) {
            throw new UncheckedIOException("The table cannot be stored for a time", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The table cannot be deleted", e);
        }
    }
}
