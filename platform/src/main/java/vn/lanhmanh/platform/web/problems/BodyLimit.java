package vn.lanhmanh.platform.web.problems;

import java.util.Locale;
import java.util.Objects;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Refuses a body that says it is too large before it comes, in words; the framework's own refusal has none. */
@Singleton
class BodyLimit {

    private static final int BEFORE_THE_FRAMEWORK = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;
    private static final String TOO_LARGE = "body-too-large";
    private static final int STATUS = 413;

    private final VertxHttpConfig http;
    private final ProblemCatalogue catalogue;

    BodyLimit(VertxHttpConfig http, ProblemCatalogue catalogue) {
        this.http = http;
        this.catalogue = catalogue;
    }

    void install(@Observes Router router) {
        http.limits()
                .maxBodySize()
                .ifPresent(most -> router.route().order(BEFORE_THE_FRAMEWORK).handler(call -> {
                    if (length(call) > most.asLongValue()) {
                        refuse(call);
                    } else {
                        call.next();
                    }
                }));
    }

    private static long length(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private void refuse(RoutingContext call) {
        Locale language = ProblemCatalogue.preferred(
                Objects.requireNonNullElse(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE), "vi"));
        HttpServerResponse answer = call.response();
        if (call.request().version() != HttpVersion.HTTP_2) {
            // What is still on its way would be taken for the next request.
            answer.putHeader(HttpHeaders.CONNECTION, "close")
                    .endHandler(sent -> call.request().connection().close());
        }
        answer.setStatusCode(STATUS)
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(problem(call, language).encode());
    }

    private JsonObject problem(RoutingContext call, Locale language) {
        return new JsonObject()
                .put("type", "urn:lanhmanh:problem:" + TOO_LARGE)
                .put("status", STATUS)
                .put("title", catalogue.text(language, TOO_LARGE + ".title").orElseThrow())
                .put("detail", catalogue.text(language, TOO_LARGE + ".detail").orElseThrow())
                .put("instance", call.request().path());
    }
}
