package vn.lanhmanh.local.demo.almanac;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table among the demo's resources: comma separated, no quotes, {@code -} for an empty cell, {@code #} for a remark. */
public final class Table {

    private Table() {}

    /** One row, its cells by the names of the columns. */
    public record Row(Map<String, String> cells) {

        public String text(String column) {
            return optional(column).orElseThrow(() -> new IllegalStateException("No " + column + " in " + cells));
        }

        public Optional<String> optional(String column) {
            return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.equals("-"));
        }

        public int number(String column) {
            return Integer.parseInt(text(column));
        }

        public boolean yes(String column) {
            return Boolean.parseBoolean(text(column));
        }

        public LocalDate date(String column) {
            return LocalDate.parse(text(column));
        }

        /** The parts of a cell that are separated by blanks; none when it is empty. */
        public List<String> list(String column) {
            return optional(column).map(cell -> List.of(cell.split(" "))).orElse(List.of());
        }
    }

    /** The rows of a table, in order. */
    public static List<Row> read(String name) {
        try (InputStream file = Table.class.getResourceAsStream("/demo/" + name)) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            String[] columns = lines.get(0).split(",");
            return lines.stream().skip(1).map(line -> row(columns, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Row row(String[] columns, String line) {
        String[] values = line.split(",", -1);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            cells.put(columns[i], values[i]);
        }
        return new Row(cells);
    }
}
