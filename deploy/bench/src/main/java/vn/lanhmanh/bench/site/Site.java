package vn.lanhmanh.bench.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

import vn.lanhmanh.local.part.Database;
import vn.lanhmanh.local.part.Jvm;
import vn.lanhmanh.local.part.Kafka;
import vn.lanhmanh.local.part.Postgres;
import vn.lanhmanh.local.part.Secrets;
import vn.lanhmanh.local.part.Service;
import vn.lanhmanh.local.process.Guard;
import vn.lanhmanh.local.process.Ports;
import vn.lanhmanh.local.process.State;
import vn.lanhmanh.local.software.Home;
import vn.lanhmanh.local.software.Software;
import vn.lanhmanh.local.testing.TestTokens;

/** PostgreSQL, Kafka and the packaged inspection-service as child processes, as deploy/up starts them. */
public final class Site implements AutoCloseable {

    public static final String HEAP = "256m";

    private final State state;
    private final Secrets secrets;
    private final Postgres postgres;
    private final Database database;
    private final Kafka kafka;
    private final Service service;

    private Site(Home home, Path directory) {
        this.state = new State(directory);
        Guard.removeFiles(state);
        this.secrets = Secrets.of(state);
        var software = new Software(home);
        if (!software.unpacked()) {
            software.unpack();
        }
        Iterator<Integer> ports = Ports.free(4).iterator();
        this.postgres = new Postgres(state, software, ports.next());
        this.database = postgres.database("inspection");
        this.kafka = new Kafka(state, software, ports.next(), ports.next(), new Jvm("256m", Jvm.QUICK_START));
        this.service = new Service(
                state,
                home,
                new Service.Shape("inspection-service", ports.next(), "", new Jvm(HEAP, Jvm.QUICK_START)),
                environment());
    }

    private Map<String, String> environment() {
        var environment = new TreeMap<String, String>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.app());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.appPassword());
        environment.put("QUARKUS_FLYWAY_JDBC_URL", database.url());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", TestTokens.publicKey());
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", TestTokens.ISSUER);
        environment.put("LANHMANH_TODAY", "2020-11-25");
        environment.put("LANHMANH_SIGNING_KEY", secrets.key("inspection.signing"));
        environment.put("LANHMANH_AUDIT_PRIVATE_KEY", secrets.signingKey("inspection.audit"));
        environment.put("LANHMANH_AUDIT_PUBLIC_KEY", secrets.verifyingKey("inspection.audit"));
        return environment;
    }

    public static Site start(Home home, Path directory) {
        var site = new Site(home, directory);
        site.postgres.start();
        site.kafka.start();
        site.postgres.awaitReady();
        site.kafka.awaitReady();
        site.service.start();
        site.service.awaitReady();
        return site;
    }

    public String url() {
        return service.url();
    }

    /** A session of the owner of the schema. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }

    /** A session of the role the service itself runs as. */
    public Connection app() throws SQLException {
        return DriverManager.getConnection(database.url(), database.app(), database.appPassword());
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(database.url(), "postgres", secrets.password("postgres.superuser"));
    }

    String databaseLog() {
        try {
            return Files.readString(postgres.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most memory the service's process ever had, in MiB. */
    public long residentMebibytes() {
        try {
            String status = Files.readString(Path.of("/proc/" + service.pid().orElseThrow() + "/status"));
            String peak = status.lines()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(peak.replaceAll("\\D", "")) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        service.stop();
        kafka.stop();
        postgres.stop();
    }
}
