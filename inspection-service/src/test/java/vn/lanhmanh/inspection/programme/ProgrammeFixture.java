package vn.lanhmanh.inspection.programme;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;

import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.team.TeamFixture;

import static org.hamcrest.Matchers.equalTo;

/** Programmes through the API, from the plan that opens them. */
public final class ProgrammeFixture {

    private ProgrammeFixture() {}

    /** The id of the draft that a newly published plan opens. */
    public static String opened() {
        String planId = Heard.planPublished();
        return Awaitility.await().until(() -> ofPlan(planId), id -> id != null);
    }

    static String ofPlan(String planId) {
        return Api.lead("46").get("/v1/programmes?limit=200").path("items.find { it.planId == '" + planId + "' }?.id");
    }

    /** A draft that names these establishments. */
    public static String drafted(String teamId, String... establishmentIds) {
        String id = opened();
        Api.lead("46")
                .body(Map.of("teamId", teamId))
                .post("/v1/programmes/" + id + "/proposal")
                .then()
                .statusCode(200);
        Api.lead("46")
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "slots",
                        List.of(establishmentIds).stream()
                                .map(establishment -> Map.of("establishmentId", establishment, "month", 3))
                                .toList()))
                .put("/v1/programmes/" + id)
                .then()
                .statusCode(200);
        return id;
    }

    /** The slots of an approved programme, in the order of the programme. */
    public static List<String> approvedSlots(String teamId, String... establishmentIds) {
        String id = drafted(teamId, establishmentIds);
        submit(id);
        approve(id);
        return Api.lead("46").get("/v1/programmes/" + id).path("slots.id");
    }

    /** A slot of an approved programme that only the team and its approver may know of. */
    public static String approvedUnannouncedSlot(String teamId, String establishmentId) {
        String id = drafted(teamId, establishmentId);
        fill(id, List.of(hidden(establishmentId, 3))).then().statusCode(200);
        submit(id);
        approve(id);
        return Api.lead("46").get("/v1/programmes/" + id).path("slots[0].id");
    }

    /** The programme of a district or commune team. */
    public static String ofTeam(String teamId, int target) {
        return Api.idIn(Api.lead("46")
                .body(Map.of("teamId", teamId, "year", 2020, "target", target))
                .post("/v1/programmes"));
    }

    static Map<String, Object> slot(String establishmentId, int month) {
        return Map.of("establishmentId", establishmentId, "month", month);
    }

    static Map<String, Object> hidden(String establishmentId, int month) {
        return Map.of("establishmentId", establishmentId, "month", month, "unannounced", true);
    }

    static Response fill(String id, List<Map<String, Object>> slots) {
        return Api.lead("46")
                .header("If-Match", "*")
                .body(Map.of("slots", slots))
                .put("/v1/programmes/" + id);
    }

    /** Somebody with an account in the team. */
    static Map<String, Object> memberAs(UUID subject) {
        Map<String, Object> member = TeamFixture.member("MEMBER");
        member.put("subject", subject.toString());
        return member;
    }

    static void submit(String id) {
        submission(id).then().statusCode(200);
    }

    static Response submission(String id) {
        return Api.lead("46").body(Map.of()).post("/v1/programmes/" + id + "/submission");
    }

    static void approve(String id) {
        approval(id).then().statusCode(200).body("state", equalTo("APPROVED"));
    }

    static Response approval(String id) {
        return Api.leader()
                .body(Map.of("approvedOn", "2020-02-28", "decisionNumber", "55/QĐ-UBND"))
                .post("/v1/programmes/" + id + "/approval");
    }

    static Response amend(String id, String reason) {
        return Api.lead("46").body(Map.of("reason", reason)).post("/v1/programmes/" + id + "/amendment");
    }
}
