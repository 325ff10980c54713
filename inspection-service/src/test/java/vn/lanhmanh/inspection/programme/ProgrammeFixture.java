package vn.lanhmanh.inspection.programme;

import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;

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
        return Api.leader()
                .body(Map.of("approvedOn", "2020-02-28", "decisionNumber", "55/QĐ-UBND"))
                .post("/v1/programmes/" + id + "/approval")
                .then()
                .statusCode(200)
                .extract()
                .path("slots.id");
    }

    static void submit(String id) {
        Api.lead("46")
                .body(Map.of())
                .post("/v1/programmes/" + id + "/submission")
                .then()
                .statusCode(200);
    }
}
