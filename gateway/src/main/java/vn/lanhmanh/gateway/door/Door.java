package vn.lanhmanh.gateway.door;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.MDC;

import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import vn.lanhmanh.gateway.forward.Upstreams;
import vn.lanhmanh.gateway.problem.ProblemType;
import vn.lanhmanh.gateway.problem.Problems;
import vn.lanhmanh.gateway.route.Destination;
import vn.lanhmanh.gateway.route.RouteTable;
import vn.lanhmanh.gateway.token.TokenCheck;

/** Every request comes through here. */
@ApplicationScoped
class Door {

    private static final int AFTER_CORS = 90;
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");
    private static final Pattern OPEN = Pattern.compile("(/|/openapi|/problems)|(/docs|/q/health)(?:/.*)?");
    private static final String METRICS = "/q/metrics";

    private final HeadCheck headCheck;
    private final TokenCheck tokenCheck;
    private final RouteTable routes;
    private final Upstreams upstreams;
    private final Problems problems;

    Door(HeadCheck headCheck, TokenCheck tokenCheck, RouteTable routes, Upstreams upstreams, Problems problems) {
        this.headCheck = headCheck;
        this.tokenCheck = tokenCheck;
        this.routes = routes;
        this.upstreams = upstreams;
        this.problems = problems;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::receive, AFTER_CORS);
    }

    /** Whatever goes wrong on the gateway's own pages is answered in the same form. */
    void mind(@Observes Router router) {
        router.route().failureHandler(this::explain);
        router.errorHandler(400, this::explain);
        router.errorHandler(404, this::explain);
        router.errorHandler(405, this::explain);
    }

    private void explain(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.response().headers().contains(Problems.REQUEST_ID)) {
            identify(request);
        }
        switch (context.statusCode()) {
            case 400 -> problems.answer(request, ProblemType.MALFORMED_REQUEST);
            case 404 -> problems.answer(request, ProblemType.UNKNOWN_PATH);
            case 405 -> problems.answer(request, ProblemType.METHOD_NOT_ALLOWED);
            default -> {
                Log.error("A request failed inside the gateway", context.failure());
                problems.answer(request, ProblemType.INTERNAL_ERROR);
            }
        }
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        identify(request);
        label("/malformed");
        if (headCheck.turnsAway(request)) {
            return;
        }
        String path = request.path();
        label(routes.template(path));
        Optional<Destination> service = routes.serving(path);
        if (service.isPresent()) {
            withToken(request, () -> upstreams.forward(request, service.get()));
        } else if (OPEN.matcher(path).matches()) {
            label(OPEN.matcher(path).replaceFirst("$1$2"));
            context.next();
        } else if (METRICS.equals(path)) {
            withToken(request, context::next);
        } else {
            problems.answer(request, ProblemType.UNKNOWN_PATH);
        }
    }

    /** A caller may bring an id to find its request again; anything else gets a new one. */
    private static void identify(HttpServerRequest request) {
        String given = request.getHeader(Problems.REQUEST_ID);
        String id = given != null && SANE_ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.headers().set(Problems.REQUEST_ID, id);
        request.response().putHeader(Problems.REQUEST_ID, id).putHeader("X-Content-Type-Options", "nosniff");
        MDC.put("requestId", id);
    }

    /** What metrics and spans call the request: never the path itself, which names records. */
    private static void label(String template) {
        Vertx.currentContext().putLocal("UrlPathTemplate", template);
    }

    private void withToken(HttpServerRequest request, Runnable next) {
        request.pause();
        tokenCheck
                .objection(request)
                .onSuccess(objection -> objection.ifPresentOrElse(problem -> problems.answer(request, problem), next));
    }
}
