package vn.lanhmanh.inspection.fieldcapture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;
import vn.lanhmanh.inspection.visit.part.PartFixture;
import vn.lanhmanh.local.testing.TestTokens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

/** A visit with a checklist, recorded from its start to its end without a connection. */
@QuarkusTest
@RealParts
class FieldChecklistTest {

    private SeatedTeam team;
    private String inspection;
    private String checklist;

    @BeforeEach
    void goOut() {
        team = TeamFixture.provincial();
        PartFixture.join(team, "CAT", TestTokens.subject("inspector", "CAT", "46"));
        inspection = InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        checklist = PartFixture.published(
                PartFixture.section("LABOUR", "SLDTBXH", PartFixture.item("CONTRACTS", "YES_NO", "LABOUR_CONTRACT")),
                PartFixture.section("SECURITY", "CAT", PartFixture.item("GUARD", "YES_NO", "COMMITMENT")));
    }

    @Test
    void isTakenAnsweredClosedAndCompletedWithOneDocument() {
        Map<String, Object> visit = visit();
        visit.put("closedParts", parts());
        visit.put("completion", Map.of("completedOn", "2020-06-15", "outcome", "INSPECTED"));

        send(visit).then().statusCode(201).body("state", equalTo("APPLIED"));

        Api.inspector("46")
                .get("/v1/inspections/" + inspection)
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("conclusion", equalTo("INSPECTED_WITHOUT_FINDINGS"));
        Api.inspector("46")
                .get("/v1/inspections/" + inspection + "/checklist")
                .then()
                .body("checklistId", equalTo(checklist))
                .body("answers", hasSize(2))
                .body("dismissals.itemCode", contains("GUARD"))
                .body("parts.closedAt", everyItem(notNullValue()));
    }

    @Test
    void changesNothingWhereAPartIsLeftOpen() {
        Map<String, Object> visit = visit();
        visit.put("closedParts", parts().subList(0, 1));
        visit.put("completion", Map.of("completedOn", "2020-06-15", "outcome", "INSPECTED"));

        send(visit).then().statusCode(409).body("type", equalTo("urn:lanhmanh:problem:parts-open"));

        Api.inspector("46").get("/v1/inspections/" + inspection).then().body("state", equalTo("PLANNED"));
        Api.inspector("46")
                .get("/v1/inspections/" + inspection + "/checklist")
                .then()
                .statusCode(404);
    }

    @Test
    void isInConflictWithAnotherStartThatIsRecorded() {
        InspectionFixture.start(inspection, team.members());
        Number version =
                Api.inspector("46").get("/v1/inspections/" + inspection).path("version");
        Map<String, Object> visit = visit();
        visit.put("basedOnVersion", version);
        visit.put("startedAt", "2020-06-15T03:00:00Z");

        send(visit)
                .then()
                .statusCode(201)
                .body("state", equalTo("CONFLICT"))
                .body("differences.name", hasItem("startedAt"))
                .body("differences.name", not(hasItem("version")));

        visit.put("clientId", UUID.randomUUID().toString());
        visit.put("startedAt", "2020-06-15T02:00:00Z");
        send(visit).then().statusCode(201).body("state", equalTo("APPLIED"));
    }

    private Map<String, Object> visit() {
        return new HashMap<>(Map.of(
                "clientId",
                UUID.randomUUID().toString(),
                "inspectionId",
                inspection,
                "basedOnVersion",
                0,
                "startedAt",
                "2020-06-15T02:00:00Z",
                "presentMemberIds",
                team.members(),
                "checklistId",
                checklist,
                "answers",
                List.of(Map.of("itemCode", "CONTRACTS", "value", "YES"), Map.of("itemCode", "GUARD", "value", "NO")),
                "dismissals",
                List.of(Map.of("itemCode", "GUARD", "reason", "vừa ký lại"))));
    }

    private static List<Map<String, Object>> parts() {
        return List.of(
                Map.of("agencyCode", "SLDTBXH", "reason", "ghi chung một máy"),
                Map.of("agencyCode", "CAT", "reason", "ghi chung một máy"));
    }

    private static Response send(Map<String, Object> visit) {
        return Api.lead("46").body(visit).post("/v1/field-visits");
    }
}
