package vn.lanhmanh.inspection.registerimport;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import vn.lanhmanh.inspection.enrolment.Entry;
import vn.lanhmanh.inspection.enrolment.Outcome;
import vn.lanhmanh.platform.web.jobs.RowResult;

/** Lets the register decide the rows that reading did not decide, and tells what became of each. */
final class RowOutcomes {

    private RowOutcomes() {}

    static List<RowResult> of(int first, List<ImportRow> rows, Function<List<Entry>, List<Outcome>> register) {
        List<Entry> entries =
                rows.stream().map(ImportRow::entry).filter(Objects::nonNull).toList();
        Iterator<Outcome> outcomes = register.apply(entries).iterator();
        var results = new ArrayList<RowResult>();
        for (ImportRow row : rows) {
            results.add(row.entry() == null ? row.decided() : result(first + results.size(), outcomes.next()));
        }
        return results;
    }

    private static RowResult result(int row, Outcome outcome) {
        UUID id = outcome.establishmentId();
        return outcome.refusal() == null
                ? new RowResult(row, outcome.effect().name(), id == null ? null : id.toString(), null, null)
                : RowResult.refused(
                        row, outcome.refusal().key(), outcome.refusal().field().orElse(null));
    }
}
