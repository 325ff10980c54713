package vn.lanhmanh.inspection.operations;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.local.testing.ContractRules;
import vn.lanhmanh.local.testing.MatrixCheck;
import vn.lanhmanh.local.testing.TestTokens;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@RealParts
class AuthorizationTest {

    private static final Set<String> ROLES = Set.of(
            "registry-officer",
            "inspector",
            "inspection-lead",
            "intake-officer",
            "investigator",
            "sanction-authority",
            "social-worker",
            "unit-reporter",
            "unit-head",
            "consolidator",
            "provincial-leader",
            "auditor",
            "administrator");

    private final MatrixCheck matrix = new MatrixCheck("inspection", ROLES);

    @TestFactory
    Stream<DynamicTest> everyOperationByEveryRole() {
        return matrix.everyOperationByEveryRole();
    }

    @Test
    void listsEveryOperationInTheMatrix() {
        matrix.holdsEveryOperation(
                RestAssured.get("/q/openapi?format=json").then().extract().asString());
    }

    @Test
    void keepsTheNamesOfItsSchemas() {
        ContractRules.schemasKeepTheirNames(
                RestAssured.get("/q/openapi?format=json").then().extract().asString());
    }

    @Test
    void refusesTokensThatAreExpiredForeignOrForged() {
        refuses(TestTokens.expired("registry-officer", "CAT", "46"), "token-expired");
        refuses(TestTokens.ofAnotherRealm("registry-officer", "CAT", "46"), "token-foreign");
        refuses(TestTokens.forAnotherAudience("registry-officer", "CAT", "46"), "token-foreign");
        refuses(TestTokens.forged("registry-officer", "CAT", "46"), "token-foreign");
    }

    private static void refuses(String token, String key) {
        Api.as(token)
                .get("/v1/establishments")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:lanhmanh:problem:" + key));
    }

    @Test
    void letsAMachineDoWhatItsScopesSay() {
        String reader = TestTokens.client("portal", "SLDTBXH", "46", "establishment:read");

        Api.as(reader).get("/v1/establishments").then().statusCode(200);
        Api.as(reader)
                .body(EstablishmentFixture.request("19756"))
                .post("/v1/establishments")
                .then()
                .statusCode(403);
    }

    @Test
    void showsTheAuditorWhoDidWhat() {
        String id = EstablishmentFixture.registered("19756");

        Api.as(TestTokens.token("auditor", "SLDTBXH", "46"))
                .get("/v1/inspection-operations/audit-entries?objectType=establishment&objectId=" + id)
                .then()
                .statusCode(200)
                .body("items.action", hasItem("register"))
                .body(
                        "items.actor",
                        hasItem(TestTokens.subject("registry-officer", "CAT", "46")
                                .toString()));
        Api.as(TestTokens.token("auditor", "SLDTBXH", "46"))
                .get("/v1/inspection-operations/audit-entries?objectId=" + UUID.randomUUID())
                .then()
                .statusCode(200);
    }

    @Test
    void refusesMalformedJsonAndOtherContentTypes() {
        Api.registryOfficer("46")
                .body("{\"name\":")
                .post("/v1/establishments")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:malformed-json"));
        Api.registryOfficer("46")
                .contentType("text/plain")
                .body("name")
                .post("/v1/establishments")
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:lanhmanh:problem:unsupported-media-type"));
    }
}
