package vn.lanhmanh.platform.access;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.JwtClaimsBuilder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static vn.lanhmanh.platform.access.AccessProfile.aToken;
import static vn.lanhmanh.platform.access.AccessProfile.signed;
import static vn.lanhmanh.platform.access.AccessProfile.signedByAStranger;

@QuarkusTest
@TestProfile(AccessProfile.class)
class AccessHttpTest {

    private static final UUID ID = UUID.fromString("0198c5f2-0000-7000-8000-000000000001");

    @Inject
    Caller caller;

    @Inject
    AuditTrail trail;

    @BeforeEach
    void emptyTrail() {
        AuditDatabase.SHARED.clear();
    }

    @Test
    void permissionComesFromTheRoleInTheToken() {
        get("/v1/probes", aToken("registry-officer").claim("agency", "CAT").claim("area", "474"))
                .statusCode(200)
                .body("kind", equalTo("USER"))
                .body("subject", equalTo(TokenFixture.SUBJECT))
                .body("agency", equalTo("CAT"))
                .body("area", equalTo("474"))
                .body("writes", equalTo(true));
        get("/v1/probes", aToken("inspector")).statusCode(200).body("writes", equalTo(false));
        get("/v1/probes", aToken("auditor")).statusCode(403);
        get("/v1/probes", aToken()).statusCode(403);
    }

    @Test
    void scopeOpensNothingToAPersonAndTheNamedThingToAMachine() {
        get("/v1/probes", aToken("auditor").claim("scope", "establishment:read"))
                .statusCode(403);
        get("/v1/probes", aMachine("establishment:read"))
                .statusCode(200)
                .body("kind", equalTo("CLIENT"))
                .body("writes", equalTo(false));
        get("/v1/probe-operations/audit-entries", aMachine("audit:read")).statusCode(403);
    }

    @Test
    void tokenOfAStrangerForOthersOrOutOfTimeIsRefused() {
        given().auth()
                .oauth2(signedByAStranger(aToken("registry-officer")))
                .get("/v1/probes")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:lanhmanh:problem:token-foreign"));
        get("/v1/probes", aToken("registry-officer").audience("other")).statusCode(401);
        get("/v1/probes", aToken("registry-officer").expiresAt(1_000))
                .statusCode(401)
                .body("type", equalTo("urn:lanhmanh:problem:token-expired"));
        given().get("/v1/probes").then().statusCode(401).body("type", equalTo("urn:lanhmanh:problem:unauthenticated"));
    }

    @Test
    void anonymousRequestIsNotTheSystem() {
        given().get("/v1/probes/open")
                .then()
                .statusCode(200)
                .body("kind", equalTo("ANONYMOUS"))
                .body("writes", equalTo(false));
    }

    @Test
    void outsideARequestTheSystemActs() {
        assertThat(caller.kind()).isEqualTo(Caller.Kind.SYSTEM);
        assertThat(CompletableFuture.supplyAsync(() -> caller.kind()).join()).isEqualTo(Caller.Kind.SYSTEM);
    }

    @Test
    void writeIsRecordedSealedAndShownToTheAuditor() {
        post("written").statusCode(204);

        get("/v1/probe-operations/audit-entries?objectType=probe&objectId=" + ID, aToken("auditor"))
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].actor", equalTo(TokenFixture.SUBJECT))
                .body("items[0].actorKind", equalTo("USER"))
                .body("items[0].roles", contains("registry-officer"))
                .body("items[0].agency", equalTo("CAT"))
                .body("items[0].action", equalTo("register"))
                .body("items[0].fields", contains("kind", "name"))
                .body("items[0].purpose", equalTo("test"))
                .body("items[0].legalBasis", equalTo("ND 178/2004 Đ.5"))
                .body("items[0].result", equalTo("DONE"))
                .body("items[0].traceId", notNullValue());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> get("/v1/probe-operations/audit-verification", aToken("auditor"))
                        .statusCode(200)
                        .body("intact", equalTo(true))
                        .body("sealed", equalTo(1)));
    }

    @Test
    void refusalStaysWhenTheWriteIsRolledBack() {
        post("refused").statusCode(500);

        get("/v1/probe-operations/audit-entries", aToken("auditor"))
                .body("items.result", contains("REFUSED not-today"));
    }

    @Test
    void rowCannotBeWrittenOutsideATransaction() {
        assertThatThrownBy(() -> trail.record(AuditEntry.read("person", ID)))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void trailIsReadPageByPageNewestFirst() {
        AuditDatabase.SHARED.write(5);

        String next = get("/v1/probe-operations/audit-entries?limit=3", aToken("auditor"))
                .body("items.id", contains(5, 4, 3))
                .extract()
                .path("next");
        get("/v1/probe-operations/audit-entries?limit=3&cursor=" + next, aToken("auditor"))
                .body("items.id", contains(2, 1))
                .body("next", equalTo(null));
        get("/v1/probe-operations/audit-entries?actor=" + ID + "&cursor=" + next, aToken("auditor"))
                .statusCode(400);
        get("/v1/probe-operations/audit-entries?actor=" + ID, aToken("auditor"))
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void onlyTheAuditorReadsTheTrail() {
        for (String role : AuthorizationMatrix.load().allRoles()) {
            int expected = role.equals("auditor") ? 200 : 403;
            get("/v1/probe-operations/audit-entries", aToken(role)).statusCode(expected);
            get("/v1/probe-operations/audit-verification", aToken(role)).statusCode(expected);
        }
        given().get("/v1/probe-operations/audit-entries").then().statusCode(401);
    }

    @Test
    void anchorInTheWrongFormIsRefused() {
        get("/v1/probe-operations/audit-verification?anchor=12", aToken("auditor"))
                .statusCode(400);
    }

    private static JwtClaimsBuilder aMachine(String scope) {
        return aToken().preferredUserName("service-account-tax-office")
                .claim("azp", "tax-office")
                .claim("scope", scope);
    }

    private static ValidatableResponse get(String path, JwtClaimsBuilder token) {
        return given().auth().oauth2(signed(token)).get(path).then();
    }

    private static ValidatableResponse post(String end) {
        return given().auth()
                .oauth2(signed(aToken("registry-officer").claim("agency", "CAT").claim("area", "474")))
                .post("/v1/probes/" + ID + "/" + end)
                .then();
    }
}
