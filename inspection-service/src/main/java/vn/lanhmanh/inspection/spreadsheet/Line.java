package vn.lanhmanh.inspection.spreadsheet;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number the number of the row as a spreadsheet shows it
 * @param cells the texts, an empty one for a cell with nothing in it; dates in the form 2020-11-25
 */
public record Line(int number, List<String> cells) {

    public Line {
        cells = List.copyOf(cells);
    }

    public boolean blank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** The text in a column counted from 0, empty where the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** The name of a cell, such as C5. */
    static String name(int column, int line) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(line).toString();
    }
}
