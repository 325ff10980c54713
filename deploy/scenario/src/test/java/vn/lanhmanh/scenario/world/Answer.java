package vn.lanhmanh.scenario.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the gateway answered.
 *
 * @param call method, path and status, for messages
 */
public record Answer(String call, HttpResponse<byte[]> http) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "urn:lanhmanh:problem:";

    public int status() {
        return http.statusCode();
    }

    public String body() {
        return new String(http.body(), UTF_8);
    }

    /** What a file is made of. */
    public byte[] bytes() {
        return http.body();
    }

    public Optional<String> header(String name) {
        return http.headers().firstValue(name);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (IOException e) {
            throw new UncheckedIOException(call + " is not JSON: " + body(), e);
        }
    }

    /** Fails unless the call succeeded. */
    public Answer ok() {
        assertThat(status()).as("%s %s", call, body()).isBetween(200, 299);
        return this;
    }

    /** Fails unless the call was refused with this status and problem, such as {@code stale-version}. */
    public Answer refused(int status, String problem) {
        assertThat(status()).as("%s %s", call, body()).isEqualTo(status);
        assertThat(problem()).as("%s %s", call, body()).isEqualTo(problem);
        return this;
    }

    /** The stable part of the problem's type. */
    public String problem() {
        return json().path("type").asText().replace(TYPE, "");
    }

    public UUID id() {
        return UUID.fromString(text("id"));
    }

    /** The text of a top-level field of the body. */
    public String text(String field) {
        return json().path(field).asText();
    }

    public long version() {
        return json().path("version").asLong();
    }

    /** The rows of a list. */
    public List<JsonNode> items() {
        return json().path("items").valueStream().toList();
    }

    /** The row of a list whose field has the value. */
    public Optional<JsonNode> item(String field, Object value) {
        return items().stream()
                .filter(row -> row.path(field).asText().equals(value.toString()))
                .findFirst();
    }
}
