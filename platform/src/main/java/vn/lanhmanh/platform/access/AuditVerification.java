package vn.lanhmanh.platform.access;

import java.security.PublicKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Walks the audit chain from its beginning and names what was touched; reads row by row, in one consistent view.
 *
 * <p>What was cut off at the end together with its checkpoints shows only against an anchor ({@code sealNo:hash}) kept
 * outside the database: the sealer logs anchors, and every report ends with one.
 */
public final class AuditVerification {

    /** What can be wrong. */
    public enum Fault {
        /** The row is not what was sealed. */
        CHANGED,
        /** The row is gone, its seal is left. */
        DELETED,
        /** The seal itself, or the order of seals, was changed. */
        SEAL_CHANGED,
        /** Seals are gone from the middle of the chain. */
        SEALS_MISSING,
        /** A checkpoint does not fit the chain or is not signed by the key. */
        CHECKPOINT_BROKEN,
        /** Seals are gone from the end: a checkpoint or the anchor knows of them. */
        TAIL_MISSING,
        /** The end of the chain has no valid checkpoint. */
        TAIL_UNSIGNED,
        /** The row has no seal although it is old: put in past the sealer, or the sealer does not run. */
        UNSEALED
    }

    /** One fault at a row or at a run of seals; ids that do not apply are null. */
    public record Finding(Fault fault, Long auditId, Long fromSeal, Long toSeal) {}

    /**
     * What the walk found.
     *
     * @param sealed seals walked
     * @param anchor end of the chain as {@code sealNo:hash}, to be kept elsewhere
     * @param faults number of all faults
     * @param findings the first hundred of them
     */
    public record Report(boolean intact, long sealed, String anchor, long faults, List<Finding> findings) {}

    /** Longer than the longest transaction and a round of the sealer together. */
    static final Duration GRACE = Duration.ofMinutes(5);

    private static final int SHOWN = 100;
    private static final int FETCH = 1000;

    private final PublicKey key;
    private final Duration grace;
    private final long anchorSeal;
    private final byte[] anchorLink;
    private final List<Finding> findings = new ArrayList<>();
    private long faults;
    private long sealed;
    private long lastSeal;
    private long lastSigned;
    private byte[] link = AuditChain.BEGINNING;

    /**
     * One walk.
     *
     * @param grace rows younger than this need no seal yet
     * @param anchor an earlier end of the chain as {@code sealNo:hash}, null for none
     */
    AuditVerification(PublicKey key, Duration grace, String anchor) {
        this.key = key;
        this.grace = grace;
        String[] parts = anchor == null ? new String[] {"0", ""} : anchor.split(":", 2);
        this.anchorSeal = Long.parseLong(parts[0]);
        this.anchorLink = HexFormat.of().parseHex(parts[1]);
    }

    /**
     * The command: {@code <jdbc url> <public key> [anchor]}, user and password in PGUSER and PGPASSWORD; ends with 0
     * when the chain is intact, with 1 when it is not. {@code new-key} prints a new pair as two environment lines.
     */
    public static void main(String[] args) throws Exception {
        if (args.length == 1 && args[0].equals("new-key")) {
            AuditChain.newPair().forEach(System.out::println);
        } else if (args.length == 2 || args.length == 3) {
            System.exit(run(args[0], args[1], args.length == 3 ? args[2] : null) ? 0 : 1);
        } else {
            System.err.println("usage: new-key | <jdbc url> <public key> [<anchor>]");
            System.exit(2);
        }
    }

