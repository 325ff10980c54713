package vn.lanhmanh.reporting.operations;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import vn.lanhmanh.local.testing.ContractRules;
import vn.lanhmanh.local.testing.MatrixCheck;
import vn.lanhmanh.local.testing.TestTokens;
import vn.lanhmanh.platform.access.AuthorizationMatrix;
import vn.lanhmanh.reporting.around.Desk;

import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class AuthorizationTest {

    private final MatrixCheck matrix =
            new MatrixCheck("reporting", AuthorizationMatrix.load().allRoles());

    @TestFactory
    Stream<DynamicTest> letsEveryRoleDoWhatTheMatrixSays() {
        return matrix.everyOperationByEveryRole();
    }

    @Test
    void listsEveryOperationInTheMatrix() {
        matrix.holdsEveryOperation(RestAssured.get("/q/openapi?format=json").asString());
    }

    @Test
    void keepsTheNamesOfItsSchemas() {
        ContractRules.schemasKeepTheirNames(
                RestAssured.get("/q/openapi?format=json").then().extract().asString());
    }

    @Test
    void refusesEveryTokenThatIsNotOfThisSystemNow() {
        refuse(TestTokens.expired("consolidator", "SLDTBXH", "46"), "token-expired");
        refuse(TestTokens.ofAnotherRealm("consolidator", "SLDTBXH", "46"), "token-foreign");
        refuse(TestTokens.forAnotherAudience("consolidator", "SLDTBXH", "46"), "token-foreign");
        refuse(TestTokens.forged("consolidator", "SLDTBXH", "46"), "token-foreign");
    }

    private static void refuse(String token, String problem) {
        Desk.with(token)
                .request()
                .get("/v1/plans")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:lanhmanh:problem:" + problem));
    }

    @Test
    void letsAMachineDoWhatItsScopesSayForItsOwnUnit() {
        Desk machine = Desk.with(TestTokens.client("statistics", "H474", "474", "task:read", "plan:read"));

        machine.get("/v1/tasks");
        machine.refused(403, "forbidden", "/v1/plans", Map.of("source", "26-KH-UBND-2020"));
    }
}
