package vn.lanhmanh.local.demo.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.local.demo.almanac.Draw;
import vn.lanhmanh.local.demo.client.ApiProblem;
import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.Crew;
import vn.lanhmanh.local.demo.client.User;
import vn.lanhmanh.local.demo.fiction.Fictional;
import vn.lanhmanh.local.demo.fiction.FictionalReport;
import vn.lanhmanh.local.demo.fiction.FictionalReport.Progress;

/** The units report: all of them for the half-year, one late and one sent back once, some for the year already. */
public final class ReportChapter {

    private static final String REPORTS = "/v1/reports/";
    private static final LocalDate YEAR_REPORTED_ON = LocalDate.of(2020, 11, 24);
    private static final int CHANGED_ALREADY = 412;

    private final Cast cast;
    private final String halfYear;
    private final String year;

    /** @param periods ids of the periods by their codes */
    public ReportChapter(Cast cast, Map<String, String> periods) {
        this.cast = cast;
        this.halfYear = periods.get("2020-H1");
        this.year = periods.get("2020-Y");
    }

    /** A report that was begun. */
    private record Begun(String unit, String step, String id, JsonNode view) {

        String path(String verb) {
            return REPORTS + id + "/" + verb;
        }
    }

    /** How many reports were sent. */
    public long play(Crew crew) {
        List<FictionalReport> reports = FictionalReport.all();
        crew.each(reports, this::halfYear);
        return reports.size()
                + crew.each(reports, this::year).stream().filter(sent -> sent).count();
    }

    private boolean halfYear(FictionalReport report) {
        Begun begun = begin(report.unit(), halfYear, "half-year");
        List<Map<String, Object>> said = fill(begun);
        send(begun, report.halfYearOn(), "");
        if (report.returned()) {
            redo(begun, said, report.halfYearOn().plusDays(6));
        }
        consolidator().post(begun.step() + "/acceptance", begun.path("acceptance"), Body.of());
        return true;
    }

    private boolean year(FictionalReport report) {
        if (report.year() == Progress.NONE) {
            return false;
        }
        Begun begun = begin(report.unit(), year, "year");
        if (report.year().reaches(Progress.APPROVED)) {
            fill(begun);
            approve(begun, "");
        }
        if (report.year().reaches(Progress.SUBMITTED)) {
            submit(begun, YEAR_REPORTED_ON, "");
        }
        if (report.year().reaches(Progress.ACCEPTED)) {
            consolidator().post(begun.step() + "/acceptance", begun.path("acceptance"), Body.of());
        }
        return report.year().reaches(Progress.SUBMITTED);
    }

    private User consolidator() {
        return cast.consolidator();
    }

    private Begun begin(String unit, String period, String kind) {
        String step = "report/" + kind + "/" + unit;
        JsonNode view = cast.reporter(unit).post(step, "/v1/reports", Body.of("periodId", period, "unitCode", unit));
        return new Begun(unit, step, view.path("id").asText(), view);
    }

    /** Says something of every figure that could not be counted: often nothing happened, sometimes nobody knows. */
    private List<Map<String, Object>> fill(Begun begun) {
        List<Map<String, Object>> said = StreamSupport.stream(
                        begun.view().path("items").spliterator(), false)
                .filter(item -> item.path("status").asText().equals("MISSING"))
                .map(item -> said(begun, item.path("indicatorCode").asText()))
                .toList();
        put(begun, begun.view(), said);
        return said;
    }

    private static Map<String, Object> said(Begun begun, String item) {
        Draw draw = Draw.of(begun.step() + "/" + item);
        int luck = draw.between(1, 10);
        if (luck <= 5) {
            return Body.of("indicatorCode", item, "status", "NIL");
        }
        if (luck == 6) {
            return Body.of("indicatorCode", item, "status", "NOT_AVAILABLE", "note", Fictional.text("Chưa có số liệu"));
        }
        boolean money = item.startsWith("D19") || item.endsWith("amount") || item.endsWith("funds");
        long value = draw.between(1, 30) * (money ? 1_000_000L : 1L);
        return Body.of("indicatorCode", item, "status", "VALUE", "value", value);
    }

    /** Fills in unless an earlier play did. */
    private void put(Begun begun, JsonNode version, List<Map<String, Object>> items) {
        try {
            cast.reporter(begun.unit())
                    .put(
                            REPORTS + begun.id(),
                            version.path("version").asLong(),
                            Body.of("items", items, "narrative", Fictional.text("Báo cáo mẫu của đơn vị")));
        } catch (ApiProblem problem) {
            if (problem.status() != CHANGED_ALREADY) {
                throw problem;
            }
        }
    }

    private void send(Begun begun, LocalDate on, String again) {
        approve(begun, again);
        submit(begun, on, again);
    }

    private void approve(Begun begun, String again) {
        cast.head(begun.unit()).post(begun.step() + "/approval" + again, begun.path("approval"), Body.of());
    }

    private void submit(Begun begun, LocalDate on, String again) {
        cast.head(begun.unit())
                .post(begun.step() + "/submission" + again, begun.path("submission"), Body.of("submittedOn", on));
    }

    /** Sent back for one figure, corrected and sent again. */
    private void redo(Begun begun, List<Map<String, Object>> said, LocalDate on) {
        Object item = said.get(0).get("indicatorCode");
        JsonNode returned = consolidator()
                .post(
                        begun.step() + "/return",
                        begun.path("return"),
                        Body.of(
                                "reason",
                                Fictional.text("Đề nghị rà soát lại số liệu"),
                                "indicatorCodes",
                                List.of(item)));
        List<Map<String, Object>> corrected = new ArrayList<>();
        corrected.add(Body.of("indicatorCode", item, "status", "VALUE", "value", 7));
        put(begun, returned, corrected);
        send(begun, on, "/again");
    }
}
