package vn.lanhmanh.inspection.hearing;

import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;

@QuarkusTest
@RealParts
class MergerFollowersTest {

    @Test
    void takesTheOpenTipsOverToTheOneThatStandsForTheOldOne() {
        String survivor = registered(PHU_HIEP);
        String twin = registered(PHU_HIEP);
        String tip = UUID.randomUUID().toString();
        Heard.tell("case", "tip.verified.v1", "tipId", tip, 1, "establishmentId", twin);
        Awaitility.await().untilAsserted(() -> grounds().body("items.tipId", hasItem(tip)));

        Api.registryOfficer("46")
                .body(Map.of("intoId", survivor, "reason", "nhập hai lần"))
                .post("/v1/establishments/" + twin + "/merger")
                .then()
                .statusCode(200);

        grounds().body("items.find { it.tipId == '" + tip + "' }.establishmentId", equalTo(survivor));
        Api.registryOfficer("46")
                .get("/v1/establishments/" + survivor)
                .then()
                .body("risk.parts.find { it.name == 'TIPS' }.why", equalTo("2020-06-05"));
    }

    private static ValidatableResponse grounds() {
        return Api.lead("46").get("/v1/grounds?limit=200").then().statusCode(200);
    }
}
