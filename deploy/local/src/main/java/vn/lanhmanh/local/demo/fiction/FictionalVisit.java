package vn.lanhmanh.local.demo.fiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.lanhmanh.local.demo.almanac.Table;

/**
 * An unscheduled inspection that never took place.
 *
 * @param tip the tip it rests on
 * @param form the legal form the establishment must have, where the sanction asks for one
 */
public record FictionalVisit(
        String key,
        LocalDate on,
        String ground,
        Optional<Integer> tip,
        String kind,
        Optional<String> form,
        String district,
        Found found) {

    /** What an inspection found: codes of violations, and the prohibited act among them. */
    public record Found(List<String> violations, Optional<String> act) {

        public static final Found NOTHING = new Found(List.of(), Optional.empty());

        private static Found of(Table.Row row) {
            return new Found(row.list("violations"), row.optional("act"));
        }
    }

    public static List<FictionalVisit> unscheduled() {
        return Table.read("unscheduled.csv").stream()
                .map(row -> new FictionalVisit(
                        "U" + row.number("no"),
                        row.date("on"),
                        row.text("ground"),
                        row.optional("tip").map(Integer::valueOf),
                        row.text("kind"),
                        row.optional("form"),
                        row.text("district"),
                        Found.of(row)))
                .toList();
    }

    /** What the other inspections found, by their keys: P and D with the number in order of time. */
    public static Map<String, Found> findings() {
        return Table.read("findings.csv").stream()
                .collect(Collectors.toMap(row -> row.text("inspection"), (Function<Table.Row, Found>) Found::of));
    }
}
