package vn.lanhmanh.gateway.token;

import java.util.Base64;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.gateway.around.Call;
import vn.lanhmanh.gateway.around.Realm;
import vn.lanhmanh.gateway.around.Surroundings;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class TokenCheckTest {

    private final Realm realm = Surroundings.realm();
    private final Realm otherRealm = Surroundings.otherRealm();
    private int seenBefore;

    @BeforeEach
    void count() {
        seenBefore = Surroundings.service("case").seen().size();
    }

    private void assertRefused(Response answer, String key, String challenge) {
        Call.assertProblem(answer, 401, key);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(challenge);
        assertThat(Surroundings.service("case").seen()).hasSize(seenBefore);
    }

    private static String invalid(String key) {
        return "Bearer realm=\"lanhmanh\", error=\"invalid_token\", error_description=\"" + key + "\"";
    }

    @Test
    void asksForATokenWhereThereIsNone() {
        Response answer = Call.withoutToken().get("/v1/cases");

        assertRefused(answer, "unauthenticated", "Bearer realm=\"lanhmanh\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Digest x", "Bearertoken"})
    void takesNothingButABearerToken(String authorization) {
        Response answer =
                Call.withoutToken().header("Authorization", authorization).get("/v1/cases");

        assertRefused(answer, "unauthenticated", "Bearer realm=\"lanhmanh\"");
    }

    @Test
    void takesNoTokenFromTheQuery() {
        Response answer = Call.withoutToken().get("/v1/cases?access_token=" + realm.token());

        assertRefused(answer, "unauthenticated", "Bearer realm=\"lanhmanh\"");
    }

    @Test
    void tellsAnExpiredToken() {
        assertRefused(Call.with(realm.expiredToken()).get("/v1/cases"), "token-expired", invalid("token-expired"));
    }

    @Test
    void tellsATokenOfAnotherRealm() {
        assertRefused(Call.with(otherRealm.token()).get("/v1/cases"), "token-foreign", invalid("token-foreign"));
        assertRefused(Call.with(otherRealm.expiredToken()).get("/v1/cases"), "token-foreign", invalid("token-foreign"));
    }

    @Test
    void tellsATokenForAnotherAudience() {
        assertRefused(Call.with(realm.tokenFor("account")).get("/v1/cases"), "token-foreign", invalid("token-foreign"));
    }

    @Test
    void refusesATokenSignedBySomebodyElse() {
        Response answer = Call.with(otherRealm.tokenInTheNameOf(realm)).get("/v1/cases");

        assertRefused(answer, "token-foreign", invalid("token-foreign"));
    }

    @Test
    void refusesATokenThatIsNotSigned() {
        String[] parts = realm.token().split("\\.");
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());

        assertRefused(
                Call.with(none + "." + parts[1] + ".").get("/v1/cases"), "token-foreign", invalid("token-foreign"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque", "a.b.c", "..", "bnVsbA.bnVsbA.bnVsbA"})
    void refusesWhatIsNoTokenAtAll(String token) {
        assertRefused(Call.with(token).get("/v1/cases"), "token-foreign", invalid("token-foreign"));
    }

    @Test
    void refusesTwoTokensAtOnce() {
        Response answer = Call.withoutToken()
                .header("Authorization", "Bearer " + realm.token(), "Bearer " + otherRealm.token())
                .get("/v1/cases");

        assertRefused(answer, "token-foreign", invalid("token-foreign"));
    }

    @Test
    void readsTheSchemeInAnyCase() {
        Response answer = Call.withoutToken()
                .header("Authorization", "bearer " + realm.token())
                .get("/v1/cases");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi|Chưa đăng nhập|",
                "vi|Chưa đăng nhập|vi-VN,vi;q=0.9,en;q=0.8",
                "vi|Chưa đăng nhập|fr",
                "vi|Chưa đăng nhập|;;=broken",
                "vi|Chưa đăng nhập|en;q=0.1, vi;q=0.5",
                "en|Not logged in|en-GB,en;q=0.9",
                "en|Not logged in|fr, en;q=0.5"
            })
    void saysItInTheCallersLanguage(String language, String title, String acceptLanguage) {
        var call = Call.withoutToken();
        if (acceptLanguage != null) {
            call.header("Accept-Language", acceptLanguage);
        }

        Response answer = call.get("/v1/cases");

        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.header("Vary")).isEqualToIgnoringCase("Accept-Language");
        assertThat(answer.jsonPath().getString("title")).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/openapi", "/problems", "/docs/", "/q/health", "/q/health/live", "/q/health/ready"})
    void leavesTheOpenPathsOpen(String path) {
        assertThat(Call.withoutToken().get(path).statusCode()).isEqualTo(200);
        assertThat(Call.with(realm.expiredToken()).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsTheMetricsBehindAToken() {
        Call.assertProblem(Call.withoutToken().get("/q/metrics"), 401, "unauthenticated");
        assertThat(Call.withToken().get("/q/metrics").statusCode()).isEqualTo(200);
    }
}
