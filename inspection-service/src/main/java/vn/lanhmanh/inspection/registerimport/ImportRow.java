package vn.lanhmanh.inspection.registerimport;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import vn.lanhmanh.inspection.enrolment.Entry;
import vn.lanhmanh.inspection.enrolment.Entry.Key;
import vn.lanhmanh.inspection.spreadsheet.Line;
import vn.lanhmanh.platform.reference.Folding;
import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.platform.web.jobs.RowResult;

/**
 * A row as it was read.
 *
 * @param entry what it says, null where it was decided by reading it
 * @param decided what becomes of it, null where the register decides
 */
record ImportRow(Entry entry, RowResult decided) {

    private static final String EXAMPLE = Folding.fold(Words.of("example"));

    /** Reads the rows of one table, and knows which establishments the earlier ones were about. */
    static Function<Line, ImportRow> reading(Heading heading) {
        var earlier = new HashMap<Key, Integer>();
        return line -> read(heading, line, earlier);
    }

    private static ImportRow read(Heading heading, Line line, Map<Key, Integer> earlier) {
        int row = line.number() - 1;
        try {
            Map<String, String> values = heading.values(line);
            boolean example = Folding.fold(values.getOrDefault(Column.CODE, "")).equals(EXAMPLE);
            return values.isEmpty() || example
                    ? new ImportRow(null, new RowResult(row, "SKIPPED", null, null, null))
                    : unlessRepeated(row, RowReader.entry(values), earlier);
        } catch (Refusal refusal) {
            return new ImportRow(
                    null, RowResult.refused(row, refusal.key(), refusal.field().orElse(null)));
        }
    }

    private static ImportRow unlessRepeated(int row, Entry entry, Map<Key, Integer> earlier) {
        Optional<Key> repeated = entry.keys().filter(earlier::containsKey).findFirst();
        entry.keys().forEach(key -> earlier.putIfAbsent(key, row));
        return repeated.map(key -> new ImportRow(
                        null, new RowResult(row, "DUPLICATE", "row " + earlier.get(key), "repeated-row", key.field())))
                .orElseGet(() -> new ImportRow(entry, null));
    }
}
