package vn.lanhmanh.inspection.visit.correction;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

@QuarkusTest
@RealParts
class CorrectionTest {

    @Test
    void isAddedToCompletedMinutesWhichStayAsTheyAre() {
        SeatedTeam team = TeamFixture.provincial();
        String id = InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        InspectionFixture.start(id, team.members());
        correct(id, "chưa").then().statusCode(409).body("type", equalTo("urn:lanhmanh:problem:illegal-transition"));
        InspectionFixture.complete(id, "2020-06-15", "INSPECTED").then().statusCode(200);

        correct(id, "ngày đúng là 14/6").then().statusCode(200);
        correct(id, "hai phòng").then().statusCode(200);

        Api.inspector("46")
                .get("/v1/inspections/" + id + "/corrections")
                .then()
                .statusCode(200)
                .body("items.text", contains("ngày đúng là 14/6", "hai phòng"));
        Api.inspector("46").get("/v1/inspections/" + id).then().body("completedOn", equalTo("2020-06-15"));
    }

    @Test
    void isAddedByTheTeamAlone() {
        SeatedTeam team = TeamFixture.provincial();
        String id = InspectionFixture.inspected(team, EstablishmentFixture.registered(PHU_HIEP));

        Api.person(UUID.randomUUID(), "inspector")
                .body(body("x"))
                .post("/v1/inspections/" + id + "/corrections")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lanhmanh:problem:not-own-team"));
        Api.inspector("476")
                .get("/v1/inspections/" + id + "/corrections")
                .then()
                .statusCode(404);
    }

    @Test
    void namesAPartOfTheMinutesAndNothingElse() {
        String id = InspectionFixture.inspected(TeamFixture.provincial(), EstablishmentFixture.registered(PHU_HIEP));
        var body = new HashMap<>(body("x"));
        body.put("subject", "nickname");

        Api.inspector("46")
                .body(body)
                .post("/v1/inspections/" + id + "/corrections")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:unknown-value"))
                .body("detail", containsString("subject"))
                .body("detail", not(containsString("nickname")));
        Api.inspector("46").get("/v1/inspections/" + id + "/corrections").then().body("items", hasSize(0));
    }

    private static Response correct(String id, String text) {
        return Api.inspector("46").body(body(text)).post("/v1/inspections/" + id + "/corrections");
    }

    private static Map<String, Object> body(String text) {
        return Map.of("subject", "completedOn", "text", text, "reason", "ghi nhầm");
    }
}
