package vn.lanhmanh.scenario.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import vn.lanhmanh.local.Stack;
import vn.lanhmanh.local.process.State;

/** The one running system of this test run: started at the first use, ended together with this JVM, however that ends. */
public final class World {

    /** The business date of the services. */
    public static final LocalDate TODAY = LocalDate.of(2020, 11, 25);

    /** A realm that is not the system's, with the same client and claims. */
    public static final String OTHER_REALM = "other";

    private static World running;

    private final Path root;
    private final Stack stack;
    private final Logins logins;
    private final Topics topics;
    private final Transcript transcript;
    private final List<Backstage> services;

    private World(Path root, Stack stack) {
        this.root = root;
        this.stack = stack;
        this.logins = new Logins(URI.create(stack.keycloak().url()));
        this.topics = new Topics(stack.kafka().bootstrapServers());
        this.services = List.of(
                backstage("inspection", "inspection", "case", "reporting"),
                backstage("case", "casework", "inspection"),
                backstage("reporting", "reporting", "inspection", "case"));
        this.transcript = new Transcript();
        transcript.holdAgainst(
                Api.exchange(this, new Api.Request("GET", "/openapi")).ok().body());
    }

    /** The running system; the first call starts it. */
    public static synchronized World running() {
        if (running == null) {
            running = fresh("stack");
        }
        return running;
    }

    /** A system of its own, started from nothing; whoever is done with it stops it. */
    public static World fresh(String directory) {
        Path root = Path.of("target", directory).toAbsolutePath();
        new State(root).erase();
        return new World(root, Stack.startForTest(root, System.out, Path.of("src/test/resources/other-realm.json")));
    }

    /** Ends it. */
    public void stop() {
        topics.close();
        stack.stop();
    }

    private Backstage backstage(String name, String database, String... heard) {
        return new Backstage(
                stack.part(name + "-service"),
                stack.database(database),
                name + ".events",
                "lanhmanh-" + name,
                Stream.of(heard).map(owner -> owner + ".events").toList());
    }

    /** The gateway in the hands of a demo user. */
    public Api as(String user) {
        return new Api(this, user);
    }

    /** A request of nobody, with whatever headers it brings. */
    public Answer send(Api.Request request) {
        return Api.exchange(this, request);
    }

    public URI gateway() {
        return stack.gateway();
    }

    public Stack stack() {
        return stack;
    }

    public Logins logins() {
        return logins;
    }

    public Topics topics() {
        return topics;
    }

    public Transcript transcript() {
        return transcript;
    }

    /** inspection, case and reporting, in this order. */
    public List<Backstage> services() {
        return services;
    }

    public Backstage inspection() {
        return services.get(0);
    }

    public Backstage casework() {
        return services.get(1);
    }

    public Backstage reporting() {
        return services.get(2);
    }

    /** The files that the parts wrote: their logs, and the data of PostgreSQL and Kafka. */
    public List<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
