package vn.lanhmanh.inspection.programme;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.local.testing.FactSchemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.DIEN_HUONG;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.drafted;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.memberAs;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.ofPlan;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.opened;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.submit;

@QuarkusTest
@RealParts
class ProgrammeResourceTest {

    @Test
    void opensOneDraftPerPlanWithThePlansTarget() {
        String planId = Heard.planPublished();
        Heard.tell("reporting", "plan.published.v1", "planId", planId, 1);
        String id = Awaitility.await().until(() -> ofPlan(planId), found -> found != null);

        Api.lead("46")
                .get("/v1/programmes/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("target", equalTo(60))
                .body("year", equalTo(2020))
                .body("achieved", equalTo(0))
                .body("slots", hasSize(0));
        Api.lead("46")
                .get("/v1/programmes?limit=200")
                .then()
                .body("items.findAll { it.planId == '" + planId + "' }", hasSize(1));
    }

    @Test
    void proposesByRiskAndQuotaAndExplainsEachChoice() {
        EstablishmentFixture.registered(PHU_HIEP);
        EstablishmentFixture.registered(DIEN_HUONG);
        String id = opened();

        Api.lead("46")
                .body(Map.of("teamId", TeamFixture.provincial().id(), "quotas", Map.of("476", 1)))
                .post("/v1/programmes/" + id + "/proposal")
                .then()
                .statusCode(200)
                .body("slots.size()", greaterThanOrEqualTo(2))
                .body("slots.reasons.flatten()", hasItem("QUOTA 476 1/1"))
                .body("slots.reasons.flatten()", hasItem(startsWith("RANK ")))
                .body("slots.reasons.flatten()", hasItem("KIND 30 KARAOKE"))
                .body("slots.month", everyItem(greaterThanOrEqualTo(2)));
    }

    @Test
    void refusesQuotasOfUnknownDistrictsAndTeamsOfOtherLevels() {
        String path = "/v1/programmes/" + opened() + "/proposal";
        String provincial = TeamFixture.provincial().id();

        refuses(Map.of("teamId", provincial, "quotas", Map.of("999", 1)), path, 422, "unknown-unit");
        refuses(Map.of("teamId", provincial, "quotas", Map.of("474", 61)), path, 422, "quotas-exceed-target");
        refuses(Map.of("teamId", provincial, "quotas", Map.of("474", -1)), path, 400, "validation-failed");
        refuses(Map.of("teamId", TeamFixture.seated("DISTRICT", "474", 0).id()), path, 422, "not-a-provincial-team");
        refuses(Map.of("teamId", UUID.randomUUID()), path, 404, "not-found");
    }

    private static void refuses(Map<String, Object> body, String path, int status, String key) {
        Api.lead("46")
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:lanhmanh:problem:" + key));
    }

    @Test
    void replacesTheSlotsOfADraftByHand() {
        String first = EstablishmentFixture.registered(PHU_HIEP);
        String second = EstablishmentFixture.registered(PHU_HIEP);
        String id = drafted(TeamFixture.provincial().id(), first, second);

        Api.lead("46")
                .get("/v1/programmes/" + id)
                .then()
                .body("slots", hasSize(2))
                .body("slots.month", equalTo(List.of(3, 3)))
                .body("version", equalTo(2));
        Api.lead("46")
                .header("If-Match", "*")
                .body(Map.of("slots", List.of(Map.of("establishmentId", UUID.randomUUID(), "month", 3))))
                .put("/v1/programmes/" + id)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:unknown-establishment"));
    }

    @Test
    void isApprovedByAnotherPersonAndTellsIt() {
        String team = TeamFixture.provincial().id();
        UUID both = UUID.randomUUID();
        TeamFixture.add(team, memberAs(both));
        String id = drafted(team, EstablishmentFixture.registered(PHU_HIEP));
        Api.person(both, "inspection-lead", "provincial-leader")
                .body(Map.of())
                .post("/v1/programmes/" + id + "/submission")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"));
        Map<String, String> approval = Map.of("approvedOn", "2020-02-28", "decisionNumber", "55/QĐ-UBND");

        Api.person(both, "inspection-lead", "provincial-leader")
                .body(approval)
                .post("/v1/programmes/" + id + "/approval")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lanhmanh:problem:same-person-approves"));
        Api.leader()
                .body(approval)
                .post("/v1/programmes/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));

        var told = Heard.topics().await("inspection.events", "programme.approved.v1", UUID.fromString(id));
        FactSchemas.of("inspection-service").check("programme.approved.v1", told.data());
        assertThat(told.data().replace(" ", ""))
                .contains("\"slots\":1")
                .contains("\"target\":60")
                .contains("\"programmeVersion\":1");
    }

    @Test
    void isNotApprovedInTheFutureAndComesBackWithAReason() {
        String id = drafted(TeamFixture.provincial().id(), EstablishmentFixture.registered(PHU_HIEP));
        submit(id);

        Api.leader()
                .body(Map.of("approvedOn", "2020-11-26", "decisionNumber", "55/QĐ-UBND"))
                .post("/v1/programmes/" + id + "/approval")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:date-in-future"));
        Api.leader()
                .body(Map.of("reason", "thiếu huyện Nam Đông"))
                .post("/v1/programmes/" + id + "/return")
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("returnReason", equalTo("thiếu huyện Nam Đông"));
        submit(id);
        Api.lead("46").get("/v1/programmes/" + id).then().body("returnReason", nullValue());
    }

    @Test
    void isASecretOfTheTeamsArea() {
        String id = drafted(TeamFixture.provincial().id(), EstablishmentFixture.registered(PHU_HIEP));

        Api.lead("474").get("/v1/programmes/" + id).then().statusCode(404);
        Api.inspector("474")
                .get("/v1/programmes?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        Api.lead("474")
                .body(Map.of())
                .post("/v1/programmes/" + id + "/submission")
                .then()
                .statusCode(404);
        Api.inspector("46").get("/v1/programmes/" + id).then().statusCode(200);
    }
}
