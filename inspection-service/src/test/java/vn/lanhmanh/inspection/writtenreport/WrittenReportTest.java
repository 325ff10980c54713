package vn.lanhmanh.inspection.writtenreport;

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

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

@QuarkusTest
@RealParts
class WrittenReportTest {

    private SeatedTeam team;
    private String path;

    @BeforeEach
    void inspect() {
        team = TeamFixture.provincial();
        path = "/v1/inspections/" + InspectionFixture.inspected(team, EstablishmentFixture.registered(PHU_HIEP))
                + "/written-report";
    }

    @Test
    void isOwedAfterAnUnscheduledInspectionUntilItIsMade() {
        Api.lead("46")
                .get(path)
                .then()
                .statusCode(200)
                .body("dueOn", equalTo("2020-06-25"))
                .body("overdue", equalTo(true));
        open().then().body("items", hasSize(1));

        fulfil("12/BC-ĐKT178", "2020-06-20").then().statusCode(200).body("overdue", equalTo(false));

        open().then().body("items", hasSize(0));
        Api.lead("46").get("/v1/written-reports?teamId=" + team.id()).then().body("items", hasSize(1));
        refuses(fulfil("13/BC-ĐKT178", "2020-06-20"), 409, "illegal-transition");
    }

    @Test
    void isDatedBetweenTheInspectionAndToday() {
        refuses(fulfil("12/BC", "2020-06-14"), 422, "date-out-of-order");
        refuses(fulfil("12/BC", "2020-11-26"), 422, "date-in-future");
    }

    @Test
    void belongsToTheTeamAndItsArea() {
        refuses(
                Api.person(UUID.randomUUID(), "inspection-lead")
                        .body(Map.of("number", "12/BC", "date", "2020-06-20"))
                        .post(path),
                403,
                "not-own-team");
        Api.lead("474").get(path).then().statusCode(404);
    }

    private Response open() {
        return Api.lead("46").get("/v1/written-reports?open=true&teamId=" + team.id());
    }

    private Response fulfil(String number, String date) {
        return Api.lead("46").body(Map.of("number", number, "date", date)).post(path);
    }

    private static void refuses(Response answer, int status, String key) {
        answer.then().statusCode(status).body("type", equalTo("urn:lanhmanh:problem:" + key));
    }
}
