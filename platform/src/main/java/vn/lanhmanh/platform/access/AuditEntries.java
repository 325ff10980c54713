package vn.lanhmanh.platform.access;

import java.security.PublicKey;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The audit rows of this database, to be read and verified. */
@ApplicationScoped
public class AuditEntries {

    /** What to list; a null criterion does not limit. */
    public record Criteria(String objectType, String objectId, UUID actor) {}

    /** One row of the trail; agency, area and roles are those of the actor at that moment. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AuditRow(
            long id,
            Instant at,
            UUID actor,
            Caller.Kind actorKind,
            List<String> roles,
            String agency,
            String area,
            String action,
            String objectType,
            String objectId,
            String purpose,
            String legalBasis,
            List<String> fields,
            String result,
            String traceId) {}

    private final DataSource dataSource;
    private final AuditConfig config;

    AuditEntries(DataSource dataSource, AuditConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    /** The newest rows first, those before {@code beforeId}. */
    List<AuditRow> newest(Criteria criteria, long beforeId, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        """
                        SELECT id, at, actor, actor_kind, roles, agency, area, action, object_type, object_id, purpose,
                               legal_basis, fields, result, trace_id
                        FROM audit_entry
                        WHERE id < ?
                          AND (?::text IS NULL OR object_type = ?)
                          AND (?::text IS NULL OR object_id = ?)
                          AND (?::uuid IS NULL OR actor = ?)
                        ORDER BY id DESC LIMIT ?
                        """)) {
            select.setLong(1, beforeId);
            select.setString(2, criteria.objectType());
            select.setString(3, criteria.objectType());
            select.setString(4, criteria.objectId());
            select.setString(5, criteria.objectId());
            select.setObject(6, criteria.actor(), Types.OTHER);
            select.setObject(7, criteria.actor(), Types.OTHER);
            select.setInt(8, limit);
            return rows(select);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit rows could not be read", e);
        }
    }

    /** Verifies the chain with the configured key. */
    AuditVerification.Report verify(String anchor) {
        try (Connection connection = dataSource.getConnection()) {
            PublicKey key = AuditChain.publicKey(config.publicKey().orElseThrow());
            return new AuditVerification(key, AuditVerification.GRACE, anchor).verify(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit chain could not be read", e);
        }
    }

    private static List<AuditRow> rows(PreparedStatement select) throws SQLException {
        List<AuditRow> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new AuditRow(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, UUID.class),
                        Caller.Kind.valueOf(row.getString(4)),
                        texts(row.getArray(5)),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        texts(row.getArray(13)),
                        row.getString(14),
                        row.getString(15)));
            }
        }
        return rows;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
