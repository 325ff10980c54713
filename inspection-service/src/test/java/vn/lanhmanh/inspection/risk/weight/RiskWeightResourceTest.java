package vn.lanhmanh.inspection.risk.weight;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@RealParts
class RiskWeightResourceTest {

    @Test
    void showsTheWeightsInForce() {
        Api.inspector("46")
                .get("/v1/risk-weights")
                .then()
                .statusCode(200)
                .body("set", equalTo("2020"))
                .body("validFrom", equalTo("2020-01-01"))
                .body("validTo", nullValue())
                .body("weights.'KIND KARAOKE'", equalTo(30))
                .body("weights.'TIPS HALF_LIFE_DAYS'", equalTo(180));
        Api.inspector("46").get("/v1/risk-weights?on=2025-03-01").then().statusCode(200);
    }

    @Test
    void refusesADayWithoutWeights() {
        Api.inspector("46")
                .get("/v1/risk-weights?on=2019-12-31")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:no-risk-weights"));
    }
}
