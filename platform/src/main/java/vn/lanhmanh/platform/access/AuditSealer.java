package vn.lanhmanh.platform.access;

import java.security.PrivateKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Chains and signs the audit rows that were committed since the last round, once among all instances of a service.
 *
 * <p>It looks for rows without a seal rather than behind the last one sealed: commit order is not the order of ids.
 */
@ApplicationScoped
class AuditSealer {

    /** Far longer than any transaction: a row that is not visible by then was rolled back. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    /** Another instance is sealing at this moment. */
    private static final int NOT_OURS = -1;

    /** The end of the chain. */
    private record Head(long sealNo, byte[] link) {}

    private final DataSource dataSource;
    private final PrivateKey key;
    private final int batch;

    /** Every row up to {@code floor} is settled, up to {@code mark} as soon as the mark is old enough. */
    private long floor;

    private long mark;
    private Long markedAt;

    AuditSealer(DataSource dataSource, AuditConfig config) {
        this.dataSource = dataSource;
        this.batch = config.batch();
        this.key = AuditChain.privateKey(required(config.privateKey(), "LANHMANH_AUDIT_PRIVATE_KEY"));
        byte[] probe = AuditChain.sign(key, 0, AuditChain.BEGINNING);
        String publicKey = required(config.publicKey(), "LANHMANH_AUDIT_PUBLIC_KEY");
        if (!AuditChain.signedBy(AuditChain.publicKey(publicKey), 0, AuditChain.BEGINNING, probe)) {
            throw new IllegalStateException("LANHMANH_AUDIT_PUBLIC_KEY is not the public half of"
                    + " LANHMANH_AUDIT_PRIVATE_KEY: set both lines of one pair");
        }
    }

    /** Builds the sealer with the application, so that a missing key stops the start. */
    void onStart(@Observes StartupEvent event) {
        Log.debugf("audit rows are sealed in batches of %d", batch);
    }

    /** Seals all rows that are committed and have no seal. */
    @Scheduled(
            identity = "audit-sealer",
            every = "${lanhmanh.audit.seal-every:2s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void seal() throws SQLException {
        long now = System.nanoTime();
        int sealed = sealBatch();
        while (sealed == batch) {
            sealed = sealBatch();
        }
        if (sealed != NOT_OURS && (markedAt == null || now - markedAt > SETTLED.toNanos())) {
            moveMark(now);
        }
    }

    private int sealBatch() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int sealed = onlyOne(connection) ? sealRows(connection) : NOT_OURS;
                connection.commit();
                return sealed;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static boolean onlyOne(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                        "SELECT pg_try_advisory_xact_lock(hashtextextended('lanhmanh.audit.sealer', 0))");
                ResultSet row = lock.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private int sealRows(Connection connection) throws SQLException {
        Head head = head(connection);
        int sealed = 0;
        try (PreparedStatement unsealed = connection.prepareStatement("SELECT " + AuditChain.COLUMNS
                        + " FROM audit_entry e WHERE e.id > ? AND NOT EXISTS (SELECT 1 FROM audit_seal s"
                        + " WHERE s.audit_id = e.id AND s.audit_id > ?) ORDER BY e.id LIMIT ?");
                PreparedStatement seal = connection.prepareStatement(
                        "INSERT INTO audit_seal (seal_no, audit_id, row_hash, chain_hash) VALUES (?, ?, ?, ?)")) {
            unsealed.setLong(1, floor);
            unsealed.setLong(2, floor);
            unsealed.setInt(3, batch);
            try (ResultSet row = unsealed.executeQuery()) {
                for (; row.next(); sealed++) {
                    head = add(seal, head, row.getLong(1), AuditChain.rowHash(row, 1));
                }
            }
            seal.executeBatch();
        }
        if (sealed > 0) {
            checkpoint(connection, head);
        }
        return sealed;
    }

    private static Head head(Connection connection) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement(
                        "SELECT seal_no, chain_hash FROM audit_seal ORDER BY seal_no DESC LIMIT 1");
                ResultSet row = last.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), row.getBytes(2)) : new Head(0, AuditChain.BEGINNING);
        }
    }

    private static Head add(PreparedStatement seal, Head head, long auditId, byte[] rowHash) throws SQLException {
        long sealNo = head.sealNo + 1;
        byte[] link = AuditChain.link(head.link, sealNo, auditId, rowHash);
        seal.setLong(1, sealNo);
        seal.setLong(2, auditId);
        seal.setBytes(3, rowHash);
        seal.setBytes(4, link);
        seal.addBatch();
        return new Head(sealNo, link);
    }

    private void checkpoint(Connection connection, Head head) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO audit_checkpoint (seal_no, chain_hash, signature) VALUES (?, ?, ?)")) {
            insert.setLong(1, head.sealNo);
            insert.setBytes(2, head.link);
            insert.setBytes(3, AuditChain.sign(key, head.sealNo, head.link));
            insert.executeUpdate();
        }
    }

    /** Also logs the end of the chain: kept outside the database, it proves later that no tail was cut off. */
    private void moveMark(long now) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement last = connection.prepareStatement("SELECT coalesce(max(id), 0) FROM audit_entry");
                ResultSet row = last.executeQuery()) {
            row.next();
            long newest = row.getLong(1);
            if (newest != mark || markedAt == null) {
                Head head = head(connection);
                Log.infof("audit anchor %d:%s", head.sealNo, HexFormat.of().formatHex(head.link));
            }
            floor = mark;
            mark = newest;
            markedAt = now;
        }
    }

    private static String required(Optional<String> value, String variable) {
        return value.orElseThrow(() -> new IllegalStateException(variable
                + " is not set: the audit trail cannot be sealed; make a pair with AuditVerification new-key"));
    }
}
