package vn.lanhmanh.platform.web.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.identity.SecurityIdentity;

/** The jobs of a service, kept with their input and results in its database. */
@ApplicationScoped
public class Jobs {

    private static final String COLUMNS = "id, kind, state, owner, total, done, created_at";

    private final AgroalDataSource database;
    private final SecurityIdentity caller;

    Jobs(AgroalDataSource database, SecurityIdentity caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Queues long work for the caller, in the transaction of the request. */
    @Transactional(TxType.MANDATORY)
    public Job submit(String kind, byte[] input, int total) {
        return one(
                        "INSERT INTO job (id, kind, owner, input, total) VALUES (uuidv7(), ?, ?, ?, ?) RETURNING "
                                + COLUMNS,
                        kind,
                        caller.getPrincipal().getName(),
                        input,
                        total)
                .orElseThrow();
    }

    /** A job of the caller. */
    @Transactional
    public Optional<Job> find(UUID id) {
        return one(
                "SELECT " + COLUMNS + " FROM job WHERE id = ? AND owner = ?",
                id,
                caller.getPrincipal().getName());
    }

    /** The results behind {@code afterRow}, in the order of the rows. */
    @Transactional
    public List<RowResult> results(UUID id, int afterRow, int limit) {
        return query(
                "SELECT row_no, outcome, object_id, problem, field FROM job_row WHERE job_id = ? AND row_no > ? ORDER BY row_no LIMIT ?",
                row -> new RowResult(
                        row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                id,
                afterRow,
                limit);
    }

    @Transactional
    Optional<Job> next() {
        return one(
                """
                UPDATE job SET state = 'RUNNING' WHERE id =
                  (SELECT id FROM job WHERE state <> 'DONE' ORDER BY created_at LIMIT 1)
                RETURNING\s"""
                        + COLUMNS);
    }

    @Transactional
    byte[] input(UUID id) {
        return query("SELECT input FROM job WHERE id = ?", row -> row.getBytes(1), id)
                .get(0);
    }

    @Transactional(TxType.MANDATORY)
    Job keep(UUID id, RowResult result) {
        run(
                "INSERT INTO job_row (job_id, row_no, outcome, object_id, problem, field) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                result.row(),
                result.outcome(),
                result.objectId(),
                result.problem(),
                result.field());
        return one("UPDATE job SET done = ? WHERE id = ? RETURNING " + COLUMNS, result.row(), id)
                .orElseThrow();
    }

    /** Ends the job and forgets its input, which may be personal. */
    @Transactional
    void finish(UUID id) {
        run("UPDATE job SET state = 'DONE', input = NULL WHERE id = ?", id);
    }

    private Optional<Job> one(String sql, Object... values) {
        return query(
                        sql,
                        row -> new Job(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                Job.State.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getTimestamp(7).toInstant()),
                        values)
                .stream()
                .findFirst();
    }

    private <T> List<T> query(String sql, Row<T> row, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = bound(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The jobs cannot be read", e);
        }
    }

    private void run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = bound(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The jobs cannot be written", e);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
