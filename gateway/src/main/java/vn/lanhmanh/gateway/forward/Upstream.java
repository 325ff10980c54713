package vn.lanhmanh.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;

import vn.lanhmanh.gateway.problem.ProblemType;
import vn.lanhmanh.gateway.problem.Problems;

/** One service as the gateway sees it: its connections and its circuit. */
final class Upstream implements Handler<HttpServerRequest> {

    private final HttpProxy proxy;
    private final Circuit circuit;
    private final Problems problems;
    private final long bodyLimit;

    Upstream(HttpClient client, Forwarding forwarding, Circuit circuit, Problems problems, long bodyLimit) {
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(forwarding::origin)
                .addInterceptor(forwarding);
        this.circuit = circuit;
        this.problems = problems;
        this.bodyLimit = bodyLimit;
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (declaredLength(request) > bodyLimit) {
            problems.answer(request, ProblemType.BODY_TOO_LARGE, bodyLimit);
        } else if (!circuit.admits()) {
            problems.answer(request, ProblemType.SERVICE_DOWN);
        } else {
            letTheBodyCome(request);
            proxy.handle(request);
        }
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private static void letTheBodyCome(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            request.response().writeContinue();
            request.headers().remove(HttpHeaders.EXPECT);
        }
    }

    boolean isKnownDown() {
        return circuit.isOpen();
    }
}
