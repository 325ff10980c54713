package vn.lanhmanh.platform.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The outbox table as the relay sees it. */
final class OutboxRows {

    private OutboxRows() {}

    record Row(
            long seq,
            UUID id,
            UUID aggregateId,
            long version,
            String type,
            Instant at,
            String payload,
            String headers) {}

    /** The oldest unpublished rows in {@code seq} order, without those of keys that are paused. */
    static List<Row> unpublished(Connection session, int limit, Collection<UUID> pausedKeys) throws SQLException {
        try (PreparedStatement select = session.prepareStatement(
                """
                SELECT seq, id, aggregateid, aggregateversion, type, created_at, payload, headers
                FROM outbox
                WHERE published_at IS NULL AND aggregateid <> ALL (?)
                ORDER BY seq LIMIT ?""")) {
            select.setArray(1, session.createArrayOf("uuid", pausedKeys.toArray()));
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getLong(4),
                            row.getString(5),
                            row.getTimestamp(6).toInstant(),
                            row.getString(7),
                            row.getString(8)));
                }
                return rows;
            }
        }
    }

    static void markPublished(Connection session, Collection<Long> seqs) throws SQLException {
        try (PreparedStatement update =
                session.prepareStatement("UPDATE outbox SET published_at = now() WHERE seq = ANY (?)")) {
            update.setArray(1, session.createArrayOf("bigint", seqs.toArray()));
            update.executeUpdate();
        }
    }

    static void forgetPublished(Connection session, Duration kept) throws SQLException {
        try (PreparedStatement delete = session.prepareStatement("DELETE FROM outbox WHERE published_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(Instant.now().minus(kept)));
            delete.executeUpdate();
        }
    }
}
