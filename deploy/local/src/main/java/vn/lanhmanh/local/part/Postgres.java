package vn.lanhmanh.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import vn.lanhmanh.local.process.Commands;
import vn.lanhmanh.local.process.Ports;
import vn.lanhmanh.local.process.StartFailure;
import vn.lanhmanh.local.process.State;
import vn.lanhmanh.local.software.Software;

/** PostgreSQL on the loopback interface with one database per service. */
public final class Postgres extends Part {

    public static final String NAME = "postgres";
    public static final String PORT_VARIABLE = "LANHMANH_POSTGRES_PORT";

    private final State state;
    private final Software software;
    private final int port;
    private final List<Database> databases = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();

    public Postgres(State state, Software software, int port) {
        super(state, NAME);
        this.state = state;
        this.software = software;
        this.port = port;
    }

    /** Declares a database that is made at the start where it is missing. */
    public Database database(String name) {
        var secrets = Secrets.of(state);
        var database = new Database(port, name, secrets.password(name + ".owner"), secrets.password(name + ".app"));
        databases.add(database);
        return database;
    }

    /** Trades safety against a power cut for speed, for data nobody keeps. */
    public Postgres forgettingData() {
        settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        return this;
    }

    @Override
    public void requireFreePorts() {
        Ports.requireFree("PostgreSQL", port, PORT_VARIABLE);
    }

    @Override
    void prepare() {
        Path data = data();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialize(data);
        }
    }

    private void initialize(Path data) {
        Path password = state.data("secrets").resolve("initdb");
        try {
            Files.writeString(password, superuserPassword());
            List<String> line = new ArrayList<>(Unprivileged.prefix(data, password));
            line.addAll(List.of(
                    program("initdb"),
                    "-D",
                    data.toString(),
                    "-U",
                    "postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    "--no-sync"));
            var result = Commands.run(line);
            if (!result.ok()) {
                throw new StartFailure(
                        "PostgreSQL cannot make its data directory: "
                                + result.output()
                                        .lines()
                                        .reduce((first, last) -> last)
                                        .orElse("no output"),
                        "Check the free space and the owner of " + data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            password.toFile().delete();
        }
    }

    @Override
    List<String> command() {
        List<String> line = new ArrayList<>(Unprivileged.prefix(data()));
        line.addAll(List.of(program("postgres"), "-D", data().toString()));
        List<String> all = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=64MB",
                "log_timezone=UTC",
                "timezone=UTC"));
        all.addAll(settings);
        all.forEach(setting -> line.addAll(List.of("-c", setting)));
        return line;
    }

    @Override
    public boolean ready() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(Database.url(port, "postgres"), "postgres", superuserPassword())) {
            return connection.isValid(1);
        }
    }

    @Override
    void settle() {
        try {
            for (Database database : databases) {
                database.ensure(superuserPassword());
            }
        } catch (SQLException e) {
            throw new StartFailure("PostgreSQL refused a database: " + e.getMessage(), "The log is " + log(), e);
        }
    }

    /** Fast shutdown: without waiting for the clients. */
    @Override
    String endSignal() {
        return "INT";
    }

    private Path data() {
        return state.data(NAME);
    }

    private String program(String name) {
        return software.postgres().resolve("bin").resolve(name).toString();
    }

    private String superuserPassword() {
        return Secrets.of(state).password("postgres.superuser");
    }
}
