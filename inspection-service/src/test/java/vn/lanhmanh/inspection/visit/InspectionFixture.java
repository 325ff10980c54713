package vn.lanhmanh.inspection.visit;

import java.util.List;
import java.util.Map;

import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;

/** Inspections through the API. */
public final class InspectionFixture {

    private InspectionFixture() {}

    /** Decides an unscheduled inspection at the request of another body. */
    public static String requested(SeatedTeam team, String establishmentId) {
        return Api.idIn(decide(unscheduled(
                team,
                establishmentId,
                Map.of("kind", "REQUEST", "reference", "12/CV-CAT", "decidedByMemberId", team.leader()))));
    }

    /** Decides an unscheduled inspection on a verified tip. */
    public static String onTip(SeatedTeam team, String establishmentId, String tipId) {
        return Api.idIn(decide(unscheduled(
                team,
                establishmentId,
                Map.of("kind", "COMPLAINT", "tipId", tipId, "decidedByMemberId", team.leader()))));
    }

    static Map<String, Object> unscheduled(SeatedTeam team, String establishmentId, Map<String, Object> ground) {
        return Map.of(
                "type",
                "UNSCHEDULED",
                "teamId",
                team.id(),
                "establishmentId",
                establishmentId,
                "plannedOn",
                "2020-06-15",
                "ground",
                ground);
    }

    static Map<String, Object> planned(SeatedTeam team, String slotId) {
        return Map.of("type", "PLANNED", "teamId", team.id(), "slotId", slotId, "plannedOn", "2020-06-15");
    }

    static Response decide(Map<String, Object> request) {
        return Api.lead("46").body(request).post("/v1/inspections");
    }

    public static void start(String id, List<String> present) {
        startWith(id, present).then().statusCode(200);
    }

    static Response startWith(String id, List<String> present) {
        return Api.inspector("46")
                .body(Map.of("startedAt", "2020-06-15T02:00:00Z", "presentMemberIds", present))
                .post("/v1/inspections/" + id + "/start");
    }

    public static void find(String id, String code) {
        Api.inspector("46")
                .body(Map.of("violationCode", code, "description", "mô tả thử"))
                .post("/v1/inspections/" + id + "/findings")
                .then()
                .statusCode(200);
    }

    public static Response complete(String id, String on, String outcome) {
        return Api.inspector("46").body(ending(on, outcome)).post("/v1/inspections/" + id + "/completion");
    }

    private static Map<String, Object> ending(String on, String outcome) {
        return outcome.equals("INSPECTED")
                ? Map.of("completedOn", on, "outcome", outcome)
                : Map.of("completedOn", on, "outcome", outcome, "outcomeReason", "lý do thử");
    }

    /** An unscheduled inspection that has begun and found something. */
    public static String running(SeatedTeam team, String establishmentId, String violationCode) {
        String id = requested(team, establishmentId);
        start(id, team.members());
        find(id, violationCode);
        return id;
    }

    /** Carries an unscheduled inspection to its end. */
    public static String inspected(SeatedTeam team, String establishmentId) {
        String id = requested(team, establishmentId);
        start(id, team.members());
        complete(id, "2020-06-15", "INSPECTED").then().statusCode(200);
        return id;
    }
}
