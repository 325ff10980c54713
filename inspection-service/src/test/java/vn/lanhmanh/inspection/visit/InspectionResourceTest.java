package vn.lanhmanh.inspection.visit;

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
import vn.lanhmanh.inspection.programme.ProgrammeFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.local.testing.FactSchemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HAU;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.visit.InspectionFixture.complete;
import static vn.lanhmanh.inspection.visit.InspectionFixture.decide;
import static vn.lanhmanh.inspection.visit.InspectionFixture.find;
import static vn.lanhmanh.inspection.visit.InspectionFixture.inspected;
import static vn.lanhmanh.inspection.visit.InspectionFixture.planned;
import static vn.lanhmanh.inspection.visit.InspectionFixture.requested;
import static vn.lanhmanh.inspection.visit.InspectionFixture.start;
import static vn.lanhmanh.inspection.visit.InspectionFixture.unscheduled;

@QuarkusTest
@RealParts
class InspectionResourceTest {

    @Test
    void runsFromTheSlotToNumberedMinutesAndTellsItsFacts() {
        SeatedTeam team = TeamFixture.provincial();
        String establishment = EstablishmentFixture.registered(PHU_HIEP);
        String slot = ProgrammeFixture.approvedSlots(team.id(), establishment).get(0);
        String id = Api.idIn(decide(planned(team, slot)));
        start(id, team.members());
        find(id, "HARBOURING");
        find(id, "COMMITMENT");

        complete(id, "2020-06-16", "INSPECTED")
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("minutesNumber", equalTo(1))
                .body("minutesYear", equalTo(2020))
                .body("findings", hasSize(2))
                .body("findings[0].prohibitedAct", equalTo("HARBOURING"))
                .body("version", equalTo(4));

        var topics = Heard.topics();
        var completed = topics.await("inspection.events", "inspection.completed.v1", UUID.fromString(id));
        FactSchemas.of("inspection-service").check("inspection.completed.v1", completed.data());
        assertThat(completed.data().replace(" ", ""))
                .contains("\"type\":\"PLANNED\"")
                .contains("\"findings\":2");
        var found = topics.await("inspection.events", "violation.found.v1", UUID.fromString(id));
        FactSchemas.of("inspection-service").check("violation.found.v1", found.data());
        assertThat(topics.all("inspection.events"))
                .filteredOn(message -> message.key().equals(id))
                .extracting(message -> message.type())
                .containsExactly("inspection.completed.v1", "violation.found.v1", "violation.found.v1");
    }

    @Test
    void countsAnEstablishmentOnceTowardsTheTargetAndOnlyWhenInspected() {
        SeatedTeam team = TeamFixture.provincial();
        String twice = EstablishmentFixture.registered(PHU_HIEP);
        String refused = EstablishmentFixture.registered(PHU_HIEP);
        String programme = ProgrammeFixture.drafted(team.id(), twice, refused);
        inspected(team, twice);
        inspected(team, twice);
        String id = requested(team, refused);
        start(id, team.members());
        complete(id, "2020-06-15", "ACCESS_REFUSED").then().statusCode(200).body("minutesNumber", equalTo(3));

        Api.lead("46").get("/v1/programmes/" + programme).then().body("achieved", equalTo(1));
        Api.lead("46")
                .get("/v1/programmes?limit=200")
                .then()
                .body("items.find { it.id == '" + programme + "' }.achieved", equalTo(1));
        Api.registryOfficer("46")
                .get("/v1/establishments/" + twice)
                .then()
                .body("risk.parts.find { it.name == 'SINCE_INSPECTION' }.why", equalTo("2020-06-15"));
    }

    @Test
    void refusesASlotTwiceAndOneThatIsNotApproved() {
        SeatedTeam team = TeamFixture.provincial();
        String establishment = EstablishmentFixture.registered(PHU_HIEP);
        String slot = ProgrammeFixture.approvedSlots(team.id(), establishment).get(0);
        String draft = ProgrammeFixture.drafted(TeamFixture.provincial().id(), establishment);
        String draftSlot = Api.lead("46").get("/v1/programmes/" + draft).path("slots[0].id");
        String first = Api.idIn(decide(planned(team, slot)));

        refuses(planned(team, slot), 409, "slot-taken");
        refuses(planned(team, draftSlot), 422, "slot-not-approved");
        refuses(planned(TeamFixture.provincial(), slot), 422, "slot-not-approved");
        cancel(first);
        decide(planned(team, slot)).then().statusCode(201);
    }

    @Test
    void needsALawfulGroundDecidedByTheLeader() {
        SeatedTeam team = TeamFixture.provincial();
        String establishment = EstablishmentFixture.registered(PHU_HIEP);
        String leader = team.leader();

        refuses(
                unscheduled(team, establishment, Map.of("kind", "REQUEST", "decidedByMemberId", leader)),
                422,
                "ground-incomplete");
        refuses(
                unscheduled(
                        team,
                        establishment,
                        Map.of(
                                "kind",
                                "SIGNS",
                                "note",
                                "x",
                                "decidedByMemberId",
                                team.members().get(1))),
                422,
                "not-decided-by-leader");
        refuses(
                unscheduled(
                        team,
                        establishment,
                        Map.of("kind", "COMPLAINT", "tipId", UUID.randomUUID(), "decidedByMemberId", leader)),
                422,
                "unknown-ground");
        refuses(
                Map.of(
                        "type",
                        "UNSCHEDULED",
                        "teamId",
                        team.id(),
                        "establishmentId",
                        establishment,
                        "plannedOn",
                        "2020-06-15"),
                422,
                "missing-for-type");
    }

