package vn.lanhmanh.reporting.counting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import vn.lanhmanh.reporting.entered.CountedRecords;
import vn.lanhmanh.reporting.entered.EnteredRow;

/** Counts from what the units entered. */
@ApplicationScoped
class EnteredCounting implements Counting {

    private final EnteredFormulas formulas;
    private final Map<String, EnteredFormula> others = new HashMap<>();

    EnteredCounting(EnteredFormulas formulas, @Any Instance<CountedRecords> records) {
        this.formulas = formulas;
        records.forEach(found -> found.byItem()
                .forEach((item, rows) -> others.put(item, EnteredFormula.sum(asked -> rows.apply(asked.entered())))));
    }

    private EnteredFormula of(String item) {
        return formulas.hold(item) ? formulas.of(item) : others.get(item);
    }

    @Override
    public boolean counts(String item) {
        return of(item) != null;
    }

    /** Empty where nobody entered anything: blank is not 0 (reports.md §4.12). */
    @Override
    public Optional<Long> count(String item, Asked asked) {
        EnteredFormula formula = of(item);
        List<EnteredRow> rows = formula.rows().apply(asked);
        return rows.isEmpty() ? Optional.empty() : Optional.of(formula.total().applyAsLong(rows));
    }

    @Override
    public long factCount(String item, Asked asked) {
        return of(item).rows().apply(asked).size();
    }

    @Override
    public Map<String, Long> countBy(String dimension, String item, Asked asked) {
        EnteredFormula formula = of(item);
        var counts = new TreeMap<String, Long>();
        formula.rows().apply(asked).stream()
                .filter(row -> key(dimension, row) != null)
                .collect(Collectors.groupingBy(row -> key(dimension, row)))
                .forEach((key, rows) -> counts.put(key, formula.part().applyAsLong(rows)));
        return counts;
    }

    private static String key(String dimension, EnteredRow row) {
        return switch (dimension) {
            case "DISTRICT" -> row.districtCode();
            case "COMMUNE" -> row.communeCode();
            default -> row.dimensions().get(dimension);
        };
    }

    @Override
    public List<FactRow> facts(String item, Asked asked, FactRow.Part part) {
        return of(item).rows().apply(asked).stream()
                .map(EnteredCounting::fact)
                .sorted(FactRow.LATEST_FIRST)
                .filter(part.after()::before)
                .limit(part.max())
                .toList();
    }

    private static FactRow fact(EnteredRow row) {
        return new FactRow(
                row.id(),
                row.label(),
                row.id(),
                row.on(),
                row.unitCode(),
                row.districtCode(),
                row.communeCode(),
                row.value(),
                row.dimensions());
    }
}
