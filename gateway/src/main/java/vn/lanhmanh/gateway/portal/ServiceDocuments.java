package vn.lanhmanh.gateway.portal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;

import vn.lanhmanh.gateway.route.Destination;
import vn.lanhmanh.gateway.route.RouteTable;

/** Fetches JSON documents that services publish about themselves and keeps them for a while. */
@ApplicationScoped
class ServiceDocuments {

    private final RouteTable routes;
    private final PortalConfig config;
    private final HttpClient client;
    private final Map<Source, Copy> copies = new ConcurrentHashMap<>();

    ServiceDocuments(RouteTable routes, PortalConfig config, Vertx vertx) {
        this.routes = routes;
        this.config = config;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.timeout().toMillis())));
    }

    /**
     * The document of every service that has one now, in the order of the route table; a service that is down, or
     * answers anything but 200 and a JSON object, is left out. Never fails.
     */
    Future<Map<String, JsonObject>> fetch(String path, String language) {
        Map<String, Future<Optional<JsonObject>>> wanted = new LinkedHashMap<>();
        routes.destinations().forEach(it -> wanted.put(it.name(), copy(new Source(it, path, language))));
        return Future.all(List.copyOf(wanted.values())).map(all -> {
            Map<String, JsonObject> documents = new LinkedHashMap<>();
            wanted.forEach((name, future) -> future.result().ifPresent(document -> documents.put(name, document)));
            return documents;
        });
    }

    private Future<Optional<JsonObject>> copy(Source source) {
        return copies.compute(source, (key, old) -> old != null && old.isFresh() ? old : new Copy(download(key)))
                .document;
    }

    private Future<Optional<JsonObject>> download(Source source) {
        return client.request(source.request(config))
                .compose(HttpClientRequest::send)
                .compose(ServiceDocuments::bodyOf)
                .map(body -> Optional.of(body.toJsonObject()))
                .otherwise(failure -> {
                    Log.debugf("%s gives no %s: %s", source.service.name(), source.path, failure.getMessage());
                    return Optional.empty();
                });
    }

    private static Future<Buffer> bodyOf(HttpClientResponse response) {
        return response.statusCode() == 200 ? response.body() : Future.failedFuture("status " + response.statusCode());
    }

    private record Source(Destination service, String path, String language) {

        RequestOptions request(PortalConfig config) {
            return new RequestOptions()
                    .setHost(service.base().getHost())
                    .setPort(service.port())
                    .setSsl(service.tls())
                    .setURI(path)
                    .setTimeout(config.timeout().toMillis())
                    .putHeader(HttpHeaders.ACCEPT, "application/json")
                    .putHeader(HttpHeaders.ACCEPT_LANGUAGE, language);
        }
    }

    /** One attempt, on its way, successful or not; whoever asks meanwhile shares it. */
    private final class Copy {

        private final Future<Optional<JsonObject>> document;
        private volatile Instant freshUntil = Instant.MAX;

        Copy(Future<Optional<JsonObject>> document) {
            this.document = document;
            document.onSuccess(
                    it -> freshUntil = Instant.now().plus(it.isPresent() ? config.refresh() : config.retry()));
        }

        boolean isFresh() {
            return Instant.now().isBefore(freshUntil);
        }
    }
}
