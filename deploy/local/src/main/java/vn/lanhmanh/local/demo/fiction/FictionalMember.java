package vn.lanhmanh.local.demo.fiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import vn.lanhmanh.local.demo.almanac.Table;

/**
 * A member of a team that is set up only here.
 *
 * @param user which of the demo users it is
 */
public record FictionalMember(
        String area, int no, String role, String agency, LocalDate cardFrom, LocalDate cardTo, Optional<String> user) {

    public static List<FictionalMember> all() {
        return Table.read("team-members.csv").stream()
                .map(row -> new FictionalMember(
                        row.text("area"),
                        row.number("no"),
                        row.text("role"),
                        row.text("agency"),
                        row.date("cardFrom"),
                        row.date("cardTo"),
                        row.optional("user")))
                .toList();
    }

    public String card() {
        return "HC-178-" + area + "-" + String.format("%02d", no);
    }

    public String fullName() {
        return Fictional.name("Cán bộ kiểm tra " + area, no);
    }
}
