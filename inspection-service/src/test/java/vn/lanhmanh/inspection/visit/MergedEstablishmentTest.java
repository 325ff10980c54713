package vn.lanhmanh.inspection.visit;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@RealParts
class MergedEstablishmentTest {

    private String survivor;
    private String twin;

    @BeforeEach
    void registerTwice() {
        survivor = EstablishmentFixture.registered("19756");
        twin = EstablishmentFixture.registered("19756");
    }

    private void merge() {
        Api.registryOfficer("46")
                .body(Map.of("intoId", survivor, "reason", "nhập hai lần"))
                .post("/v1/establishments/" + twin + "/merger")
                .then()
                .statusCode(200);
    }

    @Test
    void letsTheInspectionUnderWayCountForTheOneThatStandsForIt() {
        SeatedTeam team = TeamFixture.provincial();
        String inspection = InspectionFixture.running(team, twin, "HEALTH_CHECK");
        merge();

        InspectionFixture.complete(inspection, "2020-06-15", "INSPECTED").then().statusCode(200);

        Api.registryOfficer("46")
                .get("/v1/establishments/" + survivor)
                .then()
                .body("lastInspectedOn", equalTo("2020-06-15"))
                .body("risk.parts.find { it.name == 'SINCE_INSPECTION' }.why", equalTo("2020-06-15"));
        Api.registryOfficer("46").get("/v1/establishments/" + twin).then().body("lastInspectedOn", nullValue());
    }

    @Test
    void sendsTheNextInspectionToTheOneThatStandsForIt() {
        SeatedTeam team = TeamFixture.provincial();
        merge();

        String inspection = InspectionFixture.requested(team, twin);

        Api.leader()
                .get("/v1/inspections/" + inspection)
                .then()
                .statusCode(200)
                .body("establishmentId", equalTo(survivor));
    }
}
