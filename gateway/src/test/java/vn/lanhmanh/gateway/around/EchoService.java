package vn.lanhmanh.gateway.around;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * A service that tells what it was asked. The header {@code Play} makes it hang, break or stream; at {@code /q/} it has
 * management paths nobody outside may reach.
 */
public final class EchoService {

    private static final Buffer PIECE = Buffer.buffer(new byte[64 * 1024]);

    private final Vertx vertx;
    private final String name;
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final AtomicLong bytesTaken = new AtomicLong();
    private final AtomicLong bytesGiven = new AtomicLong();

    private final AtomicLong abandoned = new AtomicLong();

    private volatile JsonObject openApi;
    private volatile JsonObject problems;
    private HttpServer server;
    private int port;

    EchoService(Vertx vertx, String name) {
        this.vertx = vertx;
        this.name = name;
        start();
    }

    /** Listens, after a stop on the same port again. */
    public void start() {
        server = vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(16_384))
                .requestHandler(this::answer);
        server.listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        port = server.actualPort();
    }

    public void stop() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    public String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** Method and URI of every request so far. */
    public List<String> seen() {
        return seen;
    }

    public AtomicLong bytesTaken() {
        return bytesTaken;
    }

    public AtomicLong bytesGiven() {
        return bytesGiven;
    }

    /** Connections that were closed while a request on them hung. */
    public AtomicLong abandoned() {
        return abandoned;
    }

    public void publish(JsonObject openApiDocument) {
        openApi = openApiDocument;
    }

    public void publishProblems(JsonObject catalogue) {
        problems = catalogue;
    }

    private void answer(HttpServerRequest request) {
        if (request.path().equals("/q/openapi")) {
            document(request, openApi);
        } else if (request.path().equals("/problems")) {
            document(request, problems);
        } else {
            seen.add(request.method() + " " + request.uri());
            play(request, request.headers().contains("Play") ? request.getHeader("Play") : "echo");
        }
    }

    private static void document(HttpServerRequest request, JsonObject document) {
        if (document == null) {
            request.response().setStatusCode(404).end();
        } else {
            request.response().end(document.toBuffer());
        }
    }

    private void play(HttpServerRequest request, String role) {
        HttpServerResponse response = request.response();
        switch (role) {
            case "hang" -> {
                request.handler(chunk -> {});
                request.connection().closeHandler(closed -> abandoned.incrementAndGet());
            }
            case "stall midway" -> response.putHeader("Content-Length", "1000").write("half");
            case "refuse to read" -> request.pause();
            case "break" -> request.connection().close();
            case "break midway" ->
                response.putHeader("Content-Length", "1000")
                        .write("half", done -> request.connection().close());
            case "create" ->
                response.setStatusCode(201)
                        .putHeader("Location", origin() + request.path() + "/42")
                        .putHeader("Link", "<" + origin() + request.path() + "?cursor=x>; rel=\"next\"")
                        .end();
            case "fail" -> response.setStatusCode(500).end();
            case "nothing" -> response.setStatusCode(204).end();
            case "tell" ->
                response.putHeader("Connection", "X-Secret")
                        .putHeader("X-Secret", "1")
                        .putHeader("Server", "inside")
                        .putHeader("Cache-Control", "private")
                        .end("ok");
            default -> {
                if (role.startsWith("stream ")) {
                    stream(response.setChunked(true), Long.parseLong(role.substring("stream ".length())));
                } else {
                    echo(request);
                }
            }
        }
    }

    private void stream(HttpServerResponse response, long left) {
        long rest = left;
        while (rest > 0 && !response.writeQueueFull()) {
            response.write(PIECE);
            bytesGiven.addAndGet(PIECE.length());
            rest -= PIECE.length();
        }
        long remaining = rest;
        if (remaining > 0) {
            response.drainHandler(drained -> stream(response, remaining));
        } else {
            response.end();
        }
    }

    private void echo(HttpServerRequest request) {
        var bytes = new AtomicLong();
        request.handler(chunk -> {
            bytes.addAndGet(chunk.length());
            bytesTaken.addAndGet(chunk.length());
        });
        request.endHandler(end -> {
            var headers = new JsonObject();
            request.headers()
                    .names()
                    .forEach(header -> headers.put(
                            header.toLowerCase(java.util.Locale.ROOT),
                            new JsonArray(request.headers().getAll(header))));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject()
                            .put("service", name)
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("bytes", bytes.get())
                            .toBuffer());
        });
    }
}
