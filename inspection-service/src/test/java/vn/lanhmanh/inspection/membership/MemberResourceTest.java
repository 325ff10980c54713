package vn.lanhmanh.inspection.membership;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@RealParts
class MemberResourceTest {

    @Test
    void handsOutAnotherCardAndKeepsTheFirst() {
        SeatedTeam team = TeamFixture.seated("PROVINCE", "46", 1);
        String cards = member(team) + "/cards";
        Map<String, String> card =
                Map.of("number", "MOI-" + team.id(), "validFrom", "2021-01-01", "validTo", "2021-12-31");

        Api.lead("46")
                .body(card)
                .post(cards)
                .then()
                .statusCode(200)
                .body("members[0].cards", hasSize(2))
                .body("members[0].cards[0].validTo", equalTo("2020-12-31"))
                .body("members[0].cards[1].number", equalTo("MOI-" + team.id()))
                .body("members[0].cardValidTo", equalTo("2020-12-31"));
        Api.lead("46")
                .body(card)
                .post(cards)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:card-known"));
        Api.lead("46")
                .body(Map.of("number", "SAI", "validFrom", "2021-01-02", "validTo", "2021-01-01"))
                .post(cards)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:date-out-of-order"));
    }

    @Test
    void letsAMemberLeave() {
        SeatedTeam team = TeamFixture.seated("PROVINCE", "46", 1);
        String departure = member(team) + "/departure";

        Api.lead("46").body(Map.of("on", "2020-01-01")).post(departure).then().statusCode(422);
        Api.lead("46")
                .body(Map.of("on", "2020-11-30"))
                .post(departure)
                .then()
                .statusCode(200)
                .body("members[0].memberTo", equalTo("2020-11-30"));
        Api.lead("46")
                .body(Map.of("on", "2020-12-01"))
                .post(departure)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:member-left"));
        Api.lead("46")
                .body(Map.of("on", "2020-12-01"))
                .post("/v1/teams/" + team.id() + "/members/" + UUID.randomUUID() + "/departure")
                .then()
                .statusCode(404);
        Api.lead("474").body(Map.of("on", "2020-11-25")).post(departure).then().statusCode(404);
    }

    private static String member(SeatedTeam team) {
        return "/v1/teams/" + team.id() + "/members/" + team.leader();
    }
}
