package vn.lanhmanh.platform.web;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;

/**
 * A request that a rule refuses: answered as problem+json whose {@code type} is {@code urn:lanhmanh:problem:<key>}.
 *
 * <p>Title and detail come from {@code problems/<module>_<language>.properties} under {@code <key>.title} and
 * {@code <key>.detail}; the arguments fill {@code {0}}, {@code {1}} … and must never be personal data.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String key;
    private final transient List<Object> arguments;
    private String legalBasis;
    private String field;

    private Refusal(int status, String key, Object... arguments) {
        super(key);
        this.status = status;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** 400: what was sent cannot be read as what was meant. */
    public static Refusal malformed(String key, Object... arguments) {
        return new Refusal(400, key, arguments);
    }

    /** 403: the caller holds the permission, but a rule bars this very act (the submitter approving, say). */
    public static Refusal forbidden(String key, Object... arguments) {
        return new Refusal(403, key, arguments);
    }

    /** 409: the state of the object does not allow it, or another object is in the way. */
    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(409, key, arguments);
    }

    /** 409: the state that the object is in does not allow this. */
    public static Refusal transition(String verb, Enum<?> state) {
        return conflict("illegal-transition", verb, state);
    }

    /** Refuses a verb ({@code illegal-transition}, 409) unless the object is in one of these states. */
    public static void unlessIn(String verb, Enum<?> state, Enum<?>... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw transition(verb, state);
        }
    }

    /** 410: what was asked for was there and is gone for good. */
    public static Refusal gone(String key, Object... arguments) {
        return new Refusal(410, key, arguments);
    }

    /** 412: the object has changed since the caller read it. */
    public static Refusal stale(long expected) {
        return new Refusal(412, "stale-version", expected);
    }

    /** 413: more was sent than is taken in. */
    public static Refusal tooLarge(String key, Object... arguments) {
        return new Refusal(413, key, arguments);
    }

    /** 422: understood, but a rule refuses the values. */
    public static Refusal unprocessable(String key, Object... arguments) {
        return new Refusal(422, key, arguments);
    }

    /** 503: something this depends on does not answer, and without it nothing may be done. */
    public static Refusal unavailable(String key, Object... arguments) {
        return new Refusal(503, key, arguments);
    }

    /** 428: an edit without If-Match. */
    static Refusal preconditionRequired() {
        return new Refusal(428, "precondition-required");
    }

    /** Names the article that refuses, as {@code legalBasis} of the problem. */
    public Refusal basis(String article) {
        this.legalBasis = article;
        return this;
    }

    /** Names the field to mend, as an entry of {@code violations}. */
    public Refusal field(String name) {
        this.field = name;
        return this;
    }

    public int status() {
        return status;
    }

    public String key() {
        return key;
    }

    /** What fills the places of its text. */
    public List<Object> arguments() {
        return arguments;
    }

    /** The article that refuses, if one is named. */
    public Optional<String> legalBasis() {
        return Optional.ofNullable(legalBasis);
    }

    /** The field to mend, if one is named. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    @Provider
    static class Mapper extends ExceptionMapperBase<Refusal> {

        @Override
        protected HttpProblem toProblem(Refusal refusal) {
            var problem = HttpProblem.builder().withStatus(new Status(refusal.status));
            if (refusal.legalBasis != null) {
                problem.with("legalBasis", refusal.legalBasis);
            }
            return problem.build();
        }
    }

    private record Status(int code) implements Response.StatusType {

        @Override
        public int getStatusCode() {
            return code;
        }

        @Override
        public Response.Status.Family getFamily() {
            return Response.Status.Family.familyOf(code);
        }

        @Override
        public String getReasonPhrase() {
            return "Refused";
        }
    }
}
