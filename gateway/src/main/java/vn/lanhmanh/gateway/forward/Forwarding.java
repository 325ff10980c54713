package vn.lanhmanh.gateway.forward;

import java.util.concurrent.TimeoutException;

import io.netty.channel.ConnectTimeoutException;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

import vn.lanhmanh.gateway.problem.Leftover;
import vn.lanhmanh.gateway.problem.ProblemType;
import vn.lanhmanh.gateway.problem.Problems;
import vn.lanhmanh.gateway.route.Destination;

/** What happens to each request to one service and to its answer, around vertx-http-proxy. */
final class Forwarding implements ProxyInterceptor {

    private static final String BODY = "body";

    private final Destination service;
    private final ForwardConfig config;
    private final Circuit circuit;
    private final Problems problems;

    Forwarding(Destination service, ForwardConfig config, Circuit circuit, Problems problems) {
        this.service = service;
        this.config = config;
        this.circuit = circuit;
        this.problems = problems;
    }

    /** Opens the request to the service; the time it may stay silent starts anew with each piece of the body. */
    Future<HttpClientRequest> origin(ProxyContext context) {
        long silence = config.responseTimeout().toMillis();
        var options = new RequestOptions()
                .setHost(service.base().getHost())
                .setPort(service.port())
                .setSsl(service.tls())
                .setConnectTimeout(silence);
        LimitedBody body = context.get(BODY, LimitedBody.class);
        return context.client().request(options).onSuccess(upstream -> {
            upstream.exceptionHandler(failure -> Log.debugf("%s: %s", service.name(), kindOf(failure)));
            upstream.idleTimeout(silence);
            body.onProgress(() -> upstream.idleTimeout(silence));
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        CleanHeaders.inbound(request.headers(), request.proxiedRequest());
        var body = new LimitedBody(request.proxiedRequest(), config.body().asLongValue());
        request.setBody(Body.body(body, request.getBody().length()));
        context.set(BODY, body);
        return context.sendRequest()
                .onComplete(done -> body.onProgress(() -> {}))
                .onSuccess(answer -> circuit.succeeded())
                .recover(failure -> Future.succeededFuture(answer(context, body, failure)));
    }

    private ProxyResponse answer(ProxyContext context, LimitedBody body, Throwable failure) {
        HttpServerRequest request = context.request().proxiedRequest();
        ProxyResponse answer = context.request().release().response();
        if (failure instanceof StreamResetException && !body.isTooLarge()) {
            return answer.setStatusCode(499);
        }
        ProblemType type = type(body, failure);
        if (type.status() >= 500 && type != ProblemType.SERVICE_BUSY) {
            circuit.failed();
            Log.warnf("%s: %s (%s)", service.name(), type.key(), kindOf(failure));
        }
        Leftover.discard(request);
        return answer.setStatusCode(type.status())
                .setBody(Body.body(problems.write(request, answer.headers(), type, argument(type))));
    }

    /** Not the message, which holds the query. */
    private static String kindOf(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    private static ProblemType type(LimitedBody body, Throwable failure) {
        if (body.isTooLarge()) {
            return ProblemType.BODY_TOO_LARGE;
        }
        if (failure instanceof ConnectionPoolTooBusyException) {
            return ProblemType.SERVICE_BUSY;
        }
        if (failure instanceof ConnectTimeoutException) {
            return ProblemType.SERVICE_SLOW;
        }
        if (failure instanceof TimeoutException) {
            return body.isHeldUp() ? ProblemType.SERVICE_SLOW : ProblemType.SLOW_REQUEST;
        }
        return ProblemType.SERVICE_BROKEN;
    }

    private Object argument(ProblemType type) {
        return type == ProblemType.BODY_TOO_LARGE
                ? config.body().asLongValue()
                : config.responseTimeout().toSeconds();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse answer = context.response();
        CleanHeaders.outbound(answer.headers(), service);
        boolean endless = answer.getBody() != null && answer.getBody().length() < 0;
        if (endless && context.request().version() == HttpVersion.HTTP_1_0) {
            return streamToOldClient(answer, context.request().proxiedRequest());
        }
        return context.sendResponse();
    }

    /** HTTP/1.0 knows no chunks, and vertx-http-proxy would gather the whole answer first: its end is the closing. */
    private static Future<Void> streamToOldClient(ProxyResponse answer, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        answer.headers().forEach(header -> response.headers().add(header.getKey(), header.getValue()));
        response.setStatusCode(answer.getStatusCode());
        return answer.getBody().stream().pipeTo(response).onComplete(end -> request.connection()
                .close());
    }
}
