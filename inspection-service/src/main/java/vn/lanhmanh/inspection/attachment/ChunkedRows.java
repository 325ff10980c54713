package vn.lanhmanh.inspection.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** Cuts what is written into rows of a fixed size; holds one of them at a time. */
final class ChunkedRows extends OutputStream {

    static final int CHUNK = 256 << 10;

    private final UUID id;
    private final PreparedStatement insert;
    private final MessageDigest digest;
    private final byte[] chunk = new byte[CHUNK];

    private int filled;
    private int number;
    private long size;

    ChunkedRows(UUID id, PreparedStatement insert) {
        this.id = id;
        this.insert = insert;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        chunk[filled++] = (byte) b;
        if (filled == CHUNK) {
            flushRow();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        while (at < offset + length) {
            int part = Math.min(CHUNK - filled, offset + length - at);
            System.arraycopy(bytes, at, chunk, filled, part);
            filled += part;
            at += part;
            if (filled == CHUNK) {
                flushRow();
            }
        }
    }

    private void flushRow() throws IOException {
        if (filled == 0) {
            return;
        }
        digest.update(chunk, 0, filled);
        size += filled;
        try {
            insert.setObject(1, id);
            insert.setInt(2, number++);
            insert.setBytes(3, filled == CHUNK ? chunk : Arrays.copyOf(chunk, filled));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IOException("a piece of an attachment could not be kept", e);
        }
        filled = 0;
    }

    /** Writes the last row; nothing may be written after. */
    Attachment finish() throws IOException {
        flushRow();
        return new Attachment(id, size, HexFormat.of().formatHex(digest.digest()));
    }
}
