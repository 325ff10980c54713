package vn.lanhmanh.scenario.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.lanhmanh.local.part.Keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Tokens of the demo users and of machine clients, fetched from Keycloak and kept until shortly before they expire. */
public final class Logins {

    /** The public client of the demo users, in this realm and in the other one. */
    public static final String CLIENT = "lanhmanh-demo";
    /** The password of every demo user. */
    public static final String PASSWORD = "demo";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI keycloak;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Map<String, String> machines = new ConcurrentHashMap<>();

    Logins(URI keycloak) {
        this.keycloak = keycloak;
    }

    private record Token(String text, Instant usableUntil) {}

    /** A fresh access token of a demo user. */
    public String token(String user) {
        return tokens.compute(
                        user,
                        (name, known) ->
                                known != null && Instant.now().isBefore(known.usableUntil) ? known : fetch(name))
                .text;
    }

    /** The subject that the audit trail and the approvals know the user by. */
    public UUID subject(String user) {
        return UUID.fromString(claims(token(user)).path("sub").asText());
    }

    /** What a token says. */
    public static JsonNode claims(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Token fetch(String user) {
        JsonNode answer = machines.containsKey(user)
                ? token(Keycloak.REALM, machine(user))
                : login(Keycloak.REALM, CLIENT, user, PASSWORD);
        Instant end = Instant.now().plusSeconds(answer.path("expires_in").asLong());
        return new Token(answer.path("access_token").asText(), end.minusSeconds(20));
    }

    private Map<String, String> machine(String client) {
        return Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", machines.get(client));
    }

    /** From now on a token of that name is one of this client for itself. */
    void know(String client, String secret) {
        machines.put(client, secret);
    }

    /** The token answer of a realm for a user of it. */
    public JsonNode login(String realm, String client, String user, String password) {
        return token(
                realm, Map.of("grant_type", "password", "client_id", client, "username", user, "password", password));
    }

    private JsonNode token(String realm, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var answer =
                send(HttpRequest.newBuilder(keycloak.resolve("/realms/" + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new AssertionError(fields.get("client_id") + " gets no token of " + realm + ": " + answer.body());
        }
        return read(answer.body());
    }

    /** A call of Keycloak's own administration, with a token of its master realm. */
    public JsonNode administer(String token, String method, String path, Object body) {
        var answer = send(HttpRequest.newBuilder(keycloak.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body == null ? "" : Api.json(body))));
        if (answer.statusCode() >= 300) {
            throw new AssertionError(
                    method + " " + path + " of Keycloak answers " + answer.statusCode() + " " + answer.body());
        }
        return read(answer.body());
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at Keycloak", e);
        }
    }
}
