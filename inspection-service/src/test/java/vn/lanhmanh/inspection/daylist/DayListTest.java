package vn.lanhmanh.inspection.daylist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HAU;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

@QuarkusTest
@RealParts
class DayListTest {

    @Inject
    SessionFactory sessions;

    private SeatedTeam team;

    @BeforeEach
    void setUp() {
        team = TeamFixture.provincial();
    }

    @Test
    void tellsTheTeamWhatCameBefore() {
        String establishment = EstablishmentFixture.registered(PHU_HIEP);
        String before = InspectionFixture.requested(team, establishment);
        InspectionFixture.start(before, team.members());
        InspectionFixture.find(before, "LABOUR_CONTRACT");
        InspectionFixture.complete(before, "2020-06-15", "INSPECTED").then().statusCode(200);
        String next = InspectionFixture.requested(team, establishment);

        dayList()
                .then()
                .statusCode(200)
                .body("visits", hasSize(2))
                .body("visits.inspectionId", hasItem(next))
                .body("visits[0].antecedents.inspections", equalTo(1))
                .body("visits[0].antecedents.lastInspectedOn", equalTo("2020-06-15"))
                .body("visits[0].antecedents.violations[0].violationCode", equalTo("LABOUR_CONTRACT"))
                .body("visits[0].openRemedies", equalTo(0))
                .body("visits[0].verifiedTips", equalTo(0))
                .body("visits[0].missingPapers", hasItem("BUSINESS_REGISTRATION"))
                .body("visits[0].risk.parts", not(List.of()));
    }

    @Test
    void leavesOutWhatACorrectionWithdrew() {
        String establishment = EstablishmentFixture.registered(PHU_HIEP);
        String before = InspectionFixture.running(team, establishment, "LABOUR_CONTRACT");
        InspectionFixture.complete(before, "2020-06-15", "INSPECTED").then().statusCode(200);
        String path = "/v1/inspections/" + before;
        String finding = Api.inspector("46").get(path).path("findings[0].id");
        Api.inspector("46")
                .body(Map.of(
                        "subject", "findings", "text", "-", "reason", "x", "withdrawnFindingIds", List.of(finding)))
                .post(path + "/corrections")
                .then()
                .statusCode(200);
        InspectionFixture.requested(team, establishment);

        dayList()
                .then()
                .body("visits[0].antecedents.inspections", equalTo(1))
                .body("visits[0].antecedents.violations", hasSize(0));
    }

    @Test
    void goesCommuneByCommuneAndFromOnePlaceToTheNearest() {
        String far = at(PHU_HIEP, "1 đường Thử", 16.480000, 107.590000);
        String here = at(PHU_HIEP, "0 đường Thử", 16.470000, 107.580000);
        String near = at(PHU_HIEP, "9 đường Thử", 16.471000, 107.581000);
        String nowhere = EstablishmentFixture.registered(PHU_HIEP);
        String other = EstablishmentFixture.registered(PHU_HAU);
        for (String place : List.of(other, nowhere, far, near, here)) {
            InspectionFixture.requested(team, place);
        }

        List<String> way = dayList().path("visits.place.establishmentId");

        assertThat(way).containsExactly(here, near, far, nowhere, other);
    }

    private static String at(String commune, String address, double latitude, double longitude) {
        Map<String, Object> request = EstablishmentFixture.request(commune);
        request.put("address", address);
        request.put("location", Map.of("latitude", latitude, "longitude", longitude));
        return Api.idIn(EstablishmentFixture.register(request));
    }

    @Test
    void asksTheSameNumberOfQuestionsHoweverLongTheDayIs() {
        InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        long few = statements();
        for (int i = 0; i < 8; i++) {
            InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        }

        assertThat(statements()).isEqualTo(few);
    }

    private long statements() {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        var counts = new ArrayList<Long>();
        LongStream.range(0, 5).forEach(call -> {
            statistics.clear();
            dayList().then().statusCode(200);
            counts.add(statistics.getPrepareStatementCount());
        });
        return counts.stream().mapToLong(Long::longValue).min().orElseThrow();
    }

    @Test
    void isForTheTeamAlone() {
        Api.person(UUID.randomUUID(), "inspector")
                .get("/v1/day-lists?teamId=" + team.id())
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lanhmanh:problem:not-own-team"));
        Api.inspector("474").get("/v1/day-lists?teamId=" + team.id()).then().statusCode(404);
    }

    private Response dayList() {
        return Api.inspector("46").get("/v1/day-lists?on=2020-06-15&teamId=" + team.id());
    }
}
