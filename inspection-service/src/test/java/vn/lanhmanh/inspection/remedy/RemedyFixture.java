package vn.lanhmanh.inspection.remedy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.remedy.RemedyStep.Hand;
import vn.lanhmanh.inspection.team.TeamLevel;

/** Remedies as aggregates and through the API; all texts are invented. */
public final class RemedyFixture {

    static final LocalDate INSPECTED = LocalDate.of(2020, 6, 15);
    static final LocalDate DUE = LocalDate.of(2020, 7, 15);

    private RemedyFixture() {}

    static Hand aHand() {
        return new Hand(UUID.randomUUID(), Instant.parse("2020-06-15T08:00:00Z"));
    }

    static Remedy aRemedy() {
        return new Remedy(anOrigin(), "Ký hợp đồng lao động", DUE, aHand());
    }

    static Origin anOrigin() {
        return new Origin(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "KARAOKE",
                "19756",
                "474",
                UUID.randomUUID(),
                TeamLevel.PROVINCE,
                null,
                null,
                null,
                null,
                "LABOUR_CONTRACT",
                INSPECTED,
                null);
    }

    static Map<String, Object> request(String inspectionId, String dueOn) {
        var request = new HashMap<String, Object>();
        request.put("inspectionId", inspectionId);
        request.put("text", "Ký hợp đồng lao động với mọi người lao động");
        request.put("violationCode", "LABOUR_CONTRACT");
        request.put("dueOn", dueOn);
        return request;
    }

    static Response open(Map<String, Object> request) {
        return Api.lead("46").body(request).post("/v1/remedies");
    }

    /** A remedy of an inspection of the lead's team. */
    public static String opened(String inspectionId, String dueOn) {
        return Api.idIn(open(request(inspectionId, dueOn)));
    }

    static Response answer(String id, String on) {
        return step(id, "answer", Map.of("answeredOn", on, "text", "Đã ký đủ"));
    }

    static Response verify(String id, String on, boolean fulfilled, String dueOn) {
        var seen = new HashMap<String, Object>(Map.of("verifiedOn", on, "fulfilled", fulfilled, "note", "Đã xem"));
        if (dueOn != null) {
            seen.put("dueOn", dueOn);
        }
        return step(id, "verification", seen);
    }

    static Response extend(String id, String dueOn) {
        return step(id, "extension", Map.of("dueOn", dueOn, "reason", "Chờ cấp giấy"));
    }

    static Response withdraw(String id) {
        return step(id, "withdrawal", Map.of("reason", "Kiến nghị nhầm"));
    }

    static Response step(String id, String step, Map<String, Object> body) {
        return Api.lead("46").body(body).post("/v1/remedies/" + id + "/" + step);
    }

    static io.restassured.response.ValidatableResponse shown(String id) {
        return Api.inspector("46").get("/v1/remedies/" + id).then().statusCode(200);
    }
}
