package vn.lanhmanh.local.demo.fiction.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.lanhmanh.local.demo.almanac.Table;

/**
 * An unscheduled inspection that never took place.
 *
 * @param tip the tip it rests on
 * @param form the legal form the establishment must have, where the sanction asks for one
 * @param violations codes of what it found
 * @param outcome INSPECTED, or why it was not
 */
public record FictionalVisit(
        String key,
        LocalDate on,
        String ground,
        Optional<Integer> tip,
        String kind,
        Optional<String> form,
        String district,
        List<String> violations,
        String outcome) {

    /** The outcome that counts. */
    public static final String INSPECTED = "INSPECTED";

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
                        row.list("violations"),
                        row.text("outcome")))
                .toList();
    }

    /** Whether the establishment could be inspected. */
    public boolean inspected() {
        return outcome.equals(INSPECTED);
    }

    /** The violations that the other inspections found, by their keys: P and D with the number in order of time. */
    public static Map<String, List<String>> findings() {
        return Table.read("findings.csv").stream()
                .collect(Collectors.toMap(row -> row.text("inspection"), row -> row.list("violations")));
    }
}
