package vn.lanhmanh.inspection.minutespdf.wording;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.minutespdf.wording.MinutesConfig.HeadConfig;
import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Head;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.visit.minutes.Minutes;
import vn.lanhmanh.platform.reference.AdminUnit;
import vn.lanhmanh.platform.reference.AdminUnit.Level;
import vn.lanhmanh.platform.reference.AdminUnits;
import vn.lanhmanh.platform.reference.Agencies;
import vn.lanhmanh.platform.reference.Agency;

/** The head of the document: who issues it, its number, where and when. */
@ApplicationScoped
class MinutesHead {

    private final MinutesConfig config;
    private final AdminUnits units;
    private final Agencies agencies;

    MinutesHead(MinutesConfig config, AdminUnits units, Agencies agencies) {
        this.config = config;
        this.units = units;
        this.agencies = agencies;
    }

    /** That of a team: the People's Committee of its place set it up. */
    Head of(Team team, Minutes minutes) {
        Team.Foundation is = team.foundation();
        HeadConfig set = config.head().get(is.level());
        // The paper must not keep an inspection from its end: a unit that is no more is named by its code.
        Optional<AdminUnit> unit = units.find(is.areaCode(), minutes.completedOn());
        return new Head(
                set.authority()
                        .orElse("UBND "
                                + Wording.upper(unit.map(AdminUnit::name).orElse(is.areaCode()))),
                set.team().orElse(Wording.upper(is.name())),
                symbol(minutes, set.symbol()),
                set.place()
                        .orElse(unit.map(one -> Wording.place(one.name(), one.type()))
                                .orElse(is.areaCode())),
                Wording.date(minutes.completedOn()));
    }

    private static String symbol(Minutes minutes, String symbol) {
        return Wording.twoDigits(minutes.number()) + "/" + symbol;
    }

    /** That of an agency of the province or of a district that inspects in its own sector. */
    Head of(String agencyCode, Minutes minutes) {
        LocalDate day = minutes.completedOn();
        Optional<Agency> agency = agencies.find(agencyCode, day);
        AdminUnit unit = agency.map(Agency::districtCode)
                .flatMap(district -> units.find(district, day))
                .orElseGet(() -> units.ofLevel(Level.PROVINCE, day).get(0));
        return new Head(
                "UBND " + Wording.upper(unit.name()),
                Wording.upper(agency.map(Agency::name).orElse(agencyCode)),
                symbol(minutes, "BB-" + agencyCode),
                Wording.place(unit.name(), unit.type()),
                Wording.date(day));
    }

    String agency(String code, LocalDate on) {
        return agencies.find(code, on).map(Agency::name).orElse(code);
    }

    /** The commune and the district of a place, as it was on the day. */
    String place(String communeCode, LocalDate on) {
        return units.find(communeCode, on)
                .map(commune -> commune.name()
                        + units.find(commune.parentCode(), on)
                                .map(district -> ", " + district.name())
                                .orElse(""))
                .orElse(communeCode);
    }

    int copies() {
        return config.copies();
    }
}
