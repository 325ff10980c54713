package vn.lanhmanh.local.demo.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.local.demo.almanac.Days;
import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.Crew;
import vn.lanhmanh.local.demo.client.User;
import vn.lanhmanh.local.demo.fiction.Fictional;
import vn.lanhmanh.local.demo.fiction.visit.FictionalRemedy;

/** Follows recommendations: most are answered and verified, one is found undone first, one is overdue. */
public final class RemedyChapter {

    private static final String REMEDIES = "/v1/remedies";

    private final User lead;
    private final Map<String, String> inspections;
    private final Map<String, LocalDate> days;

    /** Recommends after inspections, whose ids and days are given by their keys. */
    public RemedyChapter(Cast cast, Map<String, String> inspections, Map<String, LocalDate> days) {
        this.lead = cast.inspectionLead();
        this.inspections = inspections;
        this.days = days;
    }

    /** How many recommendations there are. */
    public int play(Crew crew) {
        return crew.each(FictionalRemedy.all(), this::play).size();
    }

    private String play(FictionalRemedy one) {
        String step = "remedy/" + one.no();
        String path = REMEDIES + "/" + open(step, one);
        one.answered().ifPresent(after -> answer(step + "/answer", path, day(one, after)));
        one.seen().ifPresent(after -> {
            LocalDate seen = day(one, after);
            one.again().ifPresent(more -> askAgain(step, path, seen, Days.workday(seen.plusDays(more))));
            LocalDate last =
                    one.again().map(more -> Days.workday(seen.plusDays(more))).orElse(seen);
            verify(step + "/verification", path, Body.of("verifiedOn", last, "fulfilled", true));
        });
        return path;
    }

    private String open(String step, FictionalRemedy one) {
        return lead.post(
                        step,
                        REMEDIES,
                        Body.of(
                                "inspectionId", inspections.get(one.inspection()),
                                "text", Fictional.text("Yêu cầu khắc phục " + one.violation()),
                                "violationCode", one.violation(),
                                "dueOn", day(one, one.due())))
                .path("id")
                .asText();
    }

    private LocalDate day(FictionalRemedy one, int after) {
        return Days.workday(days.get(one.inspection()).plusDays(after));
    }

    private void answer(String step, String path, LocalDate on) {
        lead.post(step, path + "/answer", Body.of("answeredOn", on, "text", Fictional.text("Đã khắc phục")));
    }

    /** The team finds it undone; the establishment answers a second time. */
    private void askAgain(String step, String path, LocalDate seen, LocalDate dueOn) {
        verify(step + "/undone", path, Body.of("verifiedOn", seen, "fulfilled", false, "dueOn", dueOn));
        answer(step + "/answer-again", path, dueOn);
    }

    private void verify(String step, String path, Map<String, Object> seen) {
        seen.put("note", Fictional.text("Đội đã xem"));
        lead.post(step, path + "/verification", seen);
    }

    /** Waits until the service has noted what is overdue. */
    public void awaitOverdue() {
        lead.await("the overdue recommendations to be noted", user -> {
            List<JsonNode> overdue = user.list(REMEDIES + "?overdue=true");
            return Optional.of(overdue.size()).filter(any -> overdue.stream()
                    .map(row -> user.get(REMEDIES + "/" + row.path("id").asText()))
                    .allMatch(one -> one.path("course").findValuesAsText("kind").contains("OVERDUE")));
        });
    }
}
