package vn.lanhmanh.gateway.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import vn.lanhmanh.gateway.route.RouteTable;

/** The OpenAPI 3.1 document of the whole system as it is right now. */
@ApplicationScoped
class OpenApi {

    private final ServiceDocuments documents;
    private final RouteTable routes;
    private final Vertx vertx;
    private final Buffer frame;

    private volatile Edition edition = new Edition(List.of(), null);

    OpenApi(ServiceDocuments documents, RouteTable routes, PortalConfig config, Vertx vertx) {
        this.documents = documents;
        this.routes = routes;
        this.vertx = vertx;
        this.frame = frame(config);
    }

    private static Buffer frame(PortalConfig config) {
        try (InputStream in = OpenApi.class.getClassLoader().getResourceAsStream("openapi-frame.json")) {
            var frame = Buffer.buffer(in.readAllBytes()).toJsonObject();
            frame.getJsonObject("components")
                    .getJsonObject("securitySchemes")
                    .getJsonObject("oidc")
                    .put("openIdConnectUrl", config.issuer() + "/.well-known/openid-configuration");
            return frame.toBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The merged document; {@code x-unavailable} names the services whose paths are missing from it. */
    Future<Buffer> document() {
        return documents.fetch("/q/openapi?format=json", "vi").compose(this::edit);
    }

    private Future<Buffer> edit(Map<String, JsonObject> parts) {
        Edition last = edition;
        if (last.isMadeOf(parts)) {
            return Future.succeededFuture(last.document);
        }
        return vertx.executeBlocking(() -> {
            Buffer document = merge(parts).toBuffer();
            edition = new Edition(List.copyOf(parts.values()), document);
            return document;
        });
    }

    private JsonObject merge(Map<String, JsonObject> parts) {
        var missing = new JsonArray();
        routes.destinations().stream()
                .filter(service -> !parts.containsKey(service.name()))
                .forEach(service -> missing.add(service.name()));
        var merge = new OpenApiMerge(parts, (service, path) -> routes.serving(path)
                .filter(owner -> owner.name().equals(service))
                .isPresent());
        return merge.into(frame.toJsonObject()).put("x-unavailable", missing);
    }

    /** What was made of which copies; the same copies need not be merged again. */
    private record Edition(List<JsonObject> parts, Buffer document) {

        boolean isMadeOf(Map<String, JsonObject> others) {
            if (document == null || parts.size() != others.size()) {
                return false;
            }
            var mine = parts.iterator();
            return others.values().stream().allMatch(other -> other == mine.next());
        }
    }
}
