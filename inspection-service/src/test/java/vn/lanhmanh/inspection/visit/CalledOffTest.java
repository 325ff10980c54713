package vn.lanhmanh.inspection.visit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.checklist.ChecklistFixture;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.evidence.EvidenceFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;

import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

/** What was recorded of a visit ends in minutes, not in an inspection that was called off. */
@QuarkusTest
@RealParts
class CalledOffTest {

    private SeatedTeam team;
    private String id;

    @BeforeEach
    void decide() {
        team = TeamFixture.provincial();
        id = InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
    }

    private Response callOff() {
        return Api.lead("46").body(Map.of("reason", "nhầm cơ sở")).post("/v1/inspections/" + id + "/cancellation");
    }

    private void isOwedMinutes() {
        callOff()
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:inspection-recorded"))
                .body("legalBasis", equalTo("Phần 2 Thông tư 05/2006/TT-BLĐTBXH"));
        Api.lead("46").get("/v1/inspections/" + id).then().body("state", equalTo("IN_PROGRESS"));
    }

    private void isCalledOff() {
        callOff().then().statusCode(200).body("state", equalTo("CANCELLED"));
    }

    @Test
    void isPossibleAfterTheStartWhileNothingWasRecorded() {
        InspectionFixture.start(id, team.members());
        isCalledOff();
    }

    @Test
    void isRefusedOnceAViolationIsFound() {
        InspectionFixture.start(id, team.members());
        InspectionFixture.find(id, "INSPECTION_REFUSED");

        isOwedMinutes();
        InspectionFixture.complete(id, "2020-06-15", "ACCESS_REFUSED").then().statusCode(200);
    }

    @Test
    void isRefusedWhileEvidenceCounts() {
        InspectionFixture.start(id, team.members());
        String photo = EvidenceFixture.photo(id);

        isOwedMinutes();
        Api.inspector("46")
                .body(Map.of("reason", "ảnh của cơ sở khác"))
                .post("/v1/evidence/" + photo + "/withdrawal")
                .then()
                .statusCode(200);
        isCalledOff();
    }

    @Test
    void isRefusedOnceSomethingIsAnswered() {
        Api.inspector("46")
                .body(Map.of("checklistId", ChecklistFixture.published(ChecklistFixture.code(), "2020-01-01")))
                .post("/v1/inspections/" + id + "/checklist")
                .then()
                .statusCode(200);
        InspectionFixture.start(id, team.members());
        Api.inspector("46")
                .body(Map.of("answers", List.of(Map.of("itemCode", "LABOUR_CONTRACT", "value", "YES"))))
                .post("/v1/inspections/" + id + "/checklist/answers")
                .then()
                .statusCode(200);

        isOwedMinutes();
    }

    @Test
    void isRefusedWhileAVisitFromTheFieldWaitsForADecision() {
        InspectionFixture.start(id, team.members());
        String visit = UUID.randomUUID().toString();
        Api.inspector("46")
                .body(Map.of(
                        "clientId",
                        visit,
                        "inspectionId",
                        id,
                        "basedOnVersion",
                        0,
                        "startedAt",
                        "2020-06-15T02:00:00Z",
                        "presentMemberIds",
                        team.members()))
                .post("/v1/field-visits")
                .then()
                .statusCode(201)
                .body("state", equalTo("CONFLICT"));

        isOwedMinutes();
        Api.inspector("46")
                .body(Map.of("keep", "SERVER"))
                .post("/v1/field-visits/" + visit + "/resolution")
                .then()
                .statusCode(200);
        isCalledOff();
    }
}
