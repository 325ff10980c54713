package vn.lanhmanh.casework.operations;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.restassured.RestAssured;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.local.testing.ContractRules;
import vn.lanhmanh.local.testing.MatrixCheck;
import vn.lanhmanh.local.testing.TestTokens;
import vn.lanhmanh.platform.access.AuthorizationMatrix;

@RealParts
class AuthorizationTest {

    private final MatrixCheck matrix =
            new MatrixCheck("case", AuthorizationMatrix.load().allRoles());

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
        refuse(TestTokens.expired("intake-officer", "CAT", "46"), "token-expired");
        refuse(TestTokens.ofAnotherRealm("intake-officer", "CAT", "46"), "token-foreign");
        refuse(TestTokens.forAnotherAudience("intake-officer", "CAT", "46"), "token-foreign");
        refuse(TestTokens.forged("intake-officer", "CAT", "46"), "token-foreign");
    }

    private static void refuse(String token, String problem) {
        Desk.problem(Desk.holding(token).post("/v1/tips", Map.of()), 401, problem);
    }

    @Test
    void letsAMachineWithItsScopeTrackAndNothingElse() {
        var machine = Desk.holding(TestTokens.client("portal", "CAT", "46", "tip:track", "tip:read"));

        machine.refused("/v1/tip-trackings", Map.of("trackingCode", "22222"), 404, "not-found");
        Desk.problem(machine.get("/v1/tips"), 403, "forbidden");
    }
}
