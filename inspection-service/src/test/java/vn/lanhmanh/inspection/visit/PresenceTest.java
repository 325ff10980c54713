package vn.lanhmanh.inspection.visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.programme.ProgrammeFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

/** Who is present: lawful from the start on, and put right where that changes before the minutes are numbered. */
@QuarkusTest
@RealParts
class PresenceTest {

    private static final String CIRCULAR = "Phần 2 Thông tư 05/2006/TT-BLĐTBXH";

    private SeatedTeam team;
    private List<String> three;
    private String establishment;

    @BeforeEach
    void seat() {
        team = TeamFixture.provincial();
        three = team.members().subList(0, 3);
        establishment = EstablishmentFixture.registered(PHU_HIEP);
    }

    @Test
    void isThreeMembersWithValidCardsFromTheStartOnByASlotAndOnAGround() {
        String slot = ProgrammeFixture.approvedSlots(team.id(), establishment).get(0);
        String expired = member("2020-06-14");
        String planned = Api.idIn(InspectionFixture.decide(InspectionFixture.planned(team, slot)));

        for (String id : List.of(planned, InspectionFixture.requested(team, establishment))) {
            refusesByLaw(InspectionFixture.startWith(id, three.subList(0, 2)), "too-few-members");
            refusesByLaw(InspectionFixture.startWith(id, List.of(three.get(0), three.get(1), expired)), "card-expired");
            refusesByLaw(InspectionFixture.startWith(id, with(expired)), "card-expired");
            Api.lead("46")
                    .get("/v1/inspections/" + id)
                    .then()
                    .body("state", equalTo("PLANNED"))
                    .body("presentMemberIds", hasSize(0));

            InspectionFixture.start(id, three);
            InspectionFixture.complete(id, "2020-06-15", "INSPECTED").then().statusCode(200);
        }
    }

    private String member(String cardTo) {
        Map<String, Object> member = TeamFixture.member("MEMBER");
        member.put("cardValidTo", cardTo);
        return TeamFixture.add(team.id(), member);
    }

    private List<String> with(String member) {
        return Stream.concat(three.stream(), Stream.of(member)).toList();
    }

    private static void refusesByLaw(Response answer, String key) {
        refuses(answer, 422, key);
        answer.then().body("legalBasis", equalTo(CIRCULAR)).body("violations[0].field", equalTo("presentMemberIds"));
    }

    private static void refuses(Response answer, int status, String key) {
        answer.then().statusCode(status).body("type", equalTo("urn:lanhmanh:problem:" + key));
    }

    @Test
    void isCorrectedWithAReasonWhenACardIsWithdrawnMeanwhile() {
        Map<String, Object> profile = TeamFixture.member("MEMBER");
        String fourth = TeamFixture.add(team.id(), profile);
        String id = started(with(fourth));
        profile.put("cardValidTo", "2020-06-14");
        edit(fourth, profile);
        refusesByLaw(InspectionFixture.complete(id, "2020-06-15", "INSPECTED"), "card-expired");

        correct(id, three, "thẻ bị thu hồi")
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("presentMemberIds", containsInAnyOrder(three.toArray()));

        InspectionFixture.complete(id, "2020-06-15", "INSPECTED")
                .then()
                .statusCode(200)
                .body("presenceChanges", hasSize(1));
        Api.inspector("46")
                .get("/v1/inspections/" + id)
                .then()
                .body("presentMemberIds", containsInAnyOrder(three.toArray()))
                .body(
                        "presenceChanges[0].earlierMemberIds",
                        containsInAnyOrder(with(fourth).toArray()))
                .body("presenceChanges[0].reason", equalTo("thẻ bị thu hồi"))
                .body("presenceChanges[0].earlierOfficers", nullValue());
        refuses(correct(id, with(fourth), "x"), 409, "illegal-transition");
    }

    private String started(List<String> present) {
        String id = InspectionFixture.requested(team, establishment);
        InspectionFixture.start(id, present);
        return id;
    }

    private void edit(String memberId, Map<String, Object> profile) {
        String version = Api.lead("46").get("/v1/teams/" + team.id()).header("ETag");
        Api.lead("46")
                .header("If-Match", version)
                .body(profile)
                .put("/v1/teams/" + team.id() + "/members/" + memberId)
                .then()
                .statusCode(200);
    }

    private static Response correct(String id, List<String> present, String reason) {
        return Api.lead("46").body(body(present, reason)).post(path(id));
    }

    private static Map<String, Object> body(List<String> present, String reason) {
        return new HashMap<>(Map.of("presentMemberIds", present, "reason", reason));
    }

    private static String path(String id) {
        return "/v1/inspections/" + id + "/presence-changes";
    }

    @Test
    void isCorrectedWhenAMemberLeavesBeforeTheEnd() {
        String id = started(team.members());
        Api.lead("46")
                .body(Map.of("on", "2020-06-15"))
                .post("/v1/teams/" + team.id() + "/members/" + team.members().get(3) + "/departure")
                .then()
                .statusCode(200);
        refuses(InspectionFixture.complete(id, "2020-06-16", "INSPECTED"), 422, "not-a-member");

        correct(id, three, "nghỉ công tác").then().statusCode(200);

        InspectionFixture.complete(id, "2020-06-16", "INSPECTED").then().statusCode(200);
    }

    @Test
    void isCorrectedOnlyToWhatTheStartWouldHaveTaken() {
        String id = started(team.members());
        String expired = member("2020-06-14");
        Api.lead("46")
                .body(Map.of("memberId", three.get(2), "establishmentId", establishment, "reason", "Người thân"))
                .post("/v1/teams/" + team.id() + "/conflicts")
                .then()
                .statusCode(201);

        refusesByLaw(correct(id, three.subList(0, 2), "x"), "too-few-members");
        refusesByLaw(correct(id, with(expired), "x"), "card-expired");
        refuses(correct(id, with(UUID.randomUUID().toString()), "x"), 422, "not-a-member");
        refuses(Api.lead("46").body(Map.of("reason", "x")).post(path(id)), 422, "missing-for-type");
        refuses(correct(id, team.members(), "x"), 409, "presence-unchanged");
        correct(id, three, " ").then().statusCode(400);
        Api.lead("46")
                .body(body(three, "x"))
                .header("If-Match", "\"0\"")
                .post(path(id))
                .then()
                .statusCode(412);
        read(id).then().body("presenceChanges", hasSize(0)).body("presentMemberIds", hasSize(4));
    }

    private static Response read(String id) {
        return Api.inspector("46").get("/v1/inspections/" + id);
    }

    @Test
    void isCorrectedByWhoLeadsTheTeamOnce() {
        String waiting = InspectionFixture.requested(team, establishment);
        refuses(correct(waiting, three, "x"), 409, "illegal-transition");
        String id = started(team.members());

        Api.inspector("46").body(body(three, "x")).post(path(id)).then().statusCode(403);
        Response stranger = Api.person(UUID.randomUUID(), "inspection-lead")
                .body(body(three, "x"))
                .post(path(id));
        refuses(stranger, 403, "not-own-team");
        Api.lead("476").body(body(three, "x")).post(path(id)).then().statusCode(404);
        for (int sent = 0; sent < 2; sent++) {
            Api.lead("46")
                    .header("Idempotency-Key", "presence-" + id)
                    .body(body(three, "ghi nhầm"))
                    .post(path(id))
                    .then()
                    .statusCode(200);
        }
        read(id).then().body("presenceChanges", hasSize(1));
    }
}
