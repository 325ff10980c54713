package vn.lanhmanh.platform.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.local.testing.KafkaResource;
import vn.lanhmanh.local.testing.PostgresResource;
import vn.lanhmanh.local.testing.SecretsResource;
import vn.lanhmanh.local.testing.TestTokens;
import vn.lanhmanh.local.testing.TokensResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Bodies that do not say how long they are. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = TokensResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = SecretsResource.class, restrictToAnnotatedClass = true)
class BodyLimitTest {

    private static final int LIMIT = 12 << 20;
    private static final String FORM = "multipart/form-data; boundary=x";
    private static final String FORM_START =
            "--x\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a\"\r\nContent-Type: image/png\r\n\r\n";

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "application/json, /v1/things, 0, vi, Nội dung quá lớn",
        "application/json, /v1/things, 8388608, en-GB, Body too large",
        FORM + ", /v1/thing-searches, 0, vi, Nội dung quá lớn",
        FORM + ", /v1/thing-searches, 8388608, en, Body too large",
    })
    void areRefusedInWordsOnceTheyAreTooLarge(String type, String path, int over, String language, String title)
            throws Exception {
        String start = type.equals(FORM) ? FORM_START : "{\"name\":\"";

        HttpResponse<String> answer = post(type, path, start, LIMIT + 1 - start.length() + over, "", language);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Connection")).hasValue("close");
        JsonPath problem = JsonPath.from(answer.body());
        assertThat(problem.getString("type")).isEqualTo("urn:lanhmanh:problem:body-too-large");
        assertThat(problem.getInt("status")).isEqualTo(413);
        assertThat(problem.getString("title")).isEqualTo(title);
        assertThat(problem.getString("instance")).isEqualTo(path);
    }

    @Test
    void areTakenUpToTheLimit() throws Exception {
        String end = "\"}";
        String start = "{\"name\":\"short\", \"nam\":\"";

        HttpResponse<String> answer =
                post("application/json", "/v1/things", start, LIMIT - start.length() - end.length(), end, "vi");

        assertThat(JsonPath.from(answer.body()).getString("type")).isEqualTo("urn:lanhmanh:problem:unknown-field");
        String small = post("application/json", "/v1/things", "{\"name\":\"", 20, "\"}", "vi")
                .body();
        assertThat(JsonPath.from(small).getString("name")).isEqualTo("y".repeat(20));
    }

    private HttpResponse<String> post(String type, String path, String start, int bytes, String end, String language)
            throws IOException, InterruptedException {
        byte[] middle = new byte[bytes];
        java.util.Arrays.fill(middle, (byte) 'y');
        InputStream body =
                new SequenceInputStream(Collections.enumeration(List.of(bytes(start), stream(middle), bytes(end))));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + TestTokens.token("inspector", "SLDTBXH", "46"))
                .header("Content-Type", type)
                .header("Accept-Language", language)
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofInputStream(() -> body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static InputStream bytes(String text) {
        return stream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
