package vn.lanhmanh.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import vn.lanhmanh.local.process.Folders;
import vn.lanhmanh.local.process.Ports;
import vn.lanhmanh.local.process.State;
import vn.lanhmanh.local.software.Software;

/** Keycloak on the loopback interface with the realms it is given; its data are files of its own. */
public final class Keycloak extends Part {

    public static final String NAME = "keycloak";
    public static final String PORT_VARIABLE = "LANHMANH_KEYCLOAK_PORT";
    public static final String HEAP_VARIABLE = "LANHMANH_KEYCLOAK_HEAP";
    public static final String REALM = "lanhmanh";
    public static final String ADMINISTRATOR = "admin";

    private final State state;
    private final Software software;
    private final int port;
    private final Jvm jvm;
    private final List<Path> realms;

    /** @param realms realm files, the one of the system among them, imported when they are new or changed */
    public Keycloak(State state, Software software, int port, Jvm jvm, List<Path> realms) {
        super(state, NAME);
        this.state = state;
        this.software = software;
        this.port = port;
        this.jvm = jvm;
        this.realms = realms;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The issuer in the tokens of the system's realm. */
    public String issuer() {
        return url() + "/realms/" + REALM;
    }

    /** Password of {@link #ADMINISTRATOR} in the realm master. */
    public String administratorPassword() {
        return Secrets.of(state).password("keycloak.administrator");
    }

    @Override
    public void requireFreePorts() {
        Ports.requireFree("Keycloak", port, PORT_VARIABLE);
    }

    /** A home of its own around the shared libraries; a changed realm file begins with an empty database. */
    @Override
    void prepare() {
        try {
            Path imports = home().resolve("data").resolve("import");
            if (!imported(imports)) {
                Folders.delete(home().resolve("data"));
                Files.createDirectories(imports);
                for (Path realm : realms) {
                    Files.copy(realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Path installed = software.keycloak();
            Folders.copy(installed.resolve("conf"), home().resolve("conf"));
            Files.createDirectories(home().resolve("providers"));
            Path libraries = home().resolve("lib");
            Files.deleteIfExists(libraries);
            Files.createSymbolicLink(libraries, installed.resolve("lib"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + home(), e);
        }
    }

    private boolean imported(Path imports) throws IOException {
        for (Path realm : realms) {
            Path known = imports.resolve(realm.getFileName());
            if (!Files.exists(known) || Files.mismatch(realm, known) != -1) {
                return false;
            }
        }
        return true;
    }

    @Override
    List<String> command() {
        Path home = home();
        List<String> line = jvm.command();
        line.addAll(List.of("-Xms64m", "-XX:MaxMetaspaceSize=256m", "-Duser.language=en", "-Duser.country=US"));
        for (String opened : List.of("util", "util.concurrent", "security", "lang")) {
            line.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        }
        line.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + url()));
        return line;
    }

    @Override
    Map<String, String> environment() {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR, "KC_BOOTSTRAP_ADMIN_PASSWORD", administratorPassword());
    }

    @Override
    public boolean ready() throws IOException {
        return Http.ok(issuer() + "/.well-known/openid-configuration");
    }

    /** The first start makes the database and imports the realm. */
    @Override
    Duration patience() {
        return Duration.ofSeconds(180);
    }

    private Path home() {
        return state.data(NAME);
    }
}