    @Test
    void restsAComplaintOnAVerifiedTipOnce() {
        SeatedTeam team = TeamFixture.provincial();
        String establishment = EstablishmentFixture.registered(PHU_HIEP);
        String tip = UUID.randomUUID().toString();
        Heard.tell(
                "case", "tip.verified.v1", "tipId", tip, 2, "establishmentId", establishment, "communeCode", PHU_HIEP);
        Awaitility.await().untilAsserted(() -> Api.lead("474")
                .get("/v1/grounds?limit=200&used=false")
                .then()
                .statusCode(200)
                .body("items.tipId", hasItem(tip)));
        Map<String, Object> ground = Map.of("kind", "COMPLAINT", "tipId", tip, "decidedByMemberId", team.leader());

        refuses(unscheduled(team, EstablishmentFixture.registered(PHU_HAU), ground), 422, "ground-elsewhere");
        String id = Api.idIn(decide(unscheduled(team, establishment, ground)));
        refuses(unscheduled(team, establishment, ground), 409, "ground-used");
        Api.lead("46").get("/v1/grounds?limit=200&used=true").then().body("items.tipId", hasItem(tip));
        Api.lead("476").get("/v1/grounds?limit=200").then().body("items.tipId", not(hasItem(tip)));
        cancel(id);
        decide(unscheduled(team, establishment, ground)).then().statusCode(201);
    }

    @Test
    void refusesWrongDatesPeopleAndCodes() {
        SeatedTeam team = TeamFixture.provincial();
        String id = requested(team, EstablishmentFixture.registered(PHU_HIEP));
        String path = "/v1/inspections/" + id;
        refuses(
                path + "/start",
                Map.of("startedAt", "2020-11-27T02:00:00Z", "presentMemberIds", team.members()),
                "date-in-future");
        refuses(
                path + "/start",
                Map.of("startedAt", "2020-06-15T02:00:00Z", "presentMemberIds", List.of(UUID.randomUUID())),
                "not-a-member");
        start(id, team.members());
        refuses(path + "/findings", Map.of("violationCode", "CASINO", "description", "x"), "unknown-violation-code");
        refuses(path + "/completion", Map.of("completedOn", "2020-11-26", "outcome", "INSPECTED"), "date-in-future");
        refuses(path + "/completion", Map.of("completedOn", "2020-06-14", "outcome", "INSPECTED"), "date-out-of-order");
    }

    private static void refuses(String path, Map<String, Object> body, String key) {
        Api.inspector("46")
                .body(body)
                .post(path)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:" + key));
    }

    private static void refuses(Map<String, Object> request, int status, String key) {
        decide(request).then().statusCode(status).body("type", equalTo("urn:lanhmanh:problem:" + key));
    }

    private static void cancel(String id) {
        Api.lead("46")
                .body(Map.of("reason", "mưa bão"))
                .post("/v1/inspections/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
    }

    @Test
    void isASecretOfTheTeamUntilItStarts() {
        SeatedTeam team = TeamFixture.provincial();
        String id = requested(team, EstablishmentFixture.registered(PHU_HIEP));
        String path = "/v1/inspections/" + id;

        Api.inspector("474").get(path).then().statusCode(404);
        Api.inspector("474").get("/v1/inspections?limit=200").then().body("items.id", not(hasItem(id)));
        Api.leader().get(path).then().statusCode(200);
        start(id, team.members());
        Api.inspector("474").get(path).then().statusCode(200);
        Api.inspector("474").get("/v1/inspections?limit=200").then().body("items.id", hasItem(id));
        Api.inspector("476").get(path).then().statusCode(404);
        Api.inspector("474")
                .body(Map.of("completedOn", "2020-06-15", "outcome", "INSPECTED"))
                .post(path + "/completion")
                .then()
                .statusCode(404);
    }

    @Test
    void isDecidedForTeamsOfTheOwnAreaOnly() {
        SeatedTeam provincial = TeamFixture.provincial();
        SeatedTeam district = TeamFixture.seated("DISTRICT", "474", 3);
        String establishment = EstablishmentFixture.registered(PHU_HIEP);
        Map<String, Object> signs = Map.of("kind", "SIGNS", "note", "x", "decidedByMemberId", district.leader());

        Api.lead("474")
                .body(unscheduled(provincial, establishment, signs))
                .post("/v1/inspections")
                .then()
                .statusCode(404);
        Api.lead("474")
                .body(unscheduled(district, establishment, signs))
                .post("/v1/inspections")
                .then()
                .statusCode(201);
        String outside = EstablishmentFixture.registered(EstablishmentFixture.DIEN_HUONG);
        refuses(unscheduled(district, outside, signs), 422, "establishment-outside-team-area");
    }

    @Test
    void showsWhatBecameOfItsCases() {
        SeatedTeam team = TeamFixture.provincial();
        String id = inspected(team, EstablishmentFixture.registered(PHU_HIEP));
        String caseId = UUID.randomUUID().toString();

        Heard.tell("case", "case.opened.v1", "caseId", caseId, 0, "inspectionId", id);
        Heard.tell("case", "case.classified.v1", "caseId", caseId, 1, "inspectionId", id);
        Awaitility.await().untilAsserted(() -> Api.inspector("46")
                .get("/v1/inspections/" + id)
                .then()
                .body("caseOutcomes", hasSize(1))
                .body("caseOutcomes[0].state", equalTo("ADMINISTRATIVE")));
        Heard.tell("case", "case.concluded.v1", "caseId", caseId, 2, "inspectionId", id);
        Awaitility.await().untilAsserted(() -> Api.inspector("46")
                .get("/v1/inspections/" + id)
                .then()
                .body("caseOutcomes[0].caseId", equalTo(caseId))
                .body("caseOutcomes[0].state", equalTo("CONCLUDED"))
                .body("caseOutcomes[0].outcome", equalTo("NOT_SANCTIONED")));
    }
}
