package vn.lanhmanh.local.demo.fiction;

import java.time.LocalDate;
import java.util.List;

import vn.lanhmanh.local.demo.almanac.Days;
import vn.lanhmanh.local.demo.almanac.Table;

/**
 * A tip that nobody gave.
 *
 * @param identified whether it comes with a name and address, which are invented
 */
public record FictionalTip(
        int no, String kind, String channel, LocalDate receivedOn, String district, boolean identified, Ending ending) {

    /** How far it has come by the day of the demo. */
    public enum Ending {
        /** Well founded, and an inspection is asked for. */
        INSPECTION,
        FOUNDED,
        UNFOUNDED,
        FORWARDED,
        ACCEPTED,
        RECEIVED
    }

    public static List<FictionalTip> all() {
        return Table.read("tips.csv").stream()
                .map(row -> new FictionalTip(
                        row.number("no"),
                        row.text("kind"),
                        row.text("channel"),
                        row.date("receivedOn"),
                        row.text("district"),
                        row.yes("informant"),
                        Ending.valueOf(row.text("ending"))))
                .toList();
    }

    public LocalDate acceptedOn() {
        return Days.after(receivedOn, 1);
    }

    public LocalDate endedOn() {
        return Days.after(receivedOn, 4);
    }

    public String content() {
        return Fictional.text("Tin báo số " + no + " về một nơi không có thật");
    }

    public String informant() {
        return Fictional.name("Người báo tin", no);
    }
}
