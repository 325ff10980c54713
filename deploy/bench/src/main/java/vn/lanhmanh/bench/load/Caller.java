package vn.lanhmanh.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.lanhmanh.local.testing.TestTokens;

/** A person who asks the service over HTTP. */
public record Caller(HttpClient http, String url, String role, String agency, String area) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public HttpRequest get(String path) {
        return request(path).GET().build();
    }

    public HttpRequest post(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** A token lives a quarter of an hour, so each request is given a new one only when it is made. */
    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TokenOf.get(role, agency, area));
    }

    /** Sends a request and reads the JSON of its answer; any refusal ends the run. */
    public JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        return JSON.readTree(answer(request).body());
    }

    /** The id at the end of the Location of what a request made. */
    public String make(HttpRequest request) throws IOException, InterruptedException {
        String location = answer(request).headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** Signing takes longer than some requests: a token serves for a minute. */
    private static final class TokenOf {

        private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

        static String get(String role, String agency, String area) {
            long minute = System.currentTimeMillis() / 60_000;
            return TOKENS.computeIfAbsent(role + agency + area + minute, key -> TestTokens.token(role, agency, area));
        }
    }
}
