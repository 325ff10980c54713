package vn.lanhmanh.local.demo.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Sends a request, and again while the other side is away for a moment. */
record Sending(HttpClient http) {

    private static final Set<Integer> AWAY = Set.of(502, 503, 504);
    private static final int ATTEMPTS = 8;
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** The first answer that is not a gateway's excuse, or the last excuse; a broken connection at the end is thrown. */
    HttpResponse<String> send(HttpRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (attempt == ATTEMPTS || !AWAY.contains(answer.statusCode())) {
                    return answer;
                }
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new UncheckedIOException(request.method() + " " + request.uri(), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
            LockSupport.parkNanos(PAUSE.toNanos() * attempt);
        }
    }

    /** The JSON of an answer; an answer that is none is shown as the title of a problem. */
    static JsonNode read(ObjectMapper json, String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException notJson) {
            return json.createObjectNode().put("title", body);
        }
    }
}
