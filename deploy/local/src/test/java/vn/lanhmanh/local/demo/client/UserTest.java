package vn.lanhmanh.local.demo.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The client against a server that answers what the test lays out. */
class UserTest {

    private record Answer(int status, String body) {}

    private record Seen(String method, String path, String key, String authorization, String body) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Seen> seen = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private int tokens;
    private int tokenLife = 900;
    private HttpServer server;
    private User user;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realm", this::giveToken);
        server.createContext("/v1", this::answer);
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        user = new Api(URI.create(base), URI.create(base + "/realm")).as("investigator");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        tokens++;
        reply(exchange, 200, "{\"access_token\": \"token" + tokens + "\", \"expires_in\": " + tokenLife + "}");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        types.addAll(headers.get("Content-Type"));
        seen.add(new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers.getFirst("Idempotency-Key"),
                headers.getFirst("Authorization"),
                body));
        Answer next = answers.poll();
        reply(exchange, next.status(), next.body());
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void postsWithAKeyThatTellsTheStep() {
        answers.add(new Answer(201, "{\"id\": \"7\"}"));

        JsonNode made = user.post("case/3", "/v1/cases", Body.of("kind", "PROSTITUTION", "tipId", null));

        assertThat(made.path("id").asText()).isEqualTo("7");
        assertThat(seen)
                .containsExactly(new Seen(
                        "POST", "/v1/cases", "demo-2020/case/3", "Bearer token1", "{\"kind\":\"PROSTITUTION\"}"));
    }

    @Test
    void sendsAPictureWithWhatIsSaidOfItTheSameEachTime() {
        answers.add(new Answer(201, "{\"id\": \"8\"}"));
        answers.add(new Answer(201, "{\"id\": \"8\"}"));
        byte[] picture = {'j', 'p', 'g'};

        user.postPicture("photo/1", "/v1/evidence", "evidence", Body.of("note", "hư cấu"), picture);
        user.postPicture("photo/1", "/v1/evidence", "evidence", Body.of("note", "hư cấu"), picture);

        assertThat(seen.get(0)).isEqualTo(seen.get(1));
        assertThat(seen.get(0).key()).isEqualTo("demo-2020/photo/1");
        assertThat(seen.get(0).body())
                .contains("name=\"evidence\"", "{\"note\":\"hư cấu\"}", "filename=\"photo.jpg\"", "\r\n\r\njpg\r\n");
        assertThat(types).containsOnly(Form.TYPE);
    }

    @Test
    void sendsTheSameKeyAgainWhileTheServiceIsAway() {
        answers.add(new Answer(503, "{}"));
        answers.add(new Answer(502, "{}"));
        answers.add(new Answer(200, "{}"));

        user.post("ring/1", "/v1/rings", Map.of());

        assertThat(seen).hasSize(3).extracting(Seen::key).containsOnly("demo-2020/ring/1");
    }

    @Test
    void tellsTheTypeOfAProblem() {
        answers.add(new Answer(422, "{\"type\": \"urn:lanhmanh:problem:deadline-lapsed\", \"detail\": \"too late\"}"));

        assertThatThrownBy(() -> user.get("/v1/cases"))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(422);
                    assertThat(problem.type()).isEqualTo("urn:lanhmanh:problem:deadline-lapsed");
                })
                .hasMessageContainingAll("investigator GET /v1/cases", "too late");
    }

    @Test
    void asksForOneTokenWhileItHoldsAndForAnotherBeforeItEnds() {
        answers.add(new Answer(200, "{}"));
        answers.add(new Answer(200, "{}"));
        user.get("/v1/cases");
        user.get("/v1/cases");
        assertThat(tokens).isEqualTo(1);

        tokenLife = 10;
        User hurried = anotherUser();
        answers.add(new Answer(200, "{}"));
        answers.add(new Answer(200, "{}"));
        hurried.get("/v1/cases");
        hurried.get("/v1/cases");
        assertThat(tokens).isEqualTo(3);
    }

    private User anotherUser() {
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Api(URI.create(base), URI.create(base + "/realm")).as("intake-officer");
    }

    @Test
    void asksForAnotherTokenWhenOneIsRefused() {
        answers.add(new Answer(401, "{}"));
        answers.add(new Answer(200, "{}"));

        user.get("/v1/cases");

        assertThat(seen).extracting(Seen::authorization).containsExactly("Bearer token1", "Bearer token2");
    }

    @Test
    void readsAListPageAfterPage() {
        answers.add(new Answer(200, "{\"items\": [1, 2], \"next\": \"abc\"}"));
        answers.add(new Answer(200, "{\"items\": [3]}"));

        assertThat(user.list("/v1/cases?state=DETECTED"))
                .extracting(JsonNode::asInt)
                .containsExactly(1, 2, 3);
        assertThat(seen)
                .extracting(Seen::path)
                .containsExactly("/v1/cases?state=DETECTED&limit=200", "/v1/cases?state=DETECTED&limit=200&cursor=abc");
    }

    @Test
    void waitsUntilAFactHasArrived() {
        answers.add(new Answer(200, "{\"items\": []}"));
        answers.add(new Answer(200, "{\"items\": [4]}"));

        int arrived = user.await("a case", reader -> Optional.of(reader.list("/v1/cases"))
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(0).asInt()));

        assertThat(arrived).isEqualTo(4);
    }
}
