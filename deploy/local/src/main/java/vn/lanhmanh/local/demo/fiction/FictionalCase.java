package vn.lanhmanh.local.demo.fiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import vn.lanhmanh.local.demo.almanac.Table;

/**
 * A case that never happened.
 *
 * @param source the tip (05) or the inspection (P3, U1, D8) it comes from
 * @param detectedOn empty where the inspection tells it
 * @param people the parts of the persons concerned, as {@link FictionalPerson} and the table call them
 * @param article of the Penal Code under which it is transferred
 */
public record FictionalCase(
        int no,
        String origin,
        Optional<String> source,
        Optional<LocalDate> detectedOn,
        Optional<String> district,
        List<String> flags,
        List<String> people,
        Ending ending,
        Optional<String> article) {

    /** How far it has come by the day of the demo. */
    public enum Ending {
        SANCTIONED,
        TRANSFERRED,
        /** No decision was made in time, so that nobody may be sanctioned any more. */
        LAPSED,
        UNFOUNDED,
        /** Decisions are made, the case is not concluded yet. */
        ISSUED,
        /** Decisions are drafted and still within their time. */
        DRAFTED,
        VERIFYING;

        boolean handled() {
            return this != DRAFTED && this != VERIFYING;
        }
    }

    public static List<FictionalCase> all() {
        return Table.read("cases.csv").stream()
                .map(row -> new FictionalCase(
                        row.number("no"),
                        row.text("origin"),
                        row.optional("source"),
                        row.optional("detectedOn").map(LocalDate::parse),
                        row.optional("district"),
                        row.list("flags"),
                        row.list("people"),
                        Ending.valueOf(row.text("ending")),
                        row.optional("article")))
                .toList();
    }

    /** How many cases of prostitution are handled: decided, or come to another lawful end. */
    public static int handled() {
        return (int) all().stream()
                .filter(one -> one.prostitution() && one.ending().handled())
                .count();
    }

    /** Whether it is about prostitution; an inspection finds other violations too, with nobody to name. */
    public boolean prostitution() {
        return !openedByInspection() || !people.isEmpty();
    }

    /** Whether an inspection's findings open it, so that nobody has to enter it. */
    public boolean openedByInspection() {
        return origin.equals("INSPECTION");
    }

    /** The number of its n-th person, unlike that of any person of another case. */
    public int person(int n) {
        return no * 10 + n;
    }

    /** A ring, group or hot spot that never was, and the numbers of its cases. */
    public record Ring(
            int no,
            String kind,
            LocalDate discoveredOn,
            String district,
            List<Integer> cases,
            Optional<LocalDate> brokenUpOn) {

        /** How many rings, not groups or hot spots, were broken up. */
        public static int handled() {
            return (int) all().stream()
                    .filter(ring ->
                            ring.kind().equals("RING") && ring.brokenUpOn().isPresent())
                    .count();
        }

        public static List<Ring> all() {
            return Table.read("rings.csv").stream()
                    .map(row -> new Ring(
                            row.number("no"),
                            row.text("kind"),
                            row.date("discoveredOn"),
                            row.text("district"),
                            row.list("cases").stream().map(Integer::valueOf).toList(),
                            row.optional("brokenUpOn").map(LocalDate::parse)))
                    .toList();
        }
    }
}
