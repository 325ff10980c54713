package vn.lanhmanh.local;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.lanhmanh.local.part.Database;
import vn.lanhmanh.local.part.Kafka;
import vn.lanhmanh.local.part.Keycloak;
import vn.lanhmanh.local.part.Part;
import vn.lanhmanh.local.part.Postgres;
import vn.lanhmanh.local.part.Secrets;
import vn.lanhmanh.local.part.Service;
import vn.lanhmanh.local.process.Guard;
import vn.lanhmanh.local.process.State;
import vn.lanhmanh.local.setting.Setting;
import vn.lanhmanh.local.setting.Settings;
import vn.lanhmanh.local.software.Home;
import vn.lanhmanh.local.software.Software;

/** The whole system, all of it real, as child processes: PostgreSQL, Kafka, Keycloak, the three services, the gateway. */
public final class Stack implements AutoCloseable {

    public static final String GATEWAY = "gateway";

    private static final String REALM_FILE = "deploy/keycloak/lanhmanh-realm.json";
    private static final long SPACE_MEBIBYTES = 1536;

    private final State state;
    private final Software software;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Keycloak keycloak;
    private final Map<Business, Database> databases = new EnumMap<>(Business.class);
    private final List<Service> services = new ArrayList<>();

    /**
     * The system of a state directory; nothing is started yet.
     *
     * @param moreRealms realm files that Keycloak holds beside the one of the system
     */
    public Stack(State state, Settings settings, Path... moreRealms) {
        this.state = state;
        var home = Home.find();
        this.software = new Software(home);
        this.postgres = new Postgres(state, software, settings.port(Setting.POSTGRES_PORT));
        this.kafka = new Kafka(
                state,
                software,
                settings.port(Setting.KAFKA_PORT),
                settings.port(Setting.KAFKA_CONTROLLER_PORT),
                settings.jvm(Setting.KAFKA_HEAP));
        this.keycloak = new Keycloak(
                state,
                software,
                settings.port(Setting.KEYCLOAK_PORT),
                settings.jvm(Setting.KEYCLOAK_HEAP),
                Stream.concat(Stream.of(home.file(REALM_FILE)), Stream.of(moreRealms))
                        .toList());
        addServices(home, settings);
    }

    private void addServices(Home home, Settings settings) {
        var wiring = new Wiring(settings, Secrets.of(state), kafka, keycloak);
        for (Business business : Business.values()) {
            var database = postgres.database(business.database());
            databases.put(business, database);
            services.add(new Service(
                    state,
                    home,
                    shape(settings, business.module(), business.port()),
                    wiring.ofService(business, database)));
        }
        services.add(new Service(state, home, shape(settings, GATEWAY, Setting.GATEWAY_PORT), wiring.ofGateway()));
    }

    private static Service.Shape shape(Settings settings, String module, Setting port) {
        return new Service.Shape(module, settings.port(port), port.variable(), settings.jvm(Setting.SERVICE_HEAP));
    }

    /** Starts the system on free ports for a test; it ends with this JVM, however that ends. */
    public static Stack startForTest(Path stateDirectory, PrintStream out, Path... moreRealms) {
        var state = new State(stateDirectory);
        Guard.keepFiles(state);
        var stack = new Stack(state, Settings.onFreePorts(), moreRealms);
        stack.start(out);
        return stack;
    }

    /** Starts everything and waits until all of it is ready; when one part fails, nothing is left running. */
    public void start(PrintStream out) {
        state.requireSpace(SPACE_MEBIBYTES);
        parts().forEach(Part::requireFreePorts);
        var steps = new Steps(out);
        if (!software.unpacked()) {
            steps.run("PostgreSQL, Kafka and Keycloak are unpacked once", software::unpack);
        }
        try {
            Together.each(List.of(keycloak, kafka, postgres), part -> start(part, steps));
            Together.each(services, part -> start(part, steps));
        } catch (RuntimeException failure) {
            stop();
            throw failure;
        }
        steps.total("Everything is ready");
    }

    private static void start(Part part, Steps steps) {
        steps.run(part.name() + " is ready", () -> {
            part.start();
            part.awaitReady();
        });
    }

    /** Ends everything in order; the data stay. */
    public void stop() {
        Together.each(services, Part::stop);
        Together.each(List.of(keycloak, kafka, postgres), Part::stop);
    }

    @Override
    public void close() {
        stop();
    }

    /** All parts in the order of their start. */
    public List<Part> parts() {
        return Stream.concat(Stream.of(postgres, kafka, keycloak), services.stream())
                .toList();
    }

    /** A part by name: postgres, kafka, keycloak, inspection-service, case-service, reporting-service, gateway. */
    public Part part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part is called " + name));
    }

    /** The database of a service: inspection, casework or reporting. */
    public Database database(String name) {
        return databases.values().stream()
                .filter(database -> database.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No database is called " + name));
    }

    public Kafka kafka() {
        return kafka;
    }

    public Keycloak keycloak() {
        return keycloak;
    }

    /** Base address of a service or of the gateway, by module. */
    public URI address(String module) {
        return services.stream()
                .filter(service -> service.name().equals(module))
                .map(service -> URI.create(service.url()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service is called " + module));
    }

    public URI gateway() {
        return address(GATEWAY);
    }
}
