package vn.lanhmanh.reporting.training;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Fictitious officers and their classes. */
final class TrainingFixture {

    static final String NAME = "Trần Thị Tưởng Tượng";

    private TrainingFixture() {}

    static TrainingClass held(String unit, LocalDate on, Integer validMonths) {
        return new TrainingClass(
                unit, new TrainingClass.Subject("Lớp tập huấn", "ORGANISATION", on, OfficeLevel.DISTRICT, validMonths));
    }

    static Officer inPost(String unit, LocalDate from, LocalDate to) {
        String district = unit.startsWith("H") ? unit.substring(1) : null;
        return new Officer(NAME, new Officer.Post(unit, district, OfficeLevel.DISTRICT, "Chuyên viên", from, to));
    }

    /** An officer as sent, who has left the post again: of those who count in no target. */
    static Map<String, Object> officer(String unit) {
        var officer = new HashMap<String, Object>();
        officer.put("unitCode", unit);
        officer.put("level", "DISTRICT");
        officer.put("post", "Chuyên viên");
        officer.put("fullName", NAME);
        officer.put("inPostFrom", "2018-05-02");
        officer.put("inPostTo", "2020-02-29");
        return officer;
    }

    static Map<String, Object> trainingClass() {
        var held = new HashMap<String, Object>();
        held.put("title", "Tập huấn phối hợp liên ngành");
        held.put("topic", "COORDINATION");
        held.put("on", "2020-02-20");
        held.put("level", "DISTRICT");
        held.put("validMonths", 24);
        return held;
    }
}
