package vn.lanhmanh.local.demo.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/** One demo user at the API; every answer but success is thrown as {@link ApiProblem}. */
public final class User {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final String KEY_PREFIX = "demo-2020/";

    private final Api api;
    private final String name;

    User(Api api, String name) {
        this.api = api;
        this.name = name;
    }

    /** The subject of the user's token. */
    public String subject() {
        String payload = api.tokens().of(name).split("\\.")[1];
        return Sending.read(api.json(), new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                .path("sub")
                .asText();
    }

    public JsonNode get(String path) {
        return exchange("GET", path, Map.of(), BodyPublishers.noBody());
    }

    /** All items of a list, page after page. */
    public List<JsonNode> list(String path) {
        String first = path + (path.contains("?") ? "&" : "?") + "limit=200";
        List<JsonNode> items = new ArrayList<>();
        String next = null;
        do {
            JsonNode page = get(next == null ? first : first + "&cursor=" + next);
            page.path("items").forEach(items::add);
            next = page.path("next").asText(null);
        } while (next != null);
        return items;
    }

    /**
     * Posts once: the step names the deed, and the same step with the same body gives the first answer again.
     *
     * @param step unique among the steps of this user
     */
    public JsonNode post(String step, String path, Map<String, Object> body) {
        return exchange("POST", path, Map.of("Idempotency-Key", KEY_PREFIX + step), publisher(body));
    }

    /** Posts a form with a picture and what is said of it, once like any other step. */
    public JsonNode postPicture(String step, String path, String name, Map<String, Object> said, byte[] picture) {
        byte[] form = Form.of(name, api.json().valueToTree(said), picture);
        return exchange(
                "POST",
                path,
                Map.of("Idempotency-Key", KEY_PREFIX + step, "Content-Type", Form.TYPE),
                BodyPublishers.ofByteArray(form));
    }

    /** Edits the version that was read. */
    public JsonNode put(String path, long version, Map<String, Object> body) {
        return exchange("PUT", path, Map.of("If-Match", "\"" + version + "\""), publisher(body));
    }

    /** Reads until what another service was told has arrived; fails when it does not in time. */
    public <T> T await(String what, Function<User, Optional<T>> read) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<T> seen = read.apply(this);
        while (seen.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited " + PATIENCE.toSeconds() + " s in vain for " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = read.apply(this);
        }
        return seen.get();
    }

    private BodyPublisher publisher(Map<String, Object> body) {
        try {
            return BodyPublishers.ofByteArray(api.json().writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode exchange(String method, String path, Map<String, String> headers, BodyPublisher body) {
        HttpResponse<String> answer = send(method, path, headers, body);
        if (answer.statusCode() == 401) {
            api.tokens().forget(name);
            answer = send(method, path, headers, body);
        }
        JsonNode read = Sending.read(api.json(), answer.body());
        if (answer.statusCode() >= 300) {
            throw new ApiProblem(name + " " + method + " " + path, answer.statusCode(), read);
        }
        return read;
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> headers, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.at(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + api.tokens().of(name))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .method(method, body);
        headers.forEach(request::setHeader);
        HttpResponse<String> answer = api.sending().send(request.build());
        api.count();
        return answer;
    }
}
