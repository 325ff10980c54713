package vn.lanhmanh.gateway.forward;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;

import vn.lanhmanh.gateway.problem.Problems;
import vn.lanhmanh.gateway.route.Destination;
import vn.lanhmanh.gateway.route.RouteTable;

/** The services behind the gateway, each with connections and a circuit of its own. */
@ApplicationScoped
public class Upstreams {

    private final Map<String, Upstream> upstreams = new HashMap<>();
    private final Vertx vertx;
    private final ForwardConfig config;
    private final Problems problems;

    Upstreams(RouteTable routes, ForwardConfig config, Vertx vertx, Problems problems, MeterRegistry meters) {
        this.vertx = vertx;
        this.config = config;
        this.problems = problems;
        for (Destination service : routes.destinations()) {
            Upstream upstream = connect(service);
            upstreams.put(service.name(), upstream);
            meters.gauge(
                    "gateway.service.down",
                    Tags.of("service", service.name()),
                    upstream,
                    it -> it.isKnownDown() ? 1 : 0);
        }
    }

    private Upstream connect(Destination service) {
        var circuit = new Circuit(config.circuit().failures(), config.circuit().pause(), Clock.systemUTC());
        var forwarding = new Forwarding(service, config, circuit, problems);
        long bodyLimit = config.body().asLongValue();
        return new Upstream(vertx.createHttpClient(options()), forwarding, circuit, problems, bodyLimit);
    }

    private HttpClientOptions options() {
        // An answer that stalls has no timer of its own in Vert.x; its silent connection is closed instead.
        int idleMillis = Math.toIntExact(config.responseTimeout().plusSeconds(5).toMillis());
        return new HttpClientOptions()
                .setMaxPoolSize(config.connections())
                .setMaxWaitQueueSize(config.waiting())
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(idleMillis);
    }

    /** Takes the request over; it is answered in any case. */
    public void forward(HttpServerRequest request, Destination service) {
        upstreams.get(service.name()).handle(request);
    }
}
