package vn.lanhmanh.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;

/** The body of a request on its way through: counts what passes, breaks off when it is too much. */
final class LimitedBody implements ReadStream<Buffer> {

    private final HttpServerRequest request;
    private final long limit;

    private long bytes;
    private boolean ended;
    private boolean heldUp = true;
    private Runnable onProgress = () -> {};
    private Handler<Throwable> failureHandler;

    LimitedBody(HttpServerRequest request, long limit) {
        this.request = request;
        this.limit = limit;
    }

    boolean isTooLarge() {
        return bytes > limit;
    }

    /** The service has taken less than came in, so it is not the caller who is slow. */
    boolean isHeldUp() {
        return ended || heldUp;
    }

    /** Runs after each piece and at the end. */
    void onProgress(Runnable action) {
        onProgress = action;
    }

    @Override
    public LimitedBody handler(Handler<Buffer> handler) {
        request.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> next) {
        bytes += chunk.length();
        if (isTooLarge()) {
            request.pause();
            fail();
            return;
        }
        next.handle(chunk);
        onProgress.run();
    }

    private void fail() {
        if (failureHandler != null) {
            failureHandler.handle(new VertxException("The body is larger than " + limit + " bytes", true));
        }
    }

    @Override
    public LimitedBody endHandler(Handler<Void> handler) {
        request.endHandler(
                handler == null
                        ? null
                        : end -> {
                            ended = true;
                            handler.handle(end);
                            onProgress.run();
                        });
        return this;
    }

    @Override
    public LimitedBody exceptionHandler(Handler<Throwable> handler) {
        failureHandler = handler;
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody pause() {
        heldUp = true;
        request.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        heldUp = false;
        request.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        request.fetch(amount);
        return this;
    }
}
