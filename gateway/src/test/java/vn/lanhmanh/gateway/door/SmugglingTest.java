package vn.lanhmanh.gateway.door;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.gateway.around.RawCall;
import vn.lanhmanh.gateway.around.Surroundings;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SmugglingTest {

    private static final String INNER = "GET /q/metrics HTTP/1.1\r\nHost: x\r\n\r\n";

    private final List<String> seen = Surroundings.service("case").seen();

    @BeforeEach
    void forget() {
        seen.clear();
    }

    @AfterEach
    void nothingButTheApiWasReached() {
        assertThat(seen).allMatch(request -> request.matches("[A-Z]+ /v1/cases(/[a-z0-9]+)?(\\?.*)?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/../q/health",
                "/v1/cases/../../q/metrics",
                "/v1/cases/./1",
                "/v1/cases/..",
                "/v1/cases/%2e%2e/%2e%2e/q/metrics",
                "/v1/cases/%2E./q",
                "/v1/cases%2f..%2f..%2fq%2fmetrics",
                "/v1/cases%2F42",
                "/v1/cases%5c..%5cq",
                "/v1/cases\\..\\q",
                "/v1/cases/%252e%252e/q",
                "/v1/cases/..;/q/metrics",
                "/v1/cases;a=b/1",
                "/v1//cases",
                "//v1/cases",
                "/v1/cases/%00",
                "/v1/cases/%0d%0aX:%201",
                "/v1/cases/%",
                "/v1/cases/%zz",
                "/v1/cases#fragment",
                "/v1/cases?a=b#fragment",
                "/v1/cases/\u00e9",
                "http://lanhmanh.example/v1/cases"
            })
    void refusesAPathThatCouldBeReadInTwoWays(String path) {
        List<Integer> statuses = RawCall.send("GET " + path + " HTTP/1.1\r\n" + RawCall.head() + "\r\n");

        assertThat(statuses).containsExactly(400);
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cases/", "/v1/cases/%C3%A9", "/v1/cases/a:b@c,d", "/v1/cases?q=../../q%2f%2e"})
    void letsHonestPathsThrough(String path) {
        List<Integer> statuses = RawCall.send("GET " + path + " HTTP/1.1\r\n" + RawCall.head() + "\r\n");

        assertThat(statuses).containsExactly(200);
        assertThat(seen).containsExactly("GET " + path);
        seen.clear();
    }

    /** A server that took the other reading would see a second request in the body. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
                "Content-Length: 4\r\nContent-Length: 5\r\n",
                "Content-Length: 4, 5\r\n",
                "Content-Length: +4\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: 0x4\r\n",
                "Content-Length : 4\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding: identity, chunked\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n",
                "Transfer-Encoding: \u000bchunked\r\n",
                "Transfer-Encoding : chunked\r\n",
                " Transfer-Encoding: chunked\r\n",
                "X: 1\r\n\tTransfer-Encoding: chunked\r\n",
                "X: 1\nTransfer-Encoding: chunked\r\n"
            })
    void sendsNoSecondRequestOutOfABody(String framing) {
        RawCall.send("POST /v1/cases HTTP/1.1\r\n" + RawCall.head() + framing + "\r\n0\r\n\r\n" + INNER);

        assertThat(seen).hasSizeLessThanOrEqualTo(1).allMatch("POST /v1/cases"::equals);
    }

    @Test
    void refusesAnEncodingItDoesNotUnderstand() {
        List<Integer> statuses = RawCall.send(
                "POST /v1/cases HTTP/1.1\r\n" + RawCall.head() + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");

        assertThat(statuses).startsWith(400);
        assertThat(seen).isEmpty();
    }

    @Test
    void namesWhatItRefuses() {
        assertThat(RawCall.sendAndRead("GET /v1/cases/.. HTTP/1.1\r\n" + RawCall.head() + "\r\n"))
                .contains("urn:lanhmanh:problem:bad-path");
        assertThat(RawCall.sendAndRead("GET /v1/cases HTTP/1.1\r\nHost: other\r\n" + RawCall.head() + "\r\n"))
                .contains("urn:lanhmanh:problem:malformed-request");
    }

    @Test
    void refusesARequestWithTwoHostsOrNone() {
        String head = RawCall.head();

        assertThat(RawCall.send("GET /v1/cases HTTP/1.1\r\nHost: other\r\n" + head + "\r\n"))
                .startsWith(400);
        assertThat(RawCall.send("GET /v1/cases HTTP/1.1\r\n" + head.substring(head.indexOf('\n') + 1) + "\r\n"))
                .startsWith(400);
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE /v1/cases",
                "CONNECT 127.0.0.1:8082",
                "CONNECT /v1/cases",
                "OPTIONS *",
                "GET v1/cases",
                "MAKE /v1/cases"
            })
    void opensNoTunnels(String start) {
        assertThat(RawCall.send(start + " HTTP/1.1\r\n" + RawCall.head() + "\r\n"))
                .singleElement()
                .isIn(400, 404);
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n",
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n"
            })
    void changesToNoOtherProtocol(String upgrade) {
        List<Integer> statuses = RawCall.send("GET /v1/cases HTTP/1.1\r\n" + RawCall.head() + upgrade + "\r\n");

        assertThat(statuses).doesNotContain(101);
        assertThat(seen).allMatch("GET /v1/cases"::equals);
    }

    @Test
    void answersRequestsSentInOneGoInTheirOrder() {
        String head = RawCall.head();
        String body = "{\"a\":1}";
        String first = "POST /v1/cases HTTP/1.1\r\n" + head + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        String refused = "POST /v1/cases HTTP/1.1\r\nHost: x\r\nContent-Length: " + INNER.length() + "\r\n\r\n" + INNER;
        String last = "GET /v1/cases/3 HTTP/1.1\r\n" + head + "\r\n";

        assertThat(RawCall.send(first + refused + last)).containsExactly(200, 401, 200);
        assertThat(seen).containsExactly("POST /v1/cases", "GET /v1/cases/3");
    }
}
