package vn.lanhmanh.platform.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** One line of a reference file; whatever it cannot give as asked breaks the file with the line and the column. */
public final class ReferenceRow {

    private final String file;
    private final int line;
    private final Map<String, String> cells;

    ReferenceRow(String file, int line, Map<String, String> cells) {
        this.file = file;
        this.line = line;
        this.cells = cells;
    }

    /** The text of a cell that may not be empty. */
    public String text(String column) {
        return optional(column).orElseThrow(() -> broken("column \"" + column + "\" is empty"));
    }

    /** The text of a cell; absent when the cell is empty or the column is not there. */
    public Optional<String> optional(String column) {
        return Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty());
    }

    /** A date written as {@code 2020-01-31}. */
    public LocalDate date(String column) {
        return dateOf(column, text(column));
    }

    /** A date written as {@code 2020-01-31}; absent when the cell is empty. */
    public Optional<LocalDate> optionalDate(String column) {
        return optional(column).map(text -> dateOf(column, text));
    }

    private LocalDate dateOf(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw broken("column \"" + column + "\": \"" + text + "\" is not a date such as 2020-01-31");
        }
    }

    /** {@code true} or {@code false}, in these words. */
    public boolean yes(String column) {
        return switch (text(column)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw broken("column \"" + column + "\": \"" + text(column) + "\" is neither true nor false");
        };
    }

    /** One of the constants of an enum, by its name in capitals or small letters. */
    public <E extends Enum<E>> E oneOf(Class<E> type, String column) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text(column)))
                .findFirst()
                .orElseThrow(() -> broken("column \"" + column + "\": \"" + text(column) + "\" is none of "
                        + Arrays.toString(type.getEnumConstants())));
    }

    /** The failure to throw when the row makes no sense to its reader. */
    public BrokenReferenceFile broken(String reason) {
        return new BrokenReferenceFile(file, line, reason);
    }
}
