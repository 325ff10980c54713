package vn.lanhmanh.inspection.visit.part;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.checklist.ChecklistFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;

/** Checklists in use through the API. */
public final class PartFixture {

    private PartFixture() {}

    /** A checklist of these two sections in force all year. */
    public static String published(Map<String, Object> first, Map<String, Object> second) {
        String id = Api.idIn(Api.lead("46")
                .body(Map.of(
                        "code", ChecklistFixture.code(), "title", "Danh mục thử", "sections", List.of(first, second)))
                .post("/v1/checklists"));
        Api.lead("46")
                .body(Map.of("validFrom", "2020-01-01"))
                .post("/v1/checklists/" + id + "/publication")
                .then()
                .statusCode(200);
        return id;
    }

    public static Map<String, Object> section(String code, String agency, Map<String, Object> item) {
        return Map.of("code", code, "title", "Phần " + code, "agencyCode", agency, "items", List.of(item));
    }

    public static Map<String, Object> item(String code, String answerType, String violationCode) {
        return ChecklistFixture.item(code, answerType, violationCode);
    }

    /** Gives a team a member of an agency with an account; the id of the member. */
    public static String join(SeatedTeam team, String agency, UUID subject) {
        Map<String, Object> member = TeamFixture.member("MEMBER");
        member.put("agencyCode", agency);
        member.put("subject", subject);
        return TeamFixture.add(team.id(), member);
    }

    public static Response take(String inspection, String checklist) {
        return Api.inspector("46")
                .body(Map.of("checklistId", checklist))
                .post("/v1/inspections/" + inspection + "/checklist");
    }

    public static Response answer(RequestSpecification caller, String inspection, String item, String value) {
        return caller.body(Map.of("answers", List.of(Map.of("itemCode", item, "value", value))))
                .post("/v1/inspections/" + inspection + "/checklist/answers");
    }

    public static Response dismiss(RequestSpecification caller, String inspection, String item) {
        return caller.body(Map.of("itemCode", item, "reason", "đã khắc phục tại chỗ"))
                .post("/v1/inspections/" + inspection + "/checklist/dismissals");
    }

    public static Response close(RequestSpecification caller, String inspection, String agency) {
        return caller.body(Map.of()).post("/v1/inspections/" + inspection + "/parts/" + agency + "/closure");
    }
}
