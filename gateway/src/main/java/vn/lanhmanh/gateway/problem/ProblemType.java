package vn.lanhmanh.gateway.problem;

import java.util.Locale;

/** What the gateway itself refuses; the key of a type and its status never change. */
public enum ProblemType {
    MALFORMED_REQUEST(400),
    BAD_PATH(400),
    UNAUTHENTICATED(401),
    TOKEN_EXPIRED(401),
    TOKEN_FOREIGN(401),
    UNKNOWN_PATH(404),
    METHOD_NOT_ALLOWED(405),
    SLOW_REQUEST(408),
    BODY_TOO_LARGE(413),
    URI_TOO_LONG(414),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    SERVICE_BROKEN(502),
    SERVICE_DOWN(503),
    SERVICE_BUSY(503),
    IDENTITY_UNAVAILABLE(503),
    SERVICE_SLOW(504);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The key of the texts and the last part of the URN, e.g. {@code unauthenticated}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stable {@code type} member, e.g. {@code urn:lanhmanh:problem:unauthenticated}. */
    public String urn() {
        return "urn:lanhmanh:problem:" + key();
    }
}