    private static boolean run(String url, String key, String anchor) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(url, System.getenv("PGUSER"), System.getenv("PGPASSWORD"))) {
            Report report = new AuditVerification(AuditChain.publicKey(key), GRACE, anchor).verify(connection);
            report.findings.forEach(System.out::println);
            System.out.printf("%d sealed, %d faults, anchor %s%n", report.sealed, report.faults, report.anchor);
            return report.intact;
        }
    }

    /** Walks the whole chain; the connection must not be in a transaction. */
    Report verify(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            walk(connection);
            unsealed(connection);
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
        }
        String end = lastSeal + ":" + HexFormat.of().formatHex(link);
        return new Report(faults == 0, sealed, end, faults, List.copyOf(findings));
    }

    private void walk(Connection connection) throws SQLException {
        try (PreparedStatement seals = connection.prepareStatement(
                        "SELECT s.seal_no, s.audit_id, s.row_hash, s.chain_hash, " + AuditChain.COLUMNS
                                + " FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.audit_id ORDER BY s.seal_no");
                PreparedStatement checkpoints = connection.prepareStatement(
                        "SELECT seal_no, chain_hash, signature FROM audit_checkpoint ORDER BY seal_no")) {
            seals.setFetchSize(FETCH);
            checkpoints.setFetchSize(FETCH);
            try (ResultSet seal = seals.executeQuery();
                    ResultSet checkpoint = checkpoints.executeQuery()) {
                boolean more = checkpoint.next();
                while (seal.next()) {
                    check(seal);
                    while (more && checkpoint.getLong(1) <= lastSeal) {
                        checkCheckpoint(checkpoint);
                        more = checkpoint.next();
                    }
                }
                checkTail(checkpoint, more);
            }
        }
    }

    private void check(ResultSet seal) throws SQLException {
        long sealNo = seal.getLong(1);
        long auditId = seal.getLong(2);
        byte[] rowHash = seal.getBytes(3);
        boolean gap = sealNo != lastSeal + 1;
        if (gap) {
            found(Fault.SEALS_MISSING, null, lastSeal + 1, sealNo - 1);
        }
        if (seal.getString(5) == null) {
            found(Fault.DELETED, auditId, sealNo, sealNo);
        } else if (!Arrays.equals(rowHash, AuditChain.rowHash(seal, 5))) {
            found(Fault.CHANGED, auditId, sealNo, sealNo);
        }
        byte[] stored = seal.getBytes(4);
        if (!gap && !Arrays.equals(stored, AuditChain.link(link, sealNo, auditId, rowHash))) {
            found(Fault.SEAL_CHANGED, auditId, sealNo, sealNo);
        }
        if (sealNo == anchorSeal && !Arrays.equals(stored, anchorLink)) {
            found(Fault.SEAL_CHANGED, null, 1L, sealNo);
        }
        // From here on with what is stored, so that one touched row is not blamed on all that follow.
        link = stored;
        lastSeal = sealNo;
        sealed++;
    }

    private void checkCheckpoint(ResultSet checkpoint) throws SQLException {
        long sealNo = checkpoint.getLong(1);
        boolean fits = sealNo == lastSeal
                && Arrays.equals(link, checkpoint.getBytes(2))
                && AuditChain.signedBy(key, sealNo, link, checkpoint.getBytes(3));
        if (fits) {
            lastSigned = sealNo;
        } else {
            found(Fault.CHECKPOINT_BROKEN, null, sealNo, sealNo);
        }
    }

    private void checkTail(ResultSet checkpoint, boolean more) throws SQLException {
        long known = Math.max(lastSeal, anchorSeal);
        for (boolean beyond = more; beyond; beyond = checkpoint.next()) {
            known = Math.max(known, checkpoint.getLong(1));
        }
        if (known > lastSeal) {
            found(Fault.TAIL_MISSING, null, lastSeal + 1, known);
        }
        if (lastSigned < lastSeal) {
            found(Fault.TAIL_UNSIGNED, null, lastSigned + 1, lastSeal);
        }
    }

    private void unsealed(Connection connection) throws SQLException {
        try (PreparedStatement old = connection.prepareStatement(
                "SELECT e.id FROM audit_entry e WHERE e.at <= clock_timestamp() - make_interval(secs => ?)"
                        + " AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.audit_id = e.id) ORDER BY e.id")) {
            old.setFetchSize(FETCH);
            old.setDouble(1, grace.toSeconds());
            try (ResultSet row = old.executeQuery()) {
                while (row.next()) {
                    found(Fault.UNSEALED, row.getLong(1), null, null);
                }
            }
        }
    }

    private void found(Fault fault, Long auditId, Long fromSeal, Long toSeal) {
        faults++;
        if (findings.size() < SHOWN) {
            findings.add(new Finding(fault, auditId, fromSeal, toSeal));
        }
    }
}
