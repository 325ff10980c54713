package vn.lanhmanh.inspection.registerimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.lanhmanh.inspection.spreadsheet.Line;
import vn.lanhmanh.platform.web.Refusal;

/** The heading of a table: which column stands where. */
final class Heading {

    private static final int NAMED = 100;

    private final List<Optional<Column>> columns = new ArrayList<>();

    /** Refuses (422) a heading with columns that are unknown, missing or doubled, and names them. */
    Heading(Line line) {
        var unknown = new ArrayList<String>();
        for (String cell : line.cells()) {
            Optional<Column> column = Column.of(cell);
            if (column.isEmpty() && !cell.isEmpty()) {
                unknown.add(cell.substring(0, Math.min(NAMED, cell.length())));
            }
            columns.add(column);
        }
        refuse("unknown-column", unknown);
        refuse("doubled-column", doubled());
        refuse("missing-column", missing());
    }

    private List<String> doubled() {
        Map<Column, Long> counts = columns.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(column -> column, Collectors.counting()));
        return Column.ALL.stream()
                .filter(column -> counts.getOrDefault(column, 0L) > 1)
                .map(Column::heading)
                .toList();
    }

    private List<String> missing() {
        boolean named = columns.stream().flatMap(Optional::stream).anyMatch(column -> column.field()
                .equals(Column.CODE));
        return Column.ALL.stream()
                .filter(column -> !named && column.required() && !columns.contains(Optional.of(column)))
                .map(Column::heading)
                .toList();
    }

    private static void refuse(String key, List<String> named) {
        if (!named.isEmpty()) {
            throw Refusal.unprocessable(key, named.stream().limit(10).collect(Collectors.joining(", ")));
        }
    }

    /** The texts of a row by field, those of empty cells left out; a text beside all columns is refused (422). */
    Map<String, String> values(Line line) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < line.cells().size(); i++) {
            String text = line.cell(i);
            if (!text.isEmpty()) {
                Column column = i < columns.size() ? columns.get(i).orElse(null) : null;
                if (column == null) {
                    throw Refusal.unprocessable("cell-without-column");
                }
                if (column != Column.TOLD) {
                    values.put(column.field(), text);
                }
            }
        }
        return values;
    }
}
