package vn.lanhmanh.inspection.evidence.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Finds what makes a file two things at once: harmless to the eye, something else to another program. */
final class ForeignContent {

    private static final int END_OF_ARCHIVE = 0x06054B50;
    private static final int ENTRY_OF_ARCHIVE = 0x02014B50;
    private static final int END_RECORD = 22;
    private static final int LONGEST_END = END_RECORD + 0xFFFF;

    private ForeignContent() {}

    /** Whether programs that look for a ZIP archive, a JAR among them, find one: they start from the end. */
    static boolean isArchive(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), LONGEST_END);
            byte[] bytes = new byte[length];
            in.seek(in.length() - length);
            in.readFully(bytes);
            var tail = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (tail.getInt(at) == END_OF_ARCHIVE && isEnd(in, tail, at)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isEnd(RandomAccessFile in, ByteBuffer tail, int at) throws IOException {
        int comment = Short.toUnsignedInt(tail.getShort(at + 20));
        long directory = in.length() - tail.limit() + at - Integer.toUnsignedLong(tail.getInt(at + 12));
        if (at + END_RECORD + comment != tail.limit() || directory < 0) {
            return false;
        }
        in.seek(directory);
        return Integer.reverseBytes(in.readInt()) == ENTRY_OF_ARCHIVE;
    }

    /** Whether a reader of PDF would take the file for one: it looks for the header in the first kilobyte. */
    static boolean startsDocument(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
        return start.contains("%PDF-");
    }

    /** Whether the document is there to its end, which readers look for in the last kilobytes. */
    static boolean endsDocument(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(in.length(), 2048)];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    /** Whether the type of what stands behind a picture is a harmless one; cameras put films and data of their own there. */
    static boolean isHarmlessBehindPicture(String type) {
        return type.startsWith("image/")
                || type.startsWith("video/")
                || type.equals("text/plain")
                || type.equals("application/octet-stream");
    }
}
