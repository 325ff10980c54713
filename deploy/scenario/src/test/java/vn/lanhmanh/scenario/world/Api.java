package vn.lanhmanh.scenario.world;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One caller at the gateway; every answer is held against the OpenAPI document and noted in the transcript. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;
    private final String user;

    Api(World world, String user) {
        this.world = world;
        this.user = user;
    }

    /** Name and value by turns, in this order. */
    public static Map<String, Object> fields(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public Answer get(String path) {
        return send(request("GET", path));
    }

    public Answer post(String path, Object body) {
        return postOnce(UUID.randomUUID().toString(), path, body);
    }

    /** A POST that may be sent again with the same key. */
    public Answer postOnce(String idempotencyKey, String path, Object body) {
        return send(request("POST", path).body(json(body)).header("Idempotency-Key", idempotencyKey));
    }

    /** A POST by name and value of its fields. */
    public Answer post(String path, String firstName, Object firstValue, Object... more) {
        var body = fields(firstName, firstValue);
        body.putAll(fields(more));
        return post(path, body);
    }

    public Answer put(String path, long version, Object body) {
        return send(request("PUT", path).body(json(body)).header("If-Match", "\"" + version + "\""));
    }

    /** A request of this caller, to be made as unusual as a test needs it. */
    public Request request(String method, String path) {
        return new Request(method, path)
                .header("Authorization", "Bearer " + world.logins().token(user));
    }

    /** Sends it; an I/O error is an unchecked {@link Unreachable}. */
    public Answer send(Request request) {
        return exchange(world, request);
    }

    static Answer exchange(World world, Request request) {
        try {
            var http = HTTP.send(request.built(world.gateway()), BodyHandlers.ofByteArray());
            var answer = new Answer(request.method + " " + request.path + " → " + http.statusCode(), http);
            world.transcript().note(request.path, answer);
            return answer;
        } catch (IOException e) {
            throw new Unreachable(request.method + " " + request.path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted in " + request.path, e);
        }
    }

    /** The gateway itself could not be reached, or broke off. */
    public static final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreachable(String call, IOException cause) {
            super(call, cause);
        }
    }

    /** A request before it is sent. */
    public static final class Request {

        private final String method;
        private final String path;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private String body;

        public Request(String method, String path) {
            this.method = method;
            this.path = path;
        }

        public Request header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        public Request body(String json) {
            body = json;
            headers.putIfAbsent("Content-Type", "application/json");
            return this;
        }

        private HttpRequest built(URI gateway) {
            var publisher =
                    body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
            var builder = HttpRequest.newBuilder(gateway.resolve(path))
                    .timeout(Duration.ofSeconds(40))
                    .method(method, publisher);
            headers.forEach(builder::header);
            return builder.build();
        }
    }
}
