package vn.lanhmanh.local.demo.fiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import vn.lanhmanh.local.demo.almanac.Days;
import vn.lanhmanh.local.demo.almanac.Draw;
import vn.lanhmanh.local.demo.almanac.Table;

/** An officer directly engaged in the work, who serves nowhere. */
public record FictionalOfficer(String unit, int no, String level, String post, LocalDate inPostFrom) {

    private static final int PER_DISTRICT = 3;
    private static final LocalDate LONG_SINCE = LocalDate.of(2018, 1, 2);
    private static final LocalDate NEW = LocalDate.of(2020, 11, 2);

    /** The officers of the provincial units, the districts and one of each commune; a few are new in their post. */
    public static List<FictionalOfficer> all(List<Commune> communes) {
        List<FictionalOfficer> officers = new ArrayList<>();
        Table.read("officer-units.csv").forEach(row -> {
            for (int no = 1; no <= row.number("officers"); no++) {
                officers.add(of(row.text("unit"), no, "PROVINCE", "Cán bộ theo dõi"));
            }
        });
        District.all().forEach(district -> {
            int no = 1;
            for (; no <= PER_DISTRICT; no++) {
                officers.add(of(district.unit(), no, "DISTRICT", "Cán bộ theo dõi cấp huyện"));
            }
            for (Commune commune : communes) {
                if (commune.district().equals(district.code())) {
                    officers.add(of(district.unit(), no++, "COMMUNE", "Cán bộ theo dõi cấp xã"));
                }
            }
        });
        return officers;
    }

    private static FictionalOfficer of(String unit, int no, String level, String post) {
        boolean fresh =
                level.equals("COMMUNE") && Draw.of("officer/" + unit + "/" + no).chance(3);
        return new FictionalOfficer(unit, no, level, post, fresh ? NEW : LONG_SINCE);
    }

    /** The day on which the unit holds its class. */
    public static LocalDate classDay(String unit) {
        return Days.workday(
                LocalDate.of(2020, 5, 11).plusDays(Draw.of("class/" + unit).between(0, 120)));
    }

    public String fullName() {
        return Fictional.name("Cán bộ " + unit, no);
    }
}
