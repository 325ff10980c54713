package vn.lanhmanh.local.demo.fiction.visit;

import java.time.LocalDate;
import java.util.List;

import vn.lanhmanh.local.demo.almanac.Table;

/**
 * A sector inspection that no agency made.
 *
 * @param checklist code of the checklist of the sector
 * @param kind of establishment
 * @param title of the officers who took part
 * @param violations codes of what it found
 */
public record FictionalSectorVisit(
        int no,
        String agency,
        String checklist,
        LocalDate on,
        String kind,
        String title,
        int officers,
        List<String> violations) {

    public static List<FictionalSectorVisit> all() {
        return Table.read("sector.csv").stream()
                .map(row -> new FictionalSectorVisit(
                        row.number("no"),
                        row.text("agency"),
                        row.text("checklist"),
                        row.date("on"),
                        row.text("kind"),
                        row.text("title"),
                        row.number("officers"),
                        row.list("violations")))
                .toList();
    }

    public String key() {
        return "A" + no;
    }
}
