package vn.lanhmanh.inspection.evidence.intake;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG (ISO/IEC 15948), chunk by chunk. */
final class PngPicture implements Picture {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final String FIRST = "IHDR";
    private static final String LAST = "IEND";
    private static final String EXIF = "eXIf";
    private static final int LONGEST_EXIF = 64 << 10;

    /** Of the chunks a viewer may ignore, those that say how the picture looks or moves. */
    private static final Set<String> LOOKS = Set.of(
            "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT",
            "acTL", "fcTL", "fdAT");

    @Override
    public byte[] copy(InputStream from, OutputStream to, int orientation) throws IOException {
        var in = new DataInputStream(from);
        var out = new DataOutputStream(to);
        if (in.readLong() != SIGNATURE) {
            throw new BrokenFile("no signature");
        }
        out.writeLong(SIGNATURE);
        byte[] exif = null;
        int length = length(in);
        String type = type(in);
        if (!type.equals(FIRST)) {
            throw new BrokenFile("no header");
        }
        copyChunk(in, out, length, type);
        if (orientation != 1) {
            writeExif(out, Exif.orientationOnly(new byte[0], orientation));
        }
        while (!type.equals(LAST)) {
            length = length(in);
            type = type(in);
            if (isCritical(type) || LOOKS.contains(type)) {
                copyChunk(in, out, length, type);
            } else if (type.equals(EXIF) && length <= LONGEST_EXIF) {
                exif = new byte[length];
                in.readFully(exif);
                in.readInt();
            } else {
                in.skipNBytes(length + 4L);
            }
        }
        return exif;
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new BrokenFile("a chunk without its length");
        }
        return length;
    }

    private static String type(DataInputStream in) throws IOException {
        return new String(in.readNBytes(4), StandardCharsets.US_ASCII);
    }

    private static boolean isCritical(String type) throws IOException {
        if (type.length() != 4) {
            throw new BrokenFile("an early end");
        }
        return Character.isUpperCase(type.charAt(0));
    }

    private static void copyChunk(DataInputStream in, DataOutputStream out, int length, String type)
            throws IOException {
        out.writeInt(length);
        out.write(type.getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[8 << 10];
        long left = length + 4L;
        while (left > 0) {
            int part = (int) Math.min(piece.length, left);
            in.readFully(piece, 0, part);
            out.write(piece, 0, part);
            left -= part;
        }
    }

    private static void writeExif(DataOutputStream out, byte[] exif) throws IOException {
        byte[] type = EXIF.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(type);
        sum.update(exif);
        out.writeInt(exif.length);
        out.write(type);
        out.write(exif);
        out.writeInt((int) sum.getValue());
    }
}
