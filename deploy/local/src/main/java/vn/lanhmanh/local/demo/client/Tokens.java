package vn.lanhmanh.local.demo.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The bearer tokens of the demo users, asked of the token server once and again shortly before they end. */
final class Tokens {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final URI endpoint;
    private final Sending sending;
    private final Login login;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Token> held = new ConcurrentHashMap<>();

    /** How a user is known to the token server. */
    record Login(String client, String password) {}

    private record Token(String bearer, Instant until) {}

    Tokens(URI issuer, HttpClient http, Login login) {
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
        this.sending = new Sending(http);
        this.login = login;
    }

    /** A bearer token of the user that holds for a while yet. */
    String of(String user) {
        return held.compute(
                        user,
                        (name, token) -> token != null && token.until().isAfter(Instant.now()) ? token : ask(name))
                .bearer();
    }

    /** Forgets the token, so that the next call asks for another. */
    void forget(String user) {
        held.remove(user);
    }

    private Token ask(String user) {
        String form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        login.client(),
                        "username",
                        user,
                        "password",
                        login.password())
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = sending.send(HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        JsonNode token = Sending.read(json, answer.body());
        if (answer.statusCode() != 200) {
            throw new ApiProblem("token of " + user, answer.statusCode(), token);
        }
        Instant until =
                Instant.now().plusSeconds(token.path("expires_in").asLong()).minus(MARGIN);
        return new Token(token.path("access_token").asText(), until);
    }
}
