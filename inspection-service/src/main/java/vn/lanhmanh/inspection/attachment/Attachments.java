package vn.lanhmanh.inspection.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;

import vn.lanhmanh.inspection.office.RecordId;

/** All files of the service; they are added and read, never changed or removed. */
@ApplicationScoped
public class Attachments {

    /** Writes a file, piece by piece. */
    @FunctionalInterface
    public interface Source {

        void writeTo(OutputStream out) throws IOException;
    }

    private final AgroalDataSource database;

    Attachments(AgroalDataSource database) {
        this.database = database;
    }

    /** Keeps what the source writes, in the caller's transaction: when that fails, nothing of it stays. */
    @Transactional(TxType.MANDATORY)
    public Attachment keep(Source source) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO attachment_chunk (attachment_id, number, bytes) VALUES (?, ?, ?)")) {
            var rows = new ChunkedRows(RecordId.next(), insert);
            source.writeTo(rows);
            Attachment kept = rows.finish();
            note(connection, kept);
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException("the attachment could not be kept", e);
        }
    }

    private static void note(Connection connection, Attachment kept) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO attachment (id, size, sha256) VALUES (?, ?, ?)")) {
            insert.setObject(1, kept.id());
            insert.setLong(2, kept.size());
            insert.setString(3, kept.sha256());
            insert.executeUpdate();
        }
    }

    /** What is known of a file; one of that id must have been kept. */
    public Attachment find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT size, sha256 FROM attachment WHERE id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("there is no attachment " + id);
                }
                return new Attachment(id, row.getLong(1), row.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the attachment could not be found", e);
        }
    }

    /** Writes the file out. Each piece is a query of its own, so that a slow reader holds no connection. */
    public void writeTo(UUID id, OutputStream out) throws IOException {
        byte[] piece = piece(id, 0);
        for (int number = 1; piece != null; number++) {
            out.write(piece);
            piece = piece.length < ChunkedRows.CHUNK ? null : piece(id, number);
        }
    }

    private byte[] piece(UUID id, int number) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT bytes FROM attachment_chunk WHERE attachment_id = ? AND number = ?")) {
            select.setObject(1, id);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IOException("a piece of an attachment could not be read", e);
        }
    }
}
