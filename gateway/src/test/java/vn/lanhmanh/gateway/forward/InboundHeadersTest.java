package vn.lanhmanh.gateway.forward;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.gateway.around.Call;
import vn.lanhmanh.gateway.around.Surroundings;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class InboundHeadersTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static JsonPath echo(RequestSpecification call) {
        return call.get("/v1/cases").jsonPath();
    }

    @Test
    void tellsTheServiceWhereTheRequestCameFrom() {
        JsonPath echo = echo(Call.withToken().header("Host", "lanhmanh.example"));

        assertThat(echo.getString("headers.x-forwarded-for")).isEqualTo("[127.0.0.1]");
        assertThat(echo.getString("headers.x-forwarded-proto")).isEqualTo("[http]");
        assertThat(echo.getString("headers.x-forwarded-host")).isEqualTo("[lanhmanh.example]");
        assertThat(echo.getString("headers.forwarded"))
                .isEqualTo("[for=\"127.0.0.1\";proto=http;host=\"lanhmanh.example\"]");
        assertThat("http://" + echo.getString("headers.host[0]"))
                .isEqualTo(Surroundings.service("case").origin());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie",
                "Proxy",
                "Via",
                "X-Real-IP",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-Auth-User",
                "X-Remote-User",
                "X-Internal-Role",
                "X-Lanhmanh-Agency",
                "X-Forwarded-Prefix",
                "X-Forwarded-User",
                "ce-id",
                "ce_type",
                "Baggage",
                "TE",
                "Proxy-Authorization",
                "HTTP2-Settings"
            })
    void dropsWhatACallerCouldPassForTheGatewaysWord(String header) {
        JsonPath echo = echo(Call.withToken().header(header, "forged"));

        assertThat(echo.getMap("headers"))
                .containsKey("authorization")
                .doesNotContainKey(header.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void replacesForgedOrigins() {
        JsonPath echo = echo(Call.withToken()
                .headers(Map.of("X-Forwarded-For", "6.6.6.6", "X-Forwarded-Host", "evil", "Forwarded", "for=6.6.6.6")));

        assertThat(echo.getMap("headers").toString()).doesNotContain("6.6.6.6", "evil");
    }

    @Test
    void endsHeadersThatBelongToTheConnection() {
        JsonPath echo = echo(Call.withToken()
                .header("Connection", "keep-alive, X-Mine")
                .header("X-Mine", "1")
                .header("X-Other", "2"));

        assertThat(echo.getMap("headers")).containsKey("x-other").doesNotContainKeys("x-mine", "keep-alive");
    }

    @Test
    void keepsASaneRequestIdAndReturnsIt() {
        Response answer =
                Call.withToken().header("X-Request-Id", "client-4711.a_b").get("/v1/cases");

        assertThat(answer.headers().getValues("X-Request-Id")).containsExactly("client-4711.a_b");
        assertThat(answer.jsonPath().getString("headers.x-request-id")).isEqualTo("[client-4711.a_b]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blanks in it", "<script>alert(1)</script>", "-starts-with-a-dash"})
    void replacesARequestIdThatIsNotSane(String id) {
        Response answer = Call.withToken().header("X-Request-Id", id).get("/v1/cases");

        String given = answer.header("X-Request-Id");
        assertThat(given).matches("[0-9a-f-]{36}");
        assertThat(answer.jsonPath().getString("headers.x-request-id")).isEqualTo("[" + given + "]");
    }

    @Test
    void passesTheTraceContextOn() {
        JsonPath echo = echo(Call.withToken()
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .header("tracestate", "vendor=1"));

        assertThat(echo.getList("headers.traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-" + TRACE + "-");
        assertThat(echo.getString("headers.traceparent")).doesNotContain("00f067aa0ba902b7");
        assertThat(echo.getString("headers.tracestate")).isEqualTo("[vendor=1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "00-00000000000000000000000000000000-0000000000000000-01"})
    void beginsATraceWhereThereIsNone(String traceparent) {
        JsonPath echo = echo(Call.withToken().header("traceparent", traceparent));

        assertThat(echo.getList("headers.traceparent"))
                .singleElement()
                .asString()
                .matches("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[01]");
    }
}
