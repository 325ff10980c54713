package vn.lanhmanh.inspection.team;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.local.testing.FactSchemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.lanhmanh.inspection.team.TeamFixture.member;
import static vn.lanhmanh.inspection.team.TeamFixture.request;
import static vn.lanhmanh.inspection.team.TeamFixture.seated;

@QuarkusTest
@RealParts
class TeamPapersTest {

    @Test
    void keepsTheRegulationUnderTheTeamsVersion() {
        String path = "/v1/teams/" + seated("PROVINCE", "46", 0).id();
        Map<String, String> regulation =
                Map.of("number", "01/QC-Đ178", "decidedOn", "2020-02-10", "approvedBy", "UBND tỉnh");

        Api.lead("46").body(regulation).put(path + "/regulation").then().statusCode(428);
        Api.lead("46")
                .header("If-Match", "\"3\"")
                .body(regulation)
                .put(path + "/regulation")
                .then()
                .statusCode(412);
        Api.lead("46")
                .header("If-Match", "\"0\"")
                .body(regulation)
                .put(path + "/regulation")
                .then()
                .statusCode(200)
                .body("regulation.number", equalTo("01/QC-Đ178"))
                .body("warnings.code", not(hasItem("NO_REGULATION")));
        Api.lead("46")
                .header("If-Match", "*")
                .body(Map.of("number", "02", "decidedOn", "2020-11-26", "approvedBy", "UBND tỉnh"))
                .put(path + "/regulation")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:date-in-future"));
        Api.lead("474")
                .header("If-Match", "*")
                .body(regulation)
                .put(path + "/regulation")
                .then()
                .statusCode(404);
        Api.person(UUID.randomUUID(), "inspection-lead")
                .header("If-Match", "*")
                .body(regulation)
                .put(path + "/regulation")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lanhmanh:problem:not-the-keeper"));
    }

    @Test
    void tellsWhatTheFileOfTheSettingUpLacks() {
        String path = "/v1/teams/" + seated("PROVINCE", "46", 0).id();

        Api.lead("46")
                .header("If-Match", "*")
                .body(Map.of("proposalOn", "2020-01-02", "opinionsOn", "2020-01-04", "nominationsOn", "2020-01-03"))
                .put(path + "/set-up-file")
                .then()
                .statusCode(200)
                .body("setUpFile.proposalOn", equalTo("2020-01-02"))
                .body("setUpFile.missing", contains("draftDecisionOn", "draftRegulationOn"));
    }

    @Test
    void endsWithItsDissolution() {
        String path = "/v1/teams/" + seated("PROVINCE", "46", 1).id();

        Api.lead("46")
                .body(Map.of("on", "2020-01-05", "decisionNumber", "90/QĐ-UBND"))
                .post(path + "/dissolution")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:date-out-of-order"));
        Api.lead("46")
                .body(Map.of("on", "2020-11-20", "decisionNumber", "90/QĐ-UBND"))
                .post(path + "/dissolution")
                .then()
                .statusCode(200)
                .body("dissolvedOn", equalTo("2020-11-20"))
                .body("members[0].memberTo", equalTo("2020-11-20"));
        Api.lead("46")
                .body(member("MEMBER"))
                .post(path + "/members")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:team-dissolved"));
    }

    @Test
    void isSetUpOnceForFiftyEntriesOfOneDecision() throws Exception {
        Map<String, Object> decided = request("DISTRICT", "477");

        List<Integer> statuses = AtOnce.call(Collections.nCopies(
                50, () -> Api.lead("46").body(decided).post("/v1/teams").statusCode()));

        assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        Api.lead("46")
                .body(decided)
                .post("/v1/teams")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:team-decision-known"));
    }

    @Test
    void expectsTheCommitteeOfItsOwnDistrict() {
        Api.lead("46")
                .get("/v1/teams/" + seated("DISTRICT", "476", 1).id())
                .then()
                .body("warnings.findAll { it.code == 'MISSING_AGENCY' }.about", contains("CAT", "H476"))
                .body("warnings.findAll { it.code == 'LEADER_AGENCY' }.about", contains("H476"));
    }

    @Test
    void tellsItsFiguresWithEveryChangeAndEveryTrainingHeard() {
        String officer = UUID.randomUUID().toString();
        String team = seated("PROVINCE", "46", 1).id();
        Map<String, Object> member = member("MEMBER");
        member.put("officerId", officer);
        TeamFixture.add(team, member);

        Heard.tell("reporting", "officer.trained.v1", "officerId", officer, 0);

        Awaitility.await().untilAsserted(() -> assertThat(Heard.topics().all("inspection.events").stream()
                        .filter(message -> message.key().equals(team))
                        .toList())
                .hasSize(4)
                .allSatisfy(message -> FactSchemas.of("inspection-service").check(message.type(), message.data()))
                .extracting(message -> message.type())
                .containsExactly("team.set-up.v1", "team.changed.v1", "team.changed.v1", "team.changed.v1"));
        assertThat(Heard.topics().all("inspection.events").stream()
                        .filter(message -> message.key().equals(team))
                        .map(message -> message.data())
                        .toList())
                .last()
                .asString()
                .contains("\"members\": 2")
                .contains("\"membersTrained\": 1")
                .doesNotContain("Người Thử");
        Api.lead("46")
                .get("/v1/teams/" + team)
                .then()
                .body("members.training", contains("NONE", "VALID"))
                .body("warnings.code", hasItem("UNTRAINED"));
    }
}
