package vn.lanhmanh.local.part;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lanhmanh.local.process.Guard;
import vn.lanhmanh.local.process.Ports;
import vn.lanhmanh.local.process.State;
import vn.lanhmanh.local.software.Home;
import vn.lanhmanh.local.software.Software;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresTest {

    private Postgres postgres;
    private Database database;

    @BeforeEach
    void start(@TempDir Path directory) {
        var state = new State(directory);
        Guard.keepFiles(state);
        postgres = new Postgres(state, new Software(Home.find()), Ports.free(1).get(0));
        database = postgres.database("inspection");
        postgres.start();
        postgres.awaitReady();
    }

    @AfterEach
    void stop() {
        postgres.stop();
        assertThat(postgres.alive()).isFalse();
    }

    @Test
    void keepsWhatWasCommittedBeforeItWasKilled() throws SQLException {
        asOwner("CREATE TABLE kept (id int)");
        asOwner("INSERT INTO kept VALUES (178)");

        postgres.kill9();
        assertThat(postgres.alive()).isFalse();
        postgres.start();
        postgres.awaitReady();

        try (Connection connection = connect(database.owner(), database.ownerPassword());
                var rows = connection.createStatement().executeQuery("SELECT id FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(178);
        }
    }

    @Test
    void letsTheOwnerCreateAndTheApplicationOnlyConnect() throws SQLException {
        asOwner("CREATE EXTENSION unaccent");
        asOwner("CREATE TABLE ruled (id int)");

        try (Connection connection = connect(database.app(), database.appPassword());
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("CREATE TABLE mine (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("SELECT * FROM ruled"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void hangsWhilePausedAndAnswersAgainAfterwards() throws SQLException {
        postgres.pause();
        try {
            assertThat(postgres.alive()).isTrue();
            DriverManager.setLoginTimeout(1);
            assertThatThrownBy(() -> connect(database.app(), database.appPassword()))
                    .isInstanceOf(SQLException.class);
        } finally {
            DriverManager.setLoginTimeout(0);
            postgres.resume();
        }
        assertThat(postgres.ready()).isTrue();
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = connect(database.owner(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(database.url(), user, password);
    }
}
