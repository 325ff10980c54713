package vn.lanhmanh.inspection.visit.part;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.checklist.ChecklistFixture;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;
import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

@QuarkusTest
@RealParts
class PartResourceTest {

    private SeatedTeam team;
    private String id;
    private String checklist;

    @BeforeEach
    void begin() {
        team = TeamFixture.provincial();
        Map<String, Object> police = TeamFixture.member("MEMBER");
        police.put("agencyCode", "CAT");
        police.put("subject", TestTokens.subject("inspector", "CAT", "46"));
        TeamFixture.add(team.id(), police);
        id = InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        checklist = checklist();
    }

    private static String checklist() {
        String id = Api.idIn(Api.lead("46")
                .body(Map.of(
                        "code",
                        ChecklistFixture.code(),
                        "title",
                        "Danh mục thử",
                        "sections",
                        List.of(
                                section("SECURITY", "CAT", item("RESIDENCE", "YES_NO", "TEMPORARY_RESIDENCE")),
                                section("LABOUR", "SLDTBXH", item("CONTRACTS", "YES_NO_NA", "LABOUR_CONTRACT")))))
                .post("/v1/checklists"));
        Api.lead("46")
                .body(Map.of("validFrom", "2020-01-01"))
                .post("/v1/checklists/" + id + "/publication")
                .then()
                .statusCode(200);
        return id;
    }

    private static Map<String, Object> section(String code, String agency, Map<String, Object> item) {
        return Map.of("code", code, "title", "Phần " + code, "agencyCode", agency, "items", List.of(item));
    }

    private static Map<String, Object> item(String code, String answerType, String violationCode) {
        return Map.of(
                "code",
                code,
                "text",
                "Câu hỏi " + code,
                "legalBasis",
                "Điều 11 Nghị định 178/2004/NĐ-CP",
                "answerType",
                answerType,
                "violationCode",
                violationCode,
                "required",
                true);
    }

    @Test
    void completesOnceEveryAgencyHasClosedItsPart() {
        take().then().statusCode(200).body("parts", hasSize(2));
        InspectionFixture.start(id, team.members());
        answer("RESIDENCE", "YES").then().statusCode(200);
        refuses(close(police(), "SLDTBXH"), 403, "part-of-another-agency");
        refuses(close(Api.inspector("46"), "SLDTBXH"), 409, "answers-missing");
        answer("CONTRACTS", "NO")
                .then()
                .statusCode(200)
                .body("proposedFindings", hasSize(1))
                .body("proposedFindings[0].violationCode", equalTo("LABOUR_CONTRACT"));
        close(Api.inspector("46"), "SLDTBXH").then().statusCode(200);
        refuses(answer("CONTRACTS", "YES"), 409, "part-closed");
        refuses(InspectionFixture.complete(id, "2020-06-15", "INSPECTED"), 409, "parts-open");
        close(police(), "CAT").then().statusCode(200);

        InspectionFixture.complete(id, "2020-06-15", "INSPECTED").then().statusCode(200);

        var told = Heard.topics().await("inspection.events", "inspection.completed.v1", UUID.fromString(id));
        FactSchemas.of("inspection-service").check("inspection.completed.v1", told.data());
        assertThat(told.data()).contains("checklistCode", "\"partsAgencies\": [\"CAT\", \"SLDTBXH\"]");
        Api.inspector("46")
                .get("/v1/inspections/" + id + "/checklist")
                .then()
                .statusCode(200)
                .body("answers", hasSize(2))
                .body("checklistId", equalTo(checklist));
    }

    @Test
    void letsTheLeaderStandInForAnAgencyWithAReason() {
        take().then().statusCode(200);
        InspectionFixture.start(id, team.members());
        answer("RESIDENCE", "YES").then().statusCode(200);

        refuses(close(Api.lead("46"), "CAT"), 422, "stand-in-needs-reason");
        Api.lead("46")
                .body(Map.of("reason", "không có tài khoản"))
                .post("/v1/inspections/" + id + "/parts/CAT/closure")
                .then()
                .statusCode(200)
                .body("parts.find { it.agencyCode == 'CAT' }.standInReason", equalTo("không có tài khoản"));
        refuses(close(police(), "CAT"), 409, "part-closed");

        answer("CONTRACTS", "YES").then().statusCode(200);
        close(Api.inspector("46"), "SLDTBXH").then().statusCode(200);
        InspectionFixture.complete(id, "2020-06-15", "INSPECTED").then().statusCode(200);
        var told = Heard.topics().await("inspection.events", "inspection.completed.v1", UUID.fromString(id));
        FactSchemas.of("inspection-service").check("inspection.completed.v1", told.data());
        assertThat(told.data()).contains("\"partsAgencies\": [\"SLDTBXH\"]");
    }

    @Test
    void asksNoPartsWhereNothingCouldBeInspected() {
        take().then().statusCode(200);
        InspectionFixture.start(id, team.members());

        InspectionFixture.complete(id, "2020-06-15", "ESTABLISHMENT_CLOSED")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesWhatTheChecklistDoesNotAskFor() {
        refuses(answer("RESIDENCE", "YES"), 409, "no-checklist-taken");
        Map<String, Object> later = Map.of("checklistId", UUID.randomUUID());
        refuses(
                Api.inspector("46").body(later).post("/v1/inspections/" + id + "/checklist"),
                422,
                "checklist-not-in-force");
        take().then().statusCode(200);
        refuses(take(), 409, "checklist-taken");
        refuses(answer("RESIDENCE", "YES"), 409, "illegal-transition");
        InspectionFixture.start(id, team.members());
        refuses(answer("UNKNOWN", "YES"), 422, "unknown-item");
        refuses(answer("RESIDENCE", "NA"), 422, "answer-of-another-type");
        Api.inspector("46")
                .body(Map.of())
                .post("/v1/inspections/" + id + "/parts/SYT/closure")
                .then()
                .statusCode(404)
                .body("type", containsString("problem"));
    }

    @Test
    void belongsToTheTeam() {
        take().then().statusCode(200);
        Api.person(UUID.randomUUID(), "inspector")
                .get("/v1/inspections/" + id + "/checklist")
                .then()
                .statusCode(404);
        Api.inspector("474")
                .body(Map.of("checklistId", checklist))
                .post("/v1/inspections/" + id + "/checklist")
                .then()
                .statusCode(404);
    }

    private Response take() {
        return Api.inspector("46").body(Map.of("checklistId", checklist)).post("/v1/inspections/" + id + "/checklist");
    }

    private Response answer(String item, String value) {
        return Api.inspector("46")
                .body(Map.of("answers", List.of(Map.of("itemCode", item, "value", value))))
                .post("/v1/inspections/" + id + "/checklist/answers");
    }

    private Response close(RequestSpecification caller, String agency) {
        return caller.body(Map.of()).post("/v1/inspections/" + id + "/parts/" + agency + "/closure");
    }

    private static RequestSpecification police() {
        return Api.as(TestTokens.token("inspector", "CAT", "46"));
    }

    private static void refuses(Response answer, int status, String key) {
        answer.then().statusCode(status).body("type", equalTo("urn:lanhmanh:problem:" + key));
    }
}
