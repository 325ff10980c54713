package vn.lanhmanh.scenario.canary;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Values that occur nowhere but in the field they were put into, and the columns that may show them. */
public final class Canaries {

    /** How every sealed text begins. */
    static final String SEALED = "zqsealed";

    private static final String OPEN = "zqopen";
    private static final String PIECE = "a piece of a canary";

    private final Map<String, Set<String>> columns = new LinkedHashMap<>();
    private final Set<String> wordColumns = new TreeSet<>();

    /** A text that must nowhere be readable. */
    public String sealed(String field) {
        return keep("Zqsealed " + field, Set.of());
    }

    /** A value of a fixed form, such as a number or a day, that must nowhere be readable. */
    public String sealedAs(String value) {
        return keep(value, Set.of());
    }

    /** A text that is kept readable in these columns, such as {@code inspection.team_member.full_name}, and nowhere else. */
    public String open(String field, String... columns) {
        return keep("Zqopen " + field, Set.of(columns));
    }

    /** The words of open texts may stand in this column one by one, as an index for searching keeps them. */
    public void openWordByWord(String column) {
        wordColumns.add(column);
    }

    private String keep(String value, Set<String> where) {
        if (columns.put(value.toLowerCase(Locale.ROOT), where) != null) {
            throw new IllegalArgumentException("Two canaries are called " + value);
        }
        return value;
    }

    /** How many there are. */
    public int count() {
        return columns.size();
    }

    /** The canaries in a text, whatever its letters' case. */
    Set<String> in(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        var found = new TreeSet<String>();
        columns.keySet().stream().filter(folded::contains).forEach(found::add);
        if (found.isEmpty() && (folded.contains(SEALED) || folded.contains(OPEN))) {
            found.add(PIECE);
        }
        return found;
    }

    /** Those that must nowhere be readable. */
    Set<String> sealed() {
        var sealed = new TreeSet<String>();
        columns.forEach((value, where) -> {
            if (where.isEmpty()) {
                sealed.add(value);
            }
        });
        return sealed;
    }

    /** Whether the column may show the canary. */
    boolean mayBeIn(String canary, String column) {
        return canary.equals(PIECE)
                ? wordColumns.contains(column)
                : columns.getOrDefault(canary, Set.of()).contains(column);
    }
}
