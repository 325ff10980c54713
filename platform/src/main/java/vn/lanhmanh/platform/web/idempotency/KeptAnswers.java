package vn.lanhmanh.platform.web.idempotency;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.SecurityIdentity;

import vn.lanhmanh.platform.web.Keyring;
import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.platform.web.WebConfig;

/** The answers already given, by caller and Idempotency-Key; bodies are sealed, contents only kept as HMAC. */
@ApplicationScoped
class KeptAnswers {

    private final AgroalDataSource database;
    private final Keyring keyring;
    private final SecurityIdentity caller;
    private final WebConfig config;

    KeptAnswers(AgroalDataSource database, Keyring keyring, SecurityIdentity caller, WebConfig config) {
        this.database = database;
        this.keyring = keyring;
        this.caller = caller;
        this.config = config;
    }

    /** Reserves the key for this transaction; a caller at the same moment waits here and then finds the answer. */
    @Transactional(TxType.MANDATORY)
    Optional<Answer> reserve(String key, byte[] content) throws SQLException {
        byte[] hash = keyring.sign("idempotency-content", content);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        """
                        INSERT INTO kept_answer (caller, idempotency_key, content_hash)
                        VALUES (?, ?, ?) ON CONFLICT DO NOTHING""")) {
            insert.setString(1, caller());
            insert.setString(2, key);
            insert.setBytes(3, hash);
            return insert.executeUpdate() == 1 ? Optional.empty() : Optional.of(earlier(connection, key, hash));
        }
    }

    private Answer earlier(Connection connection, String key, byte[] hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                SELECT content_hash, status, location, body FROM kept_answer
                WHERE caller = ? AND idempotency_key = ?""")) {
            select.setString(1, caller());
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !MessageDigest.isEqual(row.getBytes(1), hash)) {
                    throw Refusal.unprocessable("idempotency-key-reused");
                }
                return new Answer(row.getInt(2), row.getString(3), keyring.open("idempotency-answer", row.getBytes(4)));
            }
        }
    }

    @Transactional(TxType.MANDATORY)
    void keep(String key, int status, String location, byte[] body) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        """
                        UPDATE kept_answer SET status = ?, location = ?, body = ?
                        WHERE caller = ? AND idempotency_key = ?""")) {
            update.setInt(1, status);
            update.setString(2, location);
            update.setBytes(3, keyring.seal("idempotency-answer", body));
            update.setString(4, caller());
            update.setString(5, key);
            update.executeUpdate();
        }
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "forget-kept-answers")
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM kept_answer WHERE created_at < now() - make_interval(secs => ?)")) {
            delete.setLong(1, config.idempotencyLife().toSeconds());
            delete.executeUpdate();
        }
    }

    private String caller() {
        return caller.getPrincipal().getName();
    }

    record Answer(int status, String location, byte[] body) {}
}
