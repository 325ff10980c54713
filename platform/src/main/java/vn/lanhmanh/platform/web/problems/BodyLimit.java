package vn.lanhmanh.platform.web.problems;

import java.util.Locale;
import java.util.OptionalLong;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses a body that says it is too large before it comes, in words; the framework's own refusal has none. One that does
 * not say how long it is, is counted by {@link BoundedBody} instead of by the framework.
 */
@Singleton
class BodyLimit {

    private static final int BEFORE_THE_FRAMEWORK = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;
    private static final int AFTER_THE_FRAMEWORK = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;
    private static final String COUNTED_BY_THE_FRAMEWORK = VertxInputStream.MAX_REQUEST_SIZE_KEY;
    private static final String TOO_LARGE = "body-too-large";
    private static final int STATUS = 413;

    /** How long a caller that is still sending may take to see the answer. */
    private static final long MOST_MILLIS = 2_000;

    private final VertxHttpConfig http;
    private final ProblemCatalogue catalogue;

    BodyLimit(VertxHttpConfig http, ProblemCatalogue catalogue) {
        this.http = http;
        this.catalogue = catalogue;
    }

    /** The most bytes of a body, if there is a limit. */
    OptionalLong most() {
        return http.limits()
                .maxBodySize()
                .map(size -> OptionalLong.of(size.asLongValue()))
                .orElse(OptionalLong.empty());
    }

    void install(@Observes Router router) {
        most().ifPresent(most -> {
            router.route().order(BEFORE_THE_FRAMEWORK).handler(call -> check(call, most));
            router.route().order(AFTER_THE_FRAMEWORK).handler(call -> {
                call.remove(COUNTED_BY_THE_FRAMEWORK);
                call.next();
            });
        });
    }

    private void check(RoutingContext call, long most) {
        if (length(call) > most) {
            refuse(call);
        } else {
            call.addHeadersEndHandler(sending -> {
                if (call.response().getStatusCode() == STATUS) {
                    hangUp(call);
                }
            });
            call.next();
        }
    }

    private static long length(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private void refuse(RoutingContext call) {
        hangUp(call);
        call.response()
                .setStatusCode(STATUS)
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(problem(call, CallersLanguage.of(call.request())).encode());
    }

    /**
     * What is still on its way would be taken for the next request. Hanging up at once would reset the connection, and a
     * caller that is still sending would never see the answer: so the rest is thrown away for a moment.
     */
    private static void hangUp(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (request.version() == HttpVersion.HTTP_2 || request.isEnded()) {
            return;
        }
        call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        call.addEndHandler(sent -> {
            call.vertx().setTimer(MOST_MILLIS, id -> request.connection().close());
            request.endHandler(end -> request.connection().close())
                    .handler(rest -> {})
                    .resume();
        });
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
