package vn.lanhmanh.reporting.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.report.Report.Statement;
import vn.lanhmanh.reporting.report.ReportItem.Origin;
import vn.lanhmanh.reporting.report.ReportItem.Status;

/** What may be said of the items of a report; a change gives new items. */
record Items(Map<String, ReportItem> byCode) {

    /** The counted ones counted anew, with the explanations that were given. */
    Map<String, ReportItem> recounted(Map<String, ReportItem> fresh) {
        var now = new TreeMap<>(byCode);
        fresh.forEach((code, counted) -> now.computeIfPresent(
                code, (any, old) -> old.origin() == Origin.COUNTED ? counted.explained(old.note()) : old));
        return now;
    }

    /**
     * With what the unit says.
     *
     * @param toRedo the only ones that may change; empty for all
     * @throws Refusal {@code item-not-owed}, {@code item-counted} or {@code item-value} (422), {@code item-not-returned}
     *     (409)
     */
    Map<String, ReportItem> filled(List<Statement> statements, Set<String> toRedo) {
        var now = new TreeMap<>(byCode);
        statements.forEach(said -> now.put(said.item(), filled(said, toRedo)));
        return now;
    }

    private ReportItem filled(Statement said, Set<String> toRedo) {
        ReportItem item = byCode.get(said.item());
        if (item == null) {
            throw Refusal.unprocessable("item-not-owed", said.item()).field("items");
        }
        if (item.says(said.status(), said.value())) {
            return item.explained(said.note());
        }
        if (item.origin() == Origin.COUNTED) {
            throw Refusal.unprocessable("item-counted", said.item()).field("items");
        }
        if (!toRedo.isEmpty() && !toRedo.contains(said.item())) {
            throw Refusal.conflict("item-not-returned", said.item()).field("items");
        }
        if ((said.status() == Status.VALUE) != (said.value() != null) || said.status() == Status.MISSING) {
            throw Refusal.unprocessable("item-value", said.item()).field("items");
        }
        return new ReportItem(said.value(), said.status(), Origin.ENTERED, said.note(), null);
    }

    /** The codes of those the unit has not said anything of. */
    List<String> missing() {
        return byCode.entrySet().stream()
                .filter(item -> item.getValue().status() == Status.MISSING)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The items meant by codes: an item by its own, all of an indicator by that of the indicator.
     *
     * @throws Refusal {@code item-not-owed} (422) for a code without any
     */
    Set<String> named(Collection<String> codes) {
        var named = new TreeSet<String>();
        for (String code : codes) {
            List<String> meant = byCode.keySet().stream()
                    .filter(item -> item.equals(code) || item.startsWith(code + "."))
                    .toList();
            if (meant.isEmpty()) {
                throw Refusal.unprocessable("item-not-owed", code).field("indicatorCodes");
            }
            named.addAll(meant);
        }
        return named;
    }
}
