package vn.lanhmanh.platform.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL with the platform's tables: the owner's way in, and the one of the running service. */
final class AuditDatabase {

    static final AuditDatabase SHARED = new AuditDatabase();

    private final EmbeddedPostgres postgres;

    private AuditDatabase() {
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("CREATE ROLE app LOGIN PASSWORD 'app'");
        Flyway.configure()
                .dataSource(owner())
                .locations("db/platform")
                .placeholders(Map.of("appRole", "app"))
                .load()
                .migrate();
    }

    DataSource owner() {
        return postgres.getPostgresDatabase();
    }

    DataSource app() {
        return postgres.getDatabase("app", "postgres");
    }

    String appUrl() {
        return postgres.getJdbcUrl("app", "postgres");
    }

    /** As the owner, whom no right holds back. */
    void execute(String sql) {
        try (Connection connection = owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String sql) {
        try (Connection connection = owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void clear() {
        execute("TRUNCATE audit_entry, audit_seal, audit_checkpoint RESTART IDENTITY");
    }

    /** Writes audit rows as the service does. */
    void write(int rows) {
        try (Connection connection = app().getConnection()) {
            insert(connection, rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void insert(Connection connection, int rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO audit_entry (actor, actor_kind, roles, agency, area, action, object_type, object_id,
                                         purpose, legal_basis, fields, result, trace_id)
                SELECT gen_random_uuid(), 'USER', '{inspector}', 'CAT', '474', 'register', 'establishment',
                       gen_random_uuid()::text, NULL, 'ND 178/2004 Đ.5', '{name,kind}', 'DONE', NULL
                FROM generate_series(1, ?)""")) {
            insert.setInt(1, rows);
            insert.executeUpdate();
        }
    }
}
