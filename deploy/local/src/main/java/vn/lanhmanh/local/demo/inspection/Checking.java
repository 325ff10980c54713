package vn.lanhmanh.local.demo.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.User;
import vn.lanhmanh.local.demo.fiction.Fictional;

/** Lets each agency answer and close its own part of a checklist on the spot, and records what was found. */
record Checking(Cast cast, User taker) {

    /** The answers fit the violations that were found. */
    void play(String step, String inspection, String checklist, LocalDate on, List<String> violations) {
        String path = "/v1/inspections/" + inspection;
        JsonNode taken =
                taker.post(step + "/checklist", path + "/checklist", Body.of("checklistId", inForce(checklist, on)));
        agencies(taken.path("parts")).forEach(agency -> {
            User inspector = cast.inspectorOf(agency);
            inspector.post(
                    step + "/answers/" + agency,
                    path + "/checklist/answers",
                    Body.of("answers", answers(taken.path("sections"), agency, violations)));
            inspector.post(step + "/part/" + agency, path + "/parts/" + agency + "/closure", Body.of());
        });
    }

    /** Records a violation that was found; gives its id. */
    String find(String step, String inspection, String code) {
        JsonNode findings = taker.post(
                        step + "/finding/" + code,
                        "/v1/inspections/" + inspection + "/findings",
                        Body.of("violationCode", code, "description", Fictional.text("Nội dung vi phạm")))
                .path("findings");
        return findings.path(findings.size() - 1).path("id").asText();
    }

    private String inForce(String checklist, LocalDate on) {
        return taker.list("/v1/checklists?state=PUBLISHED&code=" + checklist + "&on=" + on)
                .get(0)
                .path("id")
                .asText();
    }

    private static Set<String> agencies(JsonNode parts) {
        return new LinkedHashSet<>(parts.findValuesAsText("agencyCode"));
    }

    private static List<Map<String, Object>> answers(JsonNode sections, String agency, List<String> violations) {
        var answers = new ArrayList<Map<String, Object>>();
        for (JsonNode section : sections) {
            if (section.path("agencyCode").asText().equals(agency)) {
                section.path("items")
                        .forEach(item -> answers.add(
                                Body.of("itemCode", item.path("code").asText(), "value", answer(item, violations))));
            }
        }
        return answers;
    }

    private static String answer(JsonNode item, List<String> violations) {
        if (violations.contains(item.path("violationCode").asText())) {
            return "NO";
        }
        return switch (item.path("answerType").asText()) {
            case "NUMBER" -> "6";
            case "TEXT" -> Fictional.text("Không có gì khác");
            case "YES_NO_NA" -> item.path("code").asText().startsWith("DANCE_HALL") ? "NA" : "YES";
            default -> "YES";
        };
    }
}
