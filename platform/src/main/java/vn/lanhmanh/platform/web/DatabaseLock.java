package vn.lanhmanh.platform.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * A PostgreSQL session advisory lock: whatever must happen once among several instances happens while it is held.
 *
 * <p>It lives as long as its connection, so a killed instance frees it at once.
 */
public final class DatabaseLock implements AutoCloseable {

    private final Connection session;

    private DatabaseLock(Connection session) {
        this.session = session;
    }

    /** Takes the lock of that name, or returns null when another instance holds it. */
    public static DatabaseLock tryTake(DataSource database, String name) throws SQLException {
        Connection session = database.getConnection();
        try (PreparedStatement statement =
                session.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(?, 0))")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    return new DatabaseLock(session);
                }
            }
        } catch (SQLException e) {
            session.close();
            throw e;
        }
        session.close();
        return null;
    }

    /** The session that holds the lock; work done on it fails when the lock is lost. */
    public Connection session() {
        return session;
    }

    /** Ends the session's locks; the connection goes back to its pool. */
    @Override
    public void close() throws SQLException {
        try (session;
                PreparedStatement statement = session.prepareStatement("SELECT pg_advisory_unlock_all()")) {
            statement.execute();
        }
    }
}
