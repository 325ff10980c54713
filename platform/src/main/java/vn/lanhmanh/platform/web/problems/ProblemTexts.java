package vn.lanhmanh.platform.web.problems;

import java.net.URI;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.quarkus.runtime.Startup;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;

import vn.lanhmanh.platform.web.Refusal;

/** Gives every problem its stable type and its words in the caller's language: Vietnamese unless English is preferred. */
@Startup
@ApplicationScoped
class ProblemTexts implements ProblemPostProcessor {

    private static final Map<Integer, String> KEY_BY_STATUS = Map.ofEntries(
            Map.entry(400, "malformed-request"),
            Map.entry(401, "unauthenticated"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not-found"),
            Map.entry(405, "method-not-allowed"),
            Map.entry(406, "not-acceptable"),
            Map.entry(413, "body-too-large"),
            Map.entry(415, "unsupported-media-type"),
            Map.entry(500, "internal-error"));

    /** Where the framework's status says less than we know. */
    private static final Map<String, Response.Status> STATUS_BY_KEY = Map.of(
            "unreadable-parameter", Response.Status.BAD_REQUEST,
            "request-broken-off", Response.Status.BAD_REQUEST,
            "concurrent-change", Response.Status.CONFLICT,
            "try-again", Response.Status.CONFLICT,
            "database-away", Response.Status.SERVICE_UNAVAILABLE);

    /** So long a database takes to come back at least. */
    private static final String SOON_SECONDS = "5";

    /** The extension's logger comes at 101 and must not take for a fault of ours what turns out to be none. */
    private static final int BEFORE_THE_LOGGER = 102;

    private final ProblemCatalogue catalogue;
    private final CurrentVertxRequest request;

    ProblemTexts(ProblemCatalogue catalogue, CurrentVertxRequest request) {
        this.catalogue = catalogue;
        this.request = request;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        String key = keyOf(problem, context.cause);
        Locale language = language();
        var answer = HttpProblem.builder(problem)
                .withType(URI.create("urn:lanhmanh:problem:" + key))
                .withTitle(catalogue.text(language, key + ".title").orElse(key))
                .withDetail(catalogue
                        .text(language, key + ".detail")
                        .map(text -> format(language, text, arguments(context.cause)))
                        .orElse(null));
        Optional.ofNullable(STATUS_BY_KEY.get(key)).ifPresent(answer::withStatus);
        if (key.equals(DatabaseFault.AWAY)) {
            answer.withHeader("Retry-After", SOON_SECONDS);
        }
        if (context.cause instanceof Refusal refusal) {
            refusal.field().ifPresent(field -> answer.with("violations", List.of(Map.of("field", field))));
        }
        return answer.build();
    }

    @Override
    public int priority() {
        return BEFORE_THE_LOGGER;
    }

    private String keyOf(HttpProblem problem, Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return refusal.key();
        }
        if (cause instanceof ConstraintViolationException) {
            return "validation-failed";
        }
        Optional<JsonFault> json = JsonFault.in(cause);
        if (json.isPresent()) {
            return json.get().key();
        }
        if (problem.getStatusCode() == 401) {
            return unauthenticated(cause);
        }
        if (cause instanceof NotFoundException && isUnreadableParameter(cause.getCause())) {
            return "unreadable-parameter";
        }
        if (anyCause(cause, OptimisticLockException.class::isInstance)) {
            return "concurrent-change";
        }
        Optional<String> database = DatabaseFault.in(cause);
        if (database.isPresent()) {
            return database.get();
        }
        if (isBrokenOff(cause)) {
            return "request-broken-off";
        }
        return KEY_BY_STATUS.getOrDefault(
                problem.getStatusCode(), problem.getStatusCode() >= 500 ? "internal-error" : "malformed-request");
    }

    /** JAX-RS calls a parameter it cannot read "not found"; that is right for an id in the path alone. */
    private static boolean isUnreadableParameter(Throwable cause) {
        return cause != null && !String.valueOf(cause.getMessage()).startsWith("Invalid UUID");
    }

    /** The caller went away in the middle of sending: nobody is there to read the answer. */
    private boolean isBrokenOff(Throwable cause) {
        RoutingContext current = request.getCurrent();
        if (current == null
                || !current.response().closed()
                || !anyCause(cause, HttpClosedException.class::isInstance)) {
            return false;
        }
        Log.infof(
                "The caller broke off %s %s",
                current.request().method(), current.request().path());
        return true;
    }

    private static boolean anyCause(Throwable cause, Predicate<Throwable> test) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (test.test(t)) {
                return true;
            }
        }
        return false;
    }

    private static String unauthenticated(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof org.jose4j.jwt.consumer.InvalidJwtException invalid) {
                return invalid.hasExpired() ? "token-expired" : "token-foreign";
            }
            if (t instanceof OIDCException) {
                return "token-foreign";
            }
        }
        return "unauthenticated";
    }

    private static Object[] arguments(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return refusal.arguments().toArray();
        }
        return JsonFault.in(cause).map(JsonFault::arguments).orElse(new Object[0]);
    }

    private static String format(Locale language, String pattern, Object[] arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i] instanceof Number number
                    ? String.format(language, "%,d", number.longValue())
                    : String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern.replace("'", "''"), language).format(plain);
    }

    private Locale language() {
        String header = Optional.ofNullable(request.getCurrent())
                .map(current -> current.request().getHeader("Accept-Language"))
                .orElse("vi");
        return ProblemCatalogue.preferred(header);
    }
}
