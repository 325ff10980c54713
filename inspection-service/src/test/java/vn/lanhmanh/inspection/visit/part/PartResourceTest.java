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
import static org.hamcrest.Matchers.nullValue;
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
        PartFixture.join(team, "CAT", TestTokens.subject("inspector", "CAT", "46"));
        id = InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        checklist = checklist();
    }

    private static String checklist() {
        return PartFixture.published(
                PartFixture.section("SECURITY", "CAT", PartFixture.item("RESIDENCE", "YES_NO", "TEMPORARY_RESIDENCE")),
                PartFixture.section(
                        "LABOUR", "SLDTBXH", PartFixture.item("CONTRACTS", "YES_NO_NA", "LABOUR_CONTRACT")));
    }

    @Test
    void completesOnceEveryAgencyHasClosedItsPart() {
        take().then().statusCode(200).body("parts", hasSize(2)).body("takenOver", hasSize(0));
        InspectionFixture.start(id, team.members());
        answer(police(), "RESIDENCE", "YES").then().statusCode(200);
        refuses(close(police(), "SLDTBXH"), 403, "part-of-another-agency");
        refuses(close(Api.inspector("46"), "SLDTBXH"), 409, "answers-missing");
        answer(Api.inspector("46"), "CONTRACTS", "YES").then().statusCode(200);
        close(Api.inspector("46"), "SLDTBXH").then().statusCode(200);
        refuses(answer(Api.inspector("46"), "CONTRACTS", "NA"), 409, "part-closed");
        refuses(InspectionFixture.complete(id, "2020-06-15", "INSPECTED"), 409, "parts-open");
        close(police(), "CAT").then().statusCode(200);

        InspectionFixture.complete(id, "2020-06-15", "INSPECTED")
                .then()
                .statusCode(200)
                .body("warnings", nullValue());

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
    void isAnsweredByMembersOfItsAgencyAlone() {
        take().then().statusCode(200);
        InspectionFixture.start(id, team.members());
        answer(police(), "RESIDENCE", "NO").then().statusCode(200);

        refuses(answer(Api.inspector("46"), "RESIDENCE", "YES"), 403, "part-of-another-agency");
        Api.inspector("46")
                .body(Map.of(
                        "answers",
                        List.of(Map.of("itemCode", "RESIDENCE", "value", "YES")),
                        "reason",
                        "không phải đội trưởng"))
                .post("/v1/inspections/" + id + "/checklist/answers")
                .then()
                .statusCode(403);
        refuses(answer(police(), "CONTRACTS", "YES"), 403, "part-of-another-agency");

        Api.inspector("46")
                .get("/v1/inspections/" + id + "/checklist")
                .then()
                .body("answers", hasSize(1))
                .body("answers[0].value", equalTo("NO"))
                .body("answers[0].recordedBy", equalTo(subject("inspector", "CAT")))
                .body("answers[0].standInReason", nullValue());
    }

    @Test
    void isNotAnsweredByAnAccountThatOnlyKeepsTheTeam() {
        take().then().statusCode(200);
        InspectionFixture.start(id, team.members());
        UUID keeper = UUID.randomUUID();
        Api.lead("46")
                .body(Map.of("subject", keeper))
                .post("/v1/teams/" + team.id() + "/keeper")
                .then()
                .statusCode(200);

        refuses(answer(Api.person(keeper, "inspection-lead"), "CONTRACTS", "YES"), 403, "part-of-another-agency");
    }

    @Test
    void letsTheLeaderStandInForAnAgencyWithAReason() {
        take().then().statusCode(200);
        InspectionFixture.start(id, team.members());
        answer(Api.lead("46"), "RESIDENCE", "YES")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:stand-in-needs-reason"))
                .body("violations[0].field", equalTo("reason"));
        Api.lead("46")
                .body(Map.of(
                        "answers",
                        List.of(Map.of("itemCode", "RESIDENCE", "value", "YES")),
                        "reason",
                        "công an về trước"))
                .post("/v1/inspections/" + id + "/checklist/answers")
                .then()
                .statusCode(200)
                .body("answers[0].recordedBy", equalTo(subject("inspection-lead", "SLDTBXH")))
                .body("answers[0].standInReason", equalTo("công an về trước"));

        refuses(close(Api.lead("46"), "CAT"), 422, "stand-in-needs-reason");
        Api.lead("46")
                .body(Map.of("reason", "không có tài khoản"))
                .post("/v1/inspections/" + id + "/parts/CAT/closure")
                .then()
                .statusCode(200)
                .body("parts.find { it.agencyCode == 'CAT' }.standInReason", equalTo("không có tài khoản"));
        refuses(close(police(), "CAT"), 409, "part-closed");

        answer(Api.lead("46"), "CONTRACTS", "YES").then().statusCode(200);
        close(Api.inspector("46"), "SLDTBXH").then().statusCode(200);
        InspectionFixture.complete(id, "2020-06-15", "INSPECTED").then().statusCode(200);
        var told = Heard.topics().await("inspection.events", "inspection.completed.v1", UUID.fromString(id));
        FactSchemas.of("inspection-service").check("inspection.completed.v1", told.data());
        assertThat(told.data()).contains("\"partsAgencies\": [\"SLDTBXH\"]");
    }

    @Test
    void letsAnAgencyConfirmWhatTheLeaderAnsweredInItsPlace() {
        take().then().statusCode(200);
        InspectionFixture.start(id, team.members());
        Api.lead("46")
                .body(Map.of("answers", List.of(Map.of("itemCode", "RESIDENCE", "value", "YES")), "reason", "về trước"))
                .post("/v1/inspections/" + id + "/checklist/answers")
                .then()
                .statusCode(200);

        answer(police(), "RESIDENCE", "YES")
                .then()
                .statusCode(200)
                .body("answers[0].recordedBy", equalTo(subject("inspector", "CAT")))
                .body("answers[0].standInReason", nullValue());
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
        refuses(answer(police(), "RESIDENCE", "YES"), 409, "no-checklist-taken");
        Map<String, Object> later = Map.of("checklistId", UUID.randomUUID());
        refuses(
                Api.inspector("46").body(later).post("/v1/inspections/" + id + "/checklist"),
                422,
                "checklist-not-in-force");
        take().then().statusCode(200);
        refuses(take(), 409, "checklist-taken");
        refuses(answer(police(), "RESIDENCE", "YES"), 409, "illegal-transition");
        InspectionFixture.start(id, team.members());
        refuses(answer(police(), "UNKNOWN", "YES"), 422, "unknown-item");
        refuses(answer(police(), "RESIDENCE", "NA"), 422, "answer-of-another-type");
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

    private Response answer(RequestSpecification caller, String item, String value) {
        return PartFixture.answer(caller, id, item, value);
    }

    private Response close(RequestSpecification caller, String agency) {
        return caller.body(Map.of()).post("/v1/inspections/" + id + "/parts/" + agency + "/closure");
    }

    private static RequestSpecification police() {
        return Api.as(TestTokens.token("inspector", "CAT", "46"));
    }

    private static String subject(String role, String agency) {
        return TestTokens.subject(role, agency, "46").toString();
    }

    private static void refuses(Response answer, int status, String key) {
        answer.then().statusCode(status).body("type", equalTo("urn:lanhmanh:problem:" + key));
    }
}
