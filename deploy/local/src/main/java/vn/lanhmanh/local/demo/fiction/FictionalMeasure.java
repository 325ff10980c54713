package vn.lanhmanh.local.demo.fiction;

import java.util.List;

import vn.lanhmanh.local.demo.almanac.Draw;
import vn.lanhmanh.local.demo.almanac.Table;

/**
 * The sanction of a part in a case.
 *
 * @param subject PERSON or ESTABLISHMENT
 * @param amount whole VND within the band of the norm, 0 for a warning
 * @param circumstances why it is not the middle of the band; empty when it is
 */
public record FictionalMeasure(
        String subject, String act, String norm, String form, long amount, List<String> circumstances) {

    /** The measure of a part, as the draw has it. */
    public static FictionalMeasure of(String part, Draw draw) {
        Table.Row row = Table.read("measures.csv").stream()
                .filter(one -> one.text("part").equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody sanctions " + part));
        int luck = row.text("form").equals("WARNING") ? 0 : draw.between(1, 10);
        if (luck > 8) {
            return of(row, "mitigated", List.of("MITIGATING_SINCERE_DECLARATION"));
        }
        return luck > 6 ? of(row, "aggravated", List.of("AGGRAVATING_REPEATED")) : of(row, "middle", List.of());
    }

    private static FictionalMeasure of(Table.Row row, String amount, List<String> circumstances) {
        return new FictionalMeasure(
                row.text("subject"),
                row.text("act"),
                row.text("norm"),
                row.text("form"),
                row.number(amount),
                circumstances);
    }

    public boolean ofPerson() {
        return subject.equals("PERSON");
    }
}
