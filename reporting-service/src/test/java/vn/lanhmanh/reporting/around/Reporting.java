package vn.lanhmanh.reporting.around;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.restassured.path.json.JsonPath;

/** The steps of a unit's report as its people take them. */
public final class Reporting {

    private static final String REPORTS = "/v1/reports";

    private Reporting() {}

    /** The half-year or year period of the plan: {@code 2020-H1} or {@code 2020-Y}. */
    public static String period(String code) {
        String plan = PlanOfTheYear.published().toString();
        return Desk.leader().get("/v1/periods?planId=" + plan).getString("items.find { it.code == '" + code + "' }.id");
    }

    /** Begins the unit's report, or gives the one that is there. */
    public static JsonPath begun(String unit, String period) {
        var desk = Desk.reporter(unit);
        String there = desk.get(REPORTS + "?periodId=" + period).getString("items[0].id");
        return there == null
                ? desk.create(REPORTS, Map.of("periodId", period, "unitCode", unit))
                : desk.get(REPORTS + "/" + there);
    }

    /** States NIL of everything that is blank, and the given numbers. */
    public static JsonPath filled(String unit, JsonPath report, Map<String, Number> numbers) {
        var items = new ArrayList<Map<String, Object>>();
        report.<String>getList("items.findAll { it.status == 'MISSING' }.indicatorCode").stream()
                .filter(code -> !numbers.containsKey(code))
                .forEach(code -> items.add(Map.of("indicatorCode", code, "status", "NIL")));
        numbers.forEach((code, number) -> items.add(Map.of("indicatorCode", code, "status", "VALUE", "value", number)));
        return Desk.reporter(unit)
                .put(path(report), report.getLong("version"), Map.of("items", items, "narrative", "Tình hình ổn định"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The report filled, approved and sent on that day. */
    public static JsonPath sent(String unit, String period, Map<String, Number> numbers, String on) {
        JsonPath report = filled(unit, begun(unit, period), numbers);
        Desk head = Desk.head(unit);
        head.step(path(report) + "/approval");
        return head.step(path(report) + "/submission", Map.of("submittedOn", on));
    }

    /** The same, accepted. */
    public static JsonPath accepted(String unit, String period, Map<String, Number> numbers, String on) {
        return Desk.consolidator().step(path(sent(unit, period, numbers, on)) + "/acceptance");
    }

    public static JsonPath returned(JsonPath report, String... codes) {
        return Desk.consolidator()
                .step(
                        path(report) + "/return",
                        Map.of("reason", "Số liệu chưa khớp", "indicatorCodes", List.of(codes)));
    }

    public static String path(JsonPath report) {
        return REPORTS + "/" + report.getString("id");
    }
}
