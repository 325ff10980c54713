package vn.lanhmanh.bench.subject;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import vn.lanhmanh.bench.load.Figures;
import vn.lanhmanh.bench.province.Model;
import vn.lanhmanh.bench.province.Province;
import vn.lanhmanh.bench.site.Site;

/** The limit line: the same statements at the same rate over plain JDBC, with nothing between. */
final class Peer {

    private static final int SESSIONS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(2);

    private Peer() {}

    static Figures reads(Site site, List<String> statements) throws Exception {
        return measured(site, (sql, number) -> {
            for (String statement : statements) {
                sql.execute(statement);
            }
        });
    }

    /** The business row, its fact, its audit row and the kept answer in one transaction: what no completion can do without. */
    static Figures completions(Site site) throws Exception {
        return measured(site, (sql, number) -> {
            sql.getConnection().setAutoCommit(false);
            sql.execute("UPDATE inspection SET version = version + 1 WHERE id = '"
                    + Province.running(Model.TEAMS - 1, Province.RUNNING - 1 - number % 1000) + "'");
            sql.execute("INSERT INTO outbox (id, aggregatetype, aggregateid, aggregateversion, type, payload, headers)"
                    + " SELECT uuidv7(), aggregatetype, aggregateid, aggregateversion, type, payload, headers"
                    + " FROM outbox WHERE type LIKE 'inspection.completed%' ORDER BY seq LIMIT 1");
            sql.execute(
                    "INSERT INTO audit_entry (actor, actor_kind, roles, agency, area, action, object_type, object_id,"
                            + " fields, result) VALUES (uuidv7(), 'USER', '{inspector}', 'SLDTBXH', '46', 'complete', 'inspection',"
                            + " 'peer', '{}', 'DONE')");
            sql.execute(
                    "INSERT INTO kept_answer (caller, idempotency_key, content_hash) VALUES ('peer', uuidv7()::text, '\\x00')");
            sql.getConnection().commit();
        });
    }

    private interface Work {
        void run(Statement sql, int number) throws SQLException;
    }

    private static Figures measured(Site site, Work work) throws Exception {
        BlockingQueue<Connection> sessions = new ArrayBlockingQueue<>(SESSIONS);
        ExecutorService threads = Executors.newFixedThreadPool(SESSIONS);
        try {
            for (int i = 0; i < SESSIONS; i++) {
                sessions.add(site.app());
            }
            return Figures.of(WARM_UP, i -> CompletableFuture.supplyAsync(() -> done(sessions, work, i), threads));
        } finally {
            threads.shutdown();
            for (Connection session : sessions) {
                session.close();
            }
        }
    }

    private static boolean done(BlockingQueue<Connection> sessions, Work work, int number) {
        try {
            Connection session = sessions.take();
            try (Statement sql = session.createStatement()) {
                work.run(sql, number);
                return true;
            } finally {
                sessions.add(session);
            }
        } catch (SQLException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
