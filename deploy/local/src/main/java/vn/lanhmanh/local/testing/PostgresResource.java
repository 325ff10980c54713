package vn.lanhmanh.local.testing;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import vn.lanhmanh.local.part.Postgres;
import vn.lanhmanh.local.process.Ports;
import vn.lanhmanh.local.software.Home;
import vn.lanhmanh.local.software.Software;

/**
 * A real PostgreSQL for a service's tests: one server per test JVM, gone with it; the service runs as the role without
 * DDL, Flyway as the owner, as in operation.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "lanhmanh";

    @Override
    public Map<String, String> start() {
        return OncePerJvm.values("postgres", PostgresResource::startServer);
    }

    private static Map<String, String> startServer() {
        int port = Ports.free(1).get(0);
        var postgres = new Postgres(OncePerJvm.temporaryState("postgres"), new Software(Home.find()), port);
        var database = postgres.database(DATABASE);
        postgres.forgettingData().start();
        postgres.awaitReady();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.app(),
                "quarkus.datasource.password", database.appPassword(),
                "quarkus.flyway.jdbc-url", database.url(),
                "quarkus.flyway.username", database.owner(),
                "quarkus.flyway.password", database.ownerPassword());
    }

    @Override
    public void stop() {
        // The server serves the next test profile too; the guard ends it together with the JVM.
    }
}
