package vn.lanhmanh.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.lanhmanh.local.process.Folders;
import vn.lanhmanh.local.process.Ports;
import vn.lanhmanh.local.process.StartFailure;
import vn.lanhmanh.local.process.State;
import vn.lanhmanh.local.software.Home;

/** A module's packaged Quarkus application, run from a copy, so that a new build does not pull the files from under it. */
public final class Service extends Part {

    /**
     * What a service is made of.
     *
     * @param module folder of the module, its name too
     * @param port its HTTP port on the loopback interface
     * @param portVariable environment variable that moves the port
     * @param jvm how it runs
     */
    public record Shape(String module, int port, String portVariable, Jvm jvm) {

        public String url() {
            return "http://127.0.0.1:" + port;
        }
    }

    private final State state;
    private final Home home;
    private final Shape shape;
    private final Map<String, String> environment;

    public Service(State state, Home home, Shape shape, Map<String, String> environment) {
        super(state, shape.module());
        this.state = state;
        this.home = home;
        this.shape = shape;
        this.environment = environment;
    }

    public String url() {
        return shape.url();
    }

    @Override
    public void requireFreePorts() {
        Ports.requireFree(shape.module(), shape.port(), shape.portVariable());
    }

    @Override
    void prepare() {
        Path built = home.built(shape.module(), "quarkus-app/quarkus-run.jar").getParent();
        try {
            if (!Folders.same(built, application())) {
                Folders.delete(application());
                Folders.copy(built, Files.createDirectories(application()));
            }
        } catch (IOException e) {
            throw new StartFailure(
                    "Cannot copy " + built + ": " + e.getMessage(), "Check the free space of " + state.root(), e);
        }
    }

    @Override
    List<String> command() {
        List<String> line = shape.jvm().command();
        line.addAll(List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                application().resolve("quarkus-run.jar").toString()));
        return line;
    }

    @Override
    Map<String, String> environment() {
        var all = new TreeMap<>(environment);
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(shape.port()));
        return all;
    }

    @Override
    public boolean ready() throws IOException {
        return Http.ok(url() + "/q/health/ready");
    }

    @Override
    Duration patience() {
        return Duration.ofSeconds(120);
    }

    private Path application() {
        return state.data(shape.module()).resolve("application");
    }
}
