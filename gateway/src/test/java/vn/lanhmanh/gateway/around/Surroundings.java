package vn.lanhmanh.gateway.around;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;

/** Starts the realm and the three services, and tells the gateway where they are. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private static Vertx vertx;
    private static Realm realm;
    private static Realm otherRealm;
    private static Map<String, EchoService> services;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        realm = new Realm(vertx, "lanhmanh");
        otherRealm = new Realm(vertx, "another");
        services = Map.of(
                "inspection", new EchoService(vertx, "inspection"),
                "case", new EchoService(vertx, "case"),
                "reporting", new EchoService(vertx, "reporting"));
        return Map.of(
                "quarkus.oidc.auth-server-url",
                realm.issuer(),
                "gateway.routes.inspection",
                service("inspection").origin(),
                "gateway.routes.case",
                service("case").origin(),
                "gateway.routes.reporting",
                service("reporting").origin(),
                "gateway.forward.response-timeout",
                "2s",
                "gateway.forward.circuit.pause",
                "1s",
                "gateway.portal.refresh",
                "100ms",
                "gateway.portal.retry",
                "100ms");
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    public static Realm realm() {
        return realm;
    }

    public static Realm otherRealm() {
        return otherRealm;
    }

    public static EchoService service(String name) {
        return services.get(name);
    }
}
