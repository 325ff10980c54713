package vn.lanhmanh.gateway.problem;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * The body of a request that was answered before it was read. Hanging up at once would reset the connection and the
 * caller, still writing, would never see the answer; so it is read on for a while and thrown away.
 */
public final class Leftover {

    private static final long MOST_BYTES = 32L << 20;
    private static final long MOST_MILLIS = 5_000;

    private final HttpServerRequest request;
    private long bytes;

    private Leftover(HttpServerRequest request) {
        this.request = request;
    }

    /** Call it once the answer is on its way; does nothing when the body was read to its end. */
    public static void discard(HttpServerRequest request) {
        if (isHeldBack(request)) {
            request.connection().close();
        } else if (!request.isEnded()) {
            new Leftover(request).discard();
        }
    }

    /** The caller waits for "100 Continue" and has sent nothing yet: whether the body still comes, nobody can tell. */
    static boolean isHeldBack(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.EXPECT);
    }

    private void discard() {
        Vertx vertx = Vertx.currentContext().owner();
        long timer = vertx.setTimer(MOST_MILLIS, id -> request.connection().close());
        request.exceptionHandler(failure -> vertx.cancelTimer(timer));
        request.endHandler(end -> vertx.cancelTimer(timer));
        request.handler(this::count);
        request.resume();
    }

    private void count(Buffer chunk) {
        bytes += chunk.length();
        if (bytes > MOST_BYTES) {
            request.connection().close();
        }
    }
}
