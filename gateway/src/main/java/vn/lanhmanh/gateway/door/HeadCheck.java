package vn.lanhmanh.gateway.door;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

import vn.lanhmanh.gateway.problem.ProblemType;
import vn.lanhmanh.gateway.problem.Problems;

/**
 * Refuses request heads that two HTTP servers could read in two ways. What passes means the same to the gateway and
 * to the service, so a path that was let through cannot turn into another one behind the gateway.
 */
@ApplicationScoped
class HeadCheck {

    /** RFC 3986 pchar without {@code ;}, which servers cut off, and without encoded slash, backslash, dot, percent, control. */
    private static final String CHARACTER =
            "(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%(?!2[FfEe5]|5[Cc]|[01][0-9A-Fa-f]|7[Ff])[0-9A-Fa-f]{2})";

    private static final Pattern PATH = Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))" + CHARACTER + "+)+/?|/");
    private static final Pattern QUERY = Pattern.compile("[\\x21-\\x7E&&[^#\\\\]]*");

    private final long longestUri;
    private final long largestHeaders;
    private final Problems problems;

    HeadCheck(DoorConfig config, Problems problems) {
        this.longestUri = config.uri().asLongValue();
        this.largestHeaders = config.headers().asLongValue();
        this.problems = problems;
    }

    /** Answers a request that is refused and says so. */
    boolean turnsAway(HttpServerRequest request) {
        if (request.uri().length() > longestUri) {
            problems.answer(request, ProblemType.URI_TOO_LONG, longestUri);
        } else if (weight(request) > largestHeaders) {
            problems.answer(request, ProblemType.HEADERS_TOO_LARGE, largestHeaders);
        } else if (!isPlain(request)) {
            problems.answer(request, ProblemType.MALFORMED_REQUEST);
        } else if (!hasPlainAddress(request.uri())) {
            problems.answer(request, ProblemType.BAD_PATH);
        } else {
            return false;
        }
        return true;
    }

    private static long weight(HttpServerRequest request) {
        long weight = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            weight += header.getKey().length() + header.getValue().length();
        }
        return weight;
    }

    private static boolean isPlain(HttpServerRequest request) {
        List<String> encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return request.authority() != null
                && request.headers().getAll(HttpHeaders.HOST).size() == 1
                && request.headers().getAll(HttpHeaders.CONTENT_LENGTH).size() <= 1
                && (encodings.isEmpty() || encodings.equals(List.of("chunked")))
                && (encodings.isEmpty() || !request.headers().contains(HttpHeaders.CONTENT_LENGTH))
                && Methods.isKnown(request.method().name());
    }

    private static boolean hasPlainAddress(String uri) {
        int mark = uri.indexOf('?');
        String path = mark < 0 ? uri : uri.substring(0, mark);
        String query = mark < 0 ? "" : uri.substring(mark + 1);
        return PATH.matcher(path).matches() && QUERY.matcher(query).matches();
    }
}
