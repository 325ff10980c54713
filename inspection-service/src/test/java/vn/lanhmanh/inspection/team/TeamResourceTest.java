package vn.lanhmanh.inspection.team;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.Pages;
import vn.lanhmanh.inspection.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static vn.lanhmanh.inspection.team.TeamFixture.add;
import static vn.lanhmanh.inspection.team.TeamFixture.member;
import static vn.lanhmanh.inspection.team.TeamFixture.request;
import static vn.lanhmanh.inspection.team.TeamFixture.seated;

@QuarkusTest
@RealParts
class TeamResourceTest {

    @Inject
    Teams teams;

    @Test
    void warnsOfMissingAgenciesAndNeverRefusesForThem() {
        String id = seated("PROVINCE", "46", 1).id();

        Api.lead("46")
                .get("/v1/teams/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("members[0].role", equalTo("LEADER"))
                .body("members[0].cardNumber", startsWith("T-"))
                .body(
                        "warnings.findAll { it.code == 'MISSING_AGENCY' }.about",
                        containsInAnyOrder("CAT", "SVHTT", "SYT", "SDL"))
                .body("warnings.code", hasItem("NO_REGULATION"))
                .body("warnings.code", not(hasItem("NO_LEADER")));
    }

    @Test
    void refusesASecondLeaderAndAThirdDeputyWithTheCircular() {
        String members = "/v1/teams/" + seated("PROVINCE", "46", 1).id() + "/members";

        Api.lead("46")
                .body(member("LEADER"))
                .post(members)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:second-leader"))
                .body("legalBasis", equalTo("Phần 2 Thông tư 05/2006/TT-BLĐTBXH"));
        Api.lead("46").body(member("DEPUTY")).post(members).then().statusCode(201);
        Api.lead("46").body(member("DEPUTY")).post(members).then().statusCode(201);
        Api.lead("46")
                .body(member("DEPUTY"))
                .post(members)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:too-many-deputies"));
    }

    @Test
    void changesAMemberUnderTheTeamsVersion() {
        TeamFixture.SeatedTeam team = seated("PROVINCE", "46", 2);
        String path = "/v1/teams/" + team.id() + "/members/" + team.members().get(1);
        Map<String, Object> changed = member("MEMBER");
        changed.put("cardNumber", Api.lead("46").get("/v1/teams/" + team.id()).path("members[1].cardNumber"));
        changed.put("cardValidTo", "2020-10-01");

        Api.lead("46")
                .header("If-Match", "\"0\"")
                .body(changed)
                .put(path)
                .then()
                .statusCode(412);
        Api.lead("46")
                .header("If-Match", "\"2\"")
                .body(changed)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body(
                        "warnings.findAll { it.code == 'CARD_EXPIRED' }.about",
                        equalTo(List.of(team.members().get(1))));
        Api.lead("46")
                .header("If-Match", "*")
                .body(changed)
                .put("/v1/teams/" + team.id() + "/members/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void refusesUnknownAgenciesAndAreasOfAnotherLevel() {
        String members = "/v1/teams/" + seated("DISTRICT", "474", 0).id() + "/members";
        Map<String, Object> ofNoAgency = member("MEMBER");
        ofNoAgency.put("agencyCode", "XYZ");

        Api.lead("46")
                .body(ofNoAgency)
                .post(members)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:unknown-agency"));
        Api.lead("46")
                .body(request("PROVINCE", "474"))
                .post("/v1/teams")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:area-of-another-level"));
    }

    @Test
    void isOutOfReachForOtherAreas() {
        String provincial = seated("PROVINCE", "46", 0).id();
        String district = seated("DISTRICT", "476", 0).id();
        String commune = seated("COMMUNE", "19756", 0).id();

        Api.lead("474").get("/v1/teams/" + provincial).then().statusCode(404);
        Api.lead("474").get("/v1/teams/" + district).then().statusCode(404);
        Api.lead("474").get("/v1/teams/" + commune).then().statusCode(200);
        Api.lead("474")
                .body(member("MEMBER"))
                .post("/v1/teams/" + provincial + "/members")
                .then()
                .statusCode(404);
        Api.lead("474").body(request("PROVINCE", "46")).post("/v1/teams").then().statusCode(404);
        Api.lead("474")
                .get("/v1/teams?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(commune))
                .body("items.id", not(hasItem(provincial)))
                .body("items.id", not(hasItem(district)));
    }

    @Test
    void showsTheTrainingOfAMemberAsHeard() {
        String officer = UUID.randomUUID().toString();
        String team = seated("PROVINCE", "46", 0).id();
        Map<String, Object> member = member("MEMBER");
        member.put("officerId", officer);
        add(team, member);

        Heard.tell("reporting", "officer.trained.v1", "officerId", officer, 0);

        Awaitility.await().untilAsserted(() -> Api.lead("46")
                .get("/v1/teams/" + team)
                .then()
                .body("members[0].trainedOn", equalTo("2020-04-15"))
                .body("members[0].trainingValidUntil", equalTo("2022-04-15")));
    }

    @Test
    void isKeptByWhoSetItUpUntilHandedOver() {
        UUID keeper = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        String team = Api.idIn(Api.person(keeper, "inspection-lead")
                .body(request("PROVINCE", "46"))
                .post("/v1/teams"));
        String handOver = "/v1/teams/" + team + "/keeper";

        Api.lead("46")
                .body(Map.of("subject", next))
                .post(handOver)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lanhmanh:problem:not-the-keeper"));
        Api.lead("46")
                .body(member("MEMBER"))
                .post("/v1/teams/" + team + "/members")
                .then()
                .statusCode(403);
        Api.person(keeper, "inspection-lead")
                .body(Map.of("subject", next))
                .post(handOver)
                .then()
                .statusCode(200)
                .body("keptBy", equalTo(next.toString()));
        Api.person(keeper, "inspection-lead")
                .body(member("MEMBER"))
                .post("/v1/teams/" + team + "/members")
                .then()
                .statusCode(403);
        Api.person(next, "inspection-lead")
                .body(member("MEMBER"))
                .post("/v1/teams/" + team + "/members")
                .then()
                .statusCode(201);
        Api.lead("474").body(Map.of("subject", next)).post(handOver).then().statusCode(404);
    }

    @Test
    void knowsTheOwnTeamsOfAPersonOnADay() {
        UUID keeper = UUID.randomUUID();
        UUID member = UUID.randomUUID();
        UUID kept = UUID.fromString(Api.idIn(Api.person(keeper, "inspection-lead")
                .body(request("PROVINCE", "46"))
                .post("/v1/teams")));
        UUID joined = UUID.fromString(seated("DISTRICT", "476", 1).id());
        Map<String, Object> profile = member("MEMBER");
        profile.put("subject", member.toString());
        profile.put("memberTo", "2020-10-31");
        add(joined.toString(), profile);

        assertThat(teams.ownTeams(keeper, LocalDate.of(2020, 11, 25))).containsExactly(kept);
        assertThat(teams.ownTeams(member, LocalDate.of(2020, 10, 31))).containsExactly(joined);
        assertThat(teams.ownTeams(member, LocalDate.of(2020, 11, 1))).isEmpty();
    }

    @Test
    void leafsThroughTheTeamsOfALevel() {
        List<String> made = List.of(
                seated("COMMUNE", "19759", 0).id(),
                seated("COMMUNE", "19759", 0).id(),
                seated("COMMUNE", "19759", 0).id());

        List<String> seen = Pages.all(() -> Api.lead("19759"), "/v1/teams?limit=2&level=COMMUNE", "id");

        assertThat(seen)
                .containsSubsequence(made.get(2), made.get(1), made.get(0))
                .doesNotHaveDuplicates();
        assertThat(Pages.all(() -> Api.lead("19759"), "/v1/teams?level=PROVINCE", "id"))
                .isEmpty();
    }

    @Test
    void seatsOneOfFiftyLeadersSentAtTheSameMoment() throws Exception {
        String members = "/v1/teams/" + seated("PROVINCE", "46", 0).id() + "/members";

        List<Integer> statuses = AtOnce.call(Collections.nCopies(
                50, () -> Api.lead("46").body(member("LEADER")).post(members).statusCode()));

        assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
    }
}
