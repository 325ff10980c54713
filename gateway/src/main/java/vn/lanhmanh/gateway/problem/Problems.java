package vn.lanhmanh.gateway.problem;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Answers a request with a problem. */
@ApplicationScoped
public class Problems {

    /** Set on the response of every request before anything else happens to it. */
    public static final String REQUEST_ID = "X-Request-Id";

    private final ProblemTexts texts;
    private final MeterRegistry meters;

    Problems(ProblemTexts texts, MeterRegistry meters) {
        this.texts = texts;
        this.meters = meters;
    }

    /** Ends the response with the problem; what is left of the request's body is thrown away. */
    public void answer(HttpServerRequest request, ProblemType type, Object... args) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        Buffer body = write(request, response.headers(), type, args);
        response.setStatusCode(type.status()).end(body);
        Leftover.discard(request);
    }

    /**
     * The body of the problem for whoever sends the answer; the headers that belong to it are set on {@code headers}.
     */
    public Buffer write(HttpServerRequest request, MultiMap headers, ProblemType type, Object... args) {
        Locale language = texts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        headers.set(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .set(HttpHeaders.CACHE_CONTROL, "no-store");
        switch (type.status()) {
            case 401 -> headers.set("WWW-Authenticate", challenge(type));
            case 405 -> headers.set(HttpHeaders.ALLOW, "GET, HEAD");
            case 503 -> headers.set(HttpHeaders.RETRY_AFTER, "2");
            default -> {}
        }
        if (Leftover.isHeldBack(request)) {
            headers.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        meters.counter("gateway.refusals", "type", type.key()).increment();
        return problem(request, type, language, args).toJson().toBuffer();
    }

    private Problem problem(HttpServerRequest request, ProblemType type, Locale language, Object... args) {
        return new Problem(
                type.urn(),
                texts.title(type, language),
                type.status(),
                texts.detail(type, language, args),
                request.path(),
                request.response().headers().get(REQUEST_ID));
    }

    /** RFC 6750 §3.1: a request without a token gets no error code. */
    private static String challenge(ProblemType type) {
        String realm = "Bearer realm=\"lanhmanh\"";
        return type == ProblemType.UNAUTHENTICATED
                ? realm
                : realm + ", error=\"invalid_token\", error_description=\"" + type.key() + "\"";
    }
}
