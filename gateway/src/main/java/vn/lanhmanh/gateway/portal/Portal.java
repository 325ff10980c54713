package vn.lanhmanh.gateway.portal;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import vn.lanhmanh.gateway.problem.ProblemTexts;

/** The gateway's own pages; they need no token. */
@ApplicationScoped
class Portal {

    private final OpenApi openApi;
    private final ProblemCatalogue catalogue;
    private final ProblemTexts texts;

    Portal(OpenApi openApi, ProblemCatalogue catalogue, ProblemTexts texts) {
        this.openApi = openApi;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    void open(@Observes Router router) {
        page(router, "/", this::index);
        page(router, "/openapi", this::document);
        page(router, "/problems", this::problems);
    }

    private static void page(Router router, String path, Handler<RoutingContext> page) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(page);
    }

    private void index(RoutingContext context) {
        var links = new JsonObject()
                .put("api", "/v1/")
                .put("openapi", "/openapi")
                .put("docs", "/docs/")
                .put("problems", "/problems")
                .put("health", "/q/health");
        send(
                context,
                new JsonObject().put("name", "Lành Mạnh").put("links", links).toBuffer());
    }

    private void document(RoutingContext context) {
        openApi.document().onSuccess(document -> send(context, document)).onFailure(context::fail);
    }

    private void problems(RoutingContext context) {
        Locale language = texts.language(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        context.response()
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        catalogue
                .list(language)
                .onSuccess(list -> send(context, list.toBuffer()))
                .onFailure(context::fail);
    }

    private static void send(RoutingContext context, Buffer json) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(json);
    }
}
