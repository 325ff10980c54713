package vn.lanhmanh.local.demo.fiction;

import java.util.List;

import vn.lanhmanh.local.demo.almanac.Table;

/**
 * A real district and what is invented about its year.
 *
 * @param unit code of its People's Committee among the reporting units
 * @param establishments how many of the register lie in it
 * @param planExecuted whether its own plan is carried out, not only issued
 * @param hiv whether it runs HIV harm reduction
 * @param gbv whether it runs prevention of gender-based violence
 * @param healthy how many of its communes are recognised as healthy
 */
public record District(
        String code, String unit, int establishments, boolean planExecuted, boolean hiv, boolean gbv, int healthy) {

    public static List<District> all() {
        return Table.read("districts.csv").stream()
                .map(row -> new District(
                        row.text("code"),
                        row.text("unit"),
                        row.number("establishments"),
                        row.text("plan").equals("EXECUTED"),
                        row.yes("hiv"),
                        row.yes("gbv"),
                        row.number("healthy")))
                .toList();
    }
}
