package vn.lanhmanh.platform.access;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

/** Writes who did what into the audit trail, in the transaction that did it. */
@ApplicationScoped
public class AuditTrail {

    private static final String INSERT =
            """
            INSERT INTO audit_entry (actor, actor_kind, roles, agency, area, action, object_type, object_id, purpose,
                                     legal_basis, fields, result, trace_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Caller caller;
    private final DataSource dataSource;

    AuditTrail(Caller caller, DataSource dataSource) {
        this.caller = caller;
        this.dataSource = dataSource;
    }

    /** Records a thing done; it is rolled back together with the thing itself. */
    @Transactional(TxType.MANDATORY)
    public void record(AuditEntry entry) {
        insert(List.of(entry), "DONE");
    }

    /** Records many things done, in their order. */
    @Transactional(TxType.MANDATORY)
    public void record(Collection<AuditEntry> entries) {
        insert(entries, "DONE");
    }

    /**
     * Records a thing refused, in a transaction of its own, so that it stays when the caller's is rolled back.
     *
     * @param reason key of the refusal, never a text with values
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void refused(AuditEntry entry, String reason) {
        insert(List.of(entry), "REFUSED " + reason);
    }

    private void insert(Collection<AuditEntry> entries, String result) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, caller.subject());
            insert.setString(2, caller.kind().name());
            insert.setArray(3, texts(connection, caller.roles()));
            insert.setString(4, caller.agency());
            insert.setString(5, caller.area());
            insert.setString(12, result);
            insert.setString(13, traceId());
            for (AuditEntry entry : entries) {
                insert.setString(6, entry.action());
                insert.setString(7, entry.objectType());
                insert.setString(8, entry.objectId());
                insert.setString(9, entry.purpose());
                insert.setString(10, entry.legalBasis());
                insert.setArray(11, texts(connection, entry.fields()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit row could not be written", e);
        }
    }

    private static Array texts(Connection connection, Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.stream().sorted().toArray());
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
