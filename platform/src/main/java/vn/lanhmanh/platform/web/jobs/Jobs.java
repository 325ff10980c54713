package vn.lanhmanh.platform.web.jobs;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.identity.SecurityIdentity;

/** The jobs of a service, kept with their input and results in its database. */
@ApplicationScoped
public class Jobs {

    private static final String COLUMNS = "id, kind, state, owner, total, done, stumbles, created_at";

    private final AgroalDataSource database;
    private final SecurityIdentity caller;
    private final JobOwners owners;

    Jobs(AgroalDataSource database, SecurityIdentity caller, JobOwners owners) {
        this.database = database;
        this.caller = caller;
        this.owners = owners;
    }

    /** Queues long work for the caller, in the transaction of the request. */
    @Transactional(TxType.MANDATORY)
    public Job submit(String kind, byte[] input, int total) {
        return submit(kind, new ByteArrayInputStream(input), total);
    }

    /** The same with an input too big to be held in memory. */
    @Transactional(TxType.MANDATORY)
    public Job submit(String kind, InputStream input, int total) {
        return one(
                        "INSERT INTO job (id, kind, owner, acting, input, total)"
                                + " VALUES (uuidv7(), ?, ?, ?::jsonb, ?, ?) RETURNING " + COLUMNS,
                        kind,
                        caller.getPrincipal().getName(),
                        owners.keep(caller),
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

    /** The results behind {@code afterRow}, in the order of the rows; a null outcome does not limit. */
    @Transactional
    public List<RowResult> results(UUID id, String outcome, int afterRow, int limit) {
        return query(
                """
                SELECT row_no, outcome, object_id, problem, field FROM job_row
                WHERE job_id = ? AND row_no > ? AND (?::text IS NULL OR outcome = ?) ORDER BY row_no LIMIT ?""",
                row -> new RowResult(
                        row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                id,
                afterRow,
                outcome,
                outcome,
                limit);
    }

    /** How many rows had each outcome so far. */
    @Transactional
    public Map<String, Integer> outcomes(UUID id) {
        var counts = new TreeMap<String, Integer>();
        query(
                "SELECT outcome, count(*) FROM job_row WHERE job_id = ? GROUP BY outcome",
                row -> counts.put(row.getString(1), row.getInt(2)),
                id);
        return counts;
    }

    @Transactional
    Optional<Job> next() {
        return one(
                """
                UPDATE job SET state = 'RUNNING' WHERE id =
                  (SELECT id FROM job WHERE state IN ('QUEUED', 'RUNNING') ORDER BY created_at LIMIT 1)
                RETURNING\s"""
                        + COLUMNS);
    }

    @Transactional
    byte[] input(UUID id) {
        return query("SELECT input FROM job WHERE id = ?", row -> row.getBytes(1), id)
                .get(0);
    }

    /** The identity of the one who asked for it. */
    @Transactional
    SecurityIdentity owner(UUID id) {
        String acting = query("SELECT acting FROM job WHERE id = ?", row -> row.getString(1), id)
                .get(0);
        return owners.restore(acting);
    }

    /** Keeps the results of the next rows; only one who knows how far the job is may do so. */
    @Transactional(TxType.MANDATORY)
    Job keep(Job job, List<RowResult> results) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO job_row (job_id, row_no, outcome, object_id, problem, field)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")) {
            for (RowResult result : results) {
                bind(
                        insert,
                        job.id(),
                        result.row(),
                        result.outcome(),
                        result.objectId(),
                        result.problem(),
                        result.field());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The results of a job cannot be written", e);
        }
        return one(
                        "UPDATE job SET done = done + ?, stumbles = 0 WHERE id = ? AND done = ? RETURNING " + COLUMNS,
                        results.size(),
                        job.id(),
                        job.done())
                .orElseThrow(() -> new IllegalStateException("Another instance does job " + job.id()));
    }

    /** Keeps that the next row was not done; this is no getting on. */
    @Transactional
    Job keepAlone(Job job, RowResult result) {
        keep(job, List.of(result));
        return one("UPDATE job SET stumbles = ? WHERE id = ? RETURNING " + COLUMNS, job.stumbles(), job.id())
                .orElseThrow();
    }

    /** Notes that it broke off. */
    @Transactional
    Job stumbled(UUID id) {
        return one("UPDATE job SET stumbles = stumbles + 1 WHERE id = ? RETURNING " + COLUMNS, id)
                .orElseThrow();
    }

    /** Ends the job and forgets its input, which may be personal. */
    @Transactional
    void finish(UUID id, Job.State end) {
        run("UPDATE job SET state = ?, input = NULL WHERE id = ?", end.name(), id);
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
                                row.getInt(7),
                                row.getTimestamp(8).toInstant()),
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
        bind(statement, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof InputStream stream) {
                statement.setBinaryStream(i + 1, stream);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
