package vn.lanhmanh.platform.web.problems;

import java.net.URI;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;

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
    private static final Map<String, Integer> STATUS_BY_KEY = Map.of(
            UnreadableParameter.KEY,
            400,
            "request-broken-off",
            400,
            "concurrent-change",
            409,
            "try-again",
            409,
            DatabaseFault.AWAY,
            503);

    /** So long a database takes to come back at least. */
    private static final String SOON_SECONDS = "5";

    /** The extension's logger comes at 101 and must not take for a fault of ours what turns out to be none. */
    private static final int BEFORE_THE_LOGGER = 102;

    private final ProblemCatalogue catalogue;
    private final CurrentVertxRequest request;
    private final CallersLanguage language;

    ProblemTexts(ProblemCatalogue catalogue, CurrentVertxRequest request, CallersLanguage language) {
        this.catalogue = catalogue;
        this.request = request;
        this.language = language;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        String key = keyOf(problem, context.cause);
        Locale spoken = language.get();
        var answer = HttpProblem.builder(problem)
                .withType(URI.create("urn:lanhmanh:problem:" + key))
                .withTitle(catalogue.text(spoken, key + ".title").orElse(key))
                .withDetail(catalogue
                        .text(spoken, detailOf(key, context.cause))
                        .map(text -> format(spoken, text, arguments(context.cause)))
                        .orElse(null));
        status(key, context.cause).ifPresent(answer::withStatus);
        if (key.equals(DatabaseFault.AWAY)) {
            answer.withHeader("Retry-After", SOON_SECONDS);
        }
        List<?> violations = violations(problem, context.cause);
        if (!violations.isEmpty()) {
            answer.with("violations", violations);
        }
        return answer.build();
    }

    @Override
    public int priority() {
        return BEFORE_THE_LOGGER;
    }

    private String keyOf(HttpProblem problem, Throwable cause) {
        Optional<Refusal> refusal = within(cause, Refusal.class);
        if (refusal.isPresent()) {
            return refusal.get().key();
        }
        if (within(cause, UnreadableParameter.class).isPresent()) {
            return UnreadableParameter.KEY;
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
        if (within(cause, OptimisticLockException.class).isPresent()) {
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

    /** The caller went away in the middle of sending: nobody is there to read the answer. */
    private boolean isBrokenOff(Throwable cause) {
        RoutingContext current = request.getCurrent();
        if (current == null
                || !current.response().closed()
                || within(cause, HttpClosedException.class).isEmpty()) {
            return false;
        }
        Log.infof(
                "The caller broke off %s %s",
                current.request().method(), current.request().path());
        return true;
    }

    private static <T extends Throwable> Optional<T> within(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
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

    private static String detailOf(String key, Throwable cause) {
        return within(cause, UnreadableParameter.class)
                .map(UnreadableParameter::detail)
                .orElse(key + ".detail");
    }

    private static Object[] arguments(Throwable cause) {
        return within(cause, Refusal.class)
                .map(refusal -> refusal.arguments().toArray())
                .or(() -> within(cause, UnreadableParameter.class).map(UnreadableParameter::arguments))
                .or(() -> JsonFault.in(cause).map(JsonFault::arguments))
                .orElse(new Object[0]);
    }

    private static Optional<Integer> status(String key, Throwable cause) {
        return within(cause, Refusal.class).map(Refusal::status).or(() -> Optional.ofNullable(STATUS_BY_KEY.get(key)));
    }

    /** The fields to mend, where the extension does not name them. */
    private static List<?> violations(HttpProblem problem, Throwable cause) {
        if (cause instanceof ConstraintViolationException refused) {
            return MissingPart.named((List<?>) problem.getParameters().get("violations"), refused);
        }
        return within(cause, Refusal.class)
                .flatMap(Refusal::field)
                .map(field -> List.of(Map.of("field", field)))
                .or(() -> within(cause, UnreadableParameter.class).map(UnreadableParameter::violations))
                .orElse(List.of());
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
}
