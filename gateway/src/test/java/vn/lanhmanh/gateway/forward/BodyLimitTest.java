package vn.lanhmanh.gateway.forward;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;

import vn.lanhmanh.gateway.around.RawCall;
import vn.lanhmanh.gateway.around.Surroundings;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BodyLimitTest {

    private static final int LIMIT = 12 << 20;

    private final HttpClient client = HttpClient.newHttpClient();

    private static BodyPublisher chunked(int bytes) {
        InputStream in = new ByteArrayInputStream(new byte[bytes]);
        return BodyPublishers.ofInputStream(() -> in);
    }

    private HttpResponse<String> post(BodyPublisher body, boolean expectContinue)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/cases"))
                .header("Authorization", "Bearer " + Surroundings.realm().token())
                .expectContinue(expectContinue)
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = new JsonObject(answer.body());
        assertThat(problem.getString("type")).isEqualTo("urn:lanhmanh:problem:body-too-large");
        assertThat(problem.getString("detail")).contains("12.582.912");
    }

    @Test
    void refusesABodyThatSaysItIsTooLarge() throws Exception {
        int before = Surroundings.service("case").seen().size();

        assertTooLarge(post(BodyPublishers.ofByteArray(new byte[LIMIT + 1]), false));
        assertThat(Surroundings.service("case").seen()).hasSize(before);
    }

    @Test
    void refusesABodyThatTurnsOutToBeTooLarge() throws Exception {
        assertTooLarge(post(chunked(LIMIT + 1), false));
    }

    @Test
    void refusesBeforeTheBodyIsSentWhenTheCallerAsks() {
        String answer = RawCall.sendAndRead("POST /v1/cases HTTP/1.1\r\n" + RawCall.head()
                + "Expect: 100-continue\r\nContent-Length: " + (LIMIT + 1) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").doesNotContain("100 Continue");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains("connection: close");
    }

    @Test
    void doesNotWaitForABodyThatDoesNotCome() {
        String answer = RawCall.sendAndRead(
                "POST /v1/cases HTTP/1.1\r\n" + RawCall.head() + "Content-Length: 10\r\n\r\n123", 3_000);

        assertThat(answer).startsWith("HTTP/1.1 408").contains("urn:lanhmanh:problem:slow-request");
    }

    @Test
    void takesABodyOfExactlyTheLimit() throws Exception {
        assertThat(new JsonObject(post(BodyPublishers.ofByteArray(new byte[LIMIT]), false)
                                .body())
                        .getInteger("bytes"))
                .isEqualTo(LIMIT);
        assertThat(new JsonObject(post(chunked(LIMIT), false).body()).getInteger("bytes"))
                .isEqualTo(LIMIT);
    }

    @Test
    void tellsACallerThatAsksToGoOn() throws Exception {
        HttpResponse<String> answer = post(BodyPublishers.ofByteArray(new byte[1000]), true);

        assertThat(new JsonObject(answer.body()).getInteger("bytes")).isEqualTo(1000);
        assertThat(new JsonObject(answer.body()).getJsonObject("headers").containsKey("expect"))
                .isFalse();
    }
}
