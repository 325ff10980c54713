package vn.lanhmanh.reporting.activity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.lanhmanh.reporting.activity.Activity.InterventionKind;
import vn.lanhmanh.reporting.activity.Activity.Kind;
import vn.lanhmanh.reporting.activity.Activity.Programme;

/** Activities of the city of Huế and its neighbours. */
final class ActivityFixture {

    static final String HUE = "474";
    static final String TAY_LOC = "19750";
    static final String THUAN_LOC = "19753";
    static final String PHONG_DIEN = "476";
    static final String DIEN_HUONG = "19822";

    private ActivityFixture() {}

    static Activity session(LocalDate on, String district, String commune, int attendants, int residents) {
        return new Activity(
                "H" + district,
                new Particulars(
                        Kind.COMMUNICATION,
                        "CONFERENCE",
                        "Hội nghị",
                        on,
                        null,
                        district,
                        commune,
                        "WORKERS",
                        attendants,
                        residents,
                        List.of(),
                        null,
                        null,
                        null));
    }

    static Activity districtPlan(LocalDate on, String district, boolean executed) {
        return new Activity("H" + district, plan(on, district, null, "12/KH-UBND", executed));
    }

    static Particulars plan(LocalDate on, String district, String commune, String number, Boolean executed) {
        return new Particulars(
                Kind.DISTRICT_PLAN,
                null,
                "Kế hoạch lồng ghép",
                on,
                null,
                district,
                commune,
                null,
                null,
                null,
                List.of(Programme.EMPLOYMENT, Programme.HIV_AIDS),
                null,
                number,
                executed);
    }

    static Activity intervention(InterventionKind kind, LocalDate on, LocalDate until, String district) {
        return new Activity("H" + district, lasting(Kind.INTERVENTION, kind, on, until, district));
    }

    static Particulars lasting(Kind what, InterventionKind kind, LocalDate on, LocalDate until, String district) {
        return new Particulars(
                what, null, "Hoạt động", on, until, district, null, null, 5, 40, List.of(), kind, null, null);
    }

    /** A survey as it is sent: of the kinds that count in no target. */
    static Map<String, Object> survey(String unit, String commune) {
        var survey = new HashMap<String, Object>();
        survey.put("kind", "SURVEY");
        survey.put("title", "Khảo sát nhà trọ");
        survey.put("on", "2020-03-10");
        survey.put("unitCode", unit);
        survey.put("communeCode", commune);
        survey.put("attendants", 12);
        survey.put("programmes", List.of("HIV_AIDS", "EMPLOYMENT", "HIV_AIDS"));
        return survey;
    }
}
