package vn.lanhmanh.inspection.visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.local.testing.TestTokens;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.visit.InspectionFixture.unscheduled;

/** How a leader has decided an unscheduled inspection, and who has entered that. */
@QuarkusTest
@RealParts
class LeaderDecisionTest {

    private final UUID deputy = UUID.randomUUID();
    private SeatedTeam team;
    private String establishment;

    @BeforeEach
    void setUp() {
        team = TeamFixture.provincial();
        Map<String, Object> member = TeamFixture.member("DEPUTY");
        member.put("subject", deputy.toString());
        TeamFixture.add(team.id(), member);
        establishment = EstablishmentFixture.registered(PHU_HIEP);
    }

    private Map<String, Object> request() {
        return ground("kind", "REQUEST", "reference", "12/CV-CAT");
    }

    private Map<String, Object> request(String field, String value) {
        Map<String, Object> request = request();
        request.put(field, value);
        return request;
    }

    private Map<String, Object> ground(Object... fields) {
        var ground = new HashMap<String, Object>(Map.of("decidedByMemberId", team.leader()));
        for (int i = 0; i < fields.length; i += 2) {
            ground.put((String) fields[i], fields[i + 1]);
        }
        return ground;
    }

    private Response decide(RequestSpecification caller, Map<String, Object> ground) {
        return caller.body(unscheduled(team, establishment, ground)).post("/v1/inspections");
    }

    private void refuses(Map<String, Object> ground, String key, String field) {
        decide(Api.lead("46"), ground)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:" + key))
                .body("legalBasis", equalTo("Phần 2 Thông tư 05/2006/TT-BLĐTBXH"))
                .body("violations.field", hasItem(field));
    }

    @Test
    void keepsNumberDayAndWhoAsked() {
        Map<String, Object> ground = request();
        ground.putAll(Map.of("decisionNumber", "05/QĐ-ĐKT", "decidedOn", "2020-06-12", "requestedBy", "CAT"));

        String id = Api.idIn(decide(Api.lead("46"), ground));

        Api.leader()
                .get("/v1/inspections/" + id)
                .then()
                .body("ground.decisionNumber", equalTo("05/QĐ-ĐKT"))
                .body("ground.decidedOn", equalTo("2020-06-12"))
                .body("ground.requestedBy", equalTo("CAT"))
                .body("recordedByLeader", equalTo(true))
                .body(
                        "recordedBy",
                        equalTo(TestTokens.subject("inspection-lead", "SLDTBXH", "46")
                                .toString()));
        Api.person(UUID.randomUUID(), "inspector")
                .get("/v1/inspections/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void keepsTheMemberWhoProposedIt() {
        String proposer = team.members().get(2);

        decide(Api.lead("46"), ground("kind", "SIGNS", "note", "dấu hiệu", "proposedByMemberId", proposer))
                .then()
                .statusCode(201)
                .body("ground.proposedByMemberId", equalTo(proposer));
        refuses(
                ground("kind", "SIGNS", "note", "dấu hiệu", "proposedByMemberId", UUID.randomUUID()),
                "proposer-not-a-member",
                "ground.proposedByMemberId");
    }

    @Test
    void showsWhenAnotherThanTheLeaderEntersIt() {
        decide(Api.person(deputy, "inspection-lead"), request())
                .then()
                .statusCode(201)
                .body("ground.decidedByMemberId", equalTo(team.leader()))
                .body("recordedBy", equalTo(deputy.toString()))
                .body("recordedByLeader", equalTo(false));
    }

    @Test
    void isOfTheDayItIsEnteredOrOfTheVisitThatIsOver() {
        decide(Api.lead("46"), request()).then().body("ground.decidedOn", equalTo("2020-06-15"));
        var coming = new HashMap<>(unscheduled(team, establishment, request()));
        coming.put("plannedOn", "2020-12-02");

        Api.lead("46").body(coming).post("/v1/inspections").then().body("ground.decidedOn", equalTo("2020-11-25"));
        Map<String, Object> early = request();
        early.put("decidedOn", "2020-11-26");
        coming.put("ground", early);
        Api.lead("46")
                .body(coming)
                .post("/v1/inspections")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:date-in-future"));
    }

    @Test
    void refusesADecisionAfterTheVisitAndOneBeforeTheLeaderWasIt() {
        Map<String, Object> late = request();
        late.put("decidedOn", "2020-06-16");
        refuses(late, "date-out-of-order", "ground.decidedOn");
        Map<String, Object> early = request();
        early.put("decidedOn", "2020-01-05");
        refuses(early, "not-decided-by-leader", "ground.decidedByMemberId");
    }

    @Test
    void refusesARequestOfABodyThatTheCircularDoesNotName() {
        Map<String, Object> ground = request();
        ground.put("requestedBy", "STC");

        decide(Api.lead("46"), ground)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:no-requesting-body"))
                .body("legalBasis", equalTo("Phần 2 Thông tư 05/2006/TT-BLĐTBXH"))
                .body("detail", containsString("CAT, SLDTBXH"));
        ground.put("requestedBy", "UBND");
        decide(Api.lead("46"), ground).then().statusCode(201);
        refuses(
                ground("kind", "SIGNS", "note", "dấu hiệu", "requestedBy", "CAT"),
                "ground-of-another-kind",
                "ground.requestedBy");
    }

    @Test
    void isOfNobodyWhoIsBarredByThenHoweverEarlyItIsDated() {
        Api.lead("46")
                .body(Map.of("memberId", team.leader(), "establishmentId", establishment, "reason", "họ hàng"))
                .post("/v1/teams/" + team.id() + "/conflicts")
                .then()
                .statusCode(201);
        var today = new HashMap<>(unscheduled(team, establishment, request("decidedOn", "2020-11-24")));
        today.put("plannedOn", "2020-11-25");

        Api.lead("46")
                .body(today)
                .post("/v1/inspections")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:conflict-of-interest"));
    }

    @Test
    void comesBeforeTheVisit() {
        Map<String, Object> ground = request();
        ground.put("decidedOn", "2020-06-13");
        String id = Api.idIn(decide(Api.lead("46"), ground));

        start(id, "2020-06-12T16:59:59Z")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:started-before-decision"))
                .body("legalBasis", equalTo("Phần 2 Thông tư 05/2006/TT-BLĐTBXH"))
                .body("violations.field", hasItem("startedAt"));
        start(id, "2020-06-12T17:00:00Z").then().statusCode(200);
    }

    private Response start(String id, String at) {
        return Api.inspector("46")
                .body(Map.of("startedAt", at, "presentMemberIds", team.members()))
                .post("/v1/inspections/" + id + "/start");
    }

    @Test
    void comesBeforeTheVisitOfAnAgencyToo() {
        var health = TestTokens.token("inspection-lead", "SYT", "46");
        String id = Api.idIn(Api.as(health)
                .body(Map.of(
                        "type",
                        "SECTOR",
                        "establishmentId",
                        establishment,
                        "plannedOn",
                        "2020-06-15",
                        "sector",
                        Map.of("decisionNumber", "15/QĐ-SYT", "decidedOn", "2020-06-10")))
                .post("/v1/inspections"));
        var officers = List.of(Map.of("title", "Thanh tra viên", "count", 2));

        Api.as(health)
                .body(Map.of("startedAt", "2020-06-09T02:00:00Z", "officers", officers))
                .post("/v1/inspections/" + id + "/start")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:started-before-decision"))
                .body("legalBasis", equalTo("Mục IV.4 đến mục IV.7 Kế hoạch 26/KH-UBND năm 2020"));
    }
}
