package vn.lanhmanh.inspection.evidence.intake;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JPEG (ITU-T T.81), segment by segment. */
final class JpegPicture implements Picture {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int RST0 = 0xD0;
    private static final int RST7 = 0xD7;
    private static final int TEM = 0x01;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int FIRST_OF_THE_PICTURE = 0xC0;

    private static final byte[] EXIF = ascii("Exif\0\0");
    private static final byte[] JFIF = ascii("JFIF\0");
    private static final byte[] ICC_PROFILE = ascii("ICC_PROFILE\0");
    private static final byte[] ADOBE = ascii("Adobe");

    /** A JFIF header ends with the size of its thumbnail. */
    private static final int JFIF_WITHOUT_THUMBNAIL = 12;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public byte[] copy(InputStream from, OutputStream out, int orientation) throws IOException {
        var in = new DataInputStream(from);
        if (in.readUnsignedShort() != 0xFF00 + SOI) {
            throw new BrokenFile("no start of image");
        }
        marker(out, SOI);
        byte[] exif = null;
        boolean turned = orientation == 1;
        boolean seen = false;
        int marker = next(in);
        while (marker != EOI) {
            byte[] segment = segment(in);
            if (!turned && marker != APP0) {
                segment(out, APP1, Exif.orientationOnly(EXIF, orientation));
                turned = true;
            }
            if (exif == null && marker == APP1 && startsWith(segment, EXIF)) {
                exif = Arrays.copyOfRange(segment, EXIF.length, segment.length);
            }
            keep(out, marker, segment);
            seen |= marker == SOS;
            marker = marker == SOS ? scan(in, out) : next(in);
        }
        if (!seen) {
            throw new BrokenFile("no picture");
        }
        marker(out, EOI);
        return exif;
    }

    private static int next(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new BrokenFile("no marker where one must be");
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        if (marker == 0 || marker == TEM || marker >= RST0 && marker <= SOI) {
            throw new BrokenFile("a marker out of place");
        }
        return marker;
    }

    private static byte[] segment(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
            throw new BrokenFile("a segment without its length");
        }
        byte[] segment = new byte[length];
        in.readFully(segment);
        return segment;
    }

    /** Leaves out every application segment and comment but those that say how the colours are meant. */
    private static void keep(OutputStream out, int marker, byte[] segment) throws IOException {
        if (marker == APP0 && startsWith(segment, JFIF) && segment.length >= JFIF_WITHOUT_THUMBNAIL + 2) {
            byte[] header = Arrays.copyOf(segment, JFIF_WITHOUT_THUMBNAIL + 2);
            Arrays.fill(header, JFIF_WITHOUT_THUMBNAIL, header.length, (byte) 0);
            segment(out, marker, header);
        } else if (marker >= FIRST_OF_THE_PICTURE && marker < APP0
                || marker == APP2 && startsWith(segment, ICC_PROFILE)
                || marker == APP14 && startsWith(segment, ADOBE)) {
            segment(out, marker, segment);
        } else if (marker < FIRST_OF_THE_PICTURE) {
            throw new BrokenFile("a marker that is not in use");
        }
    }

    private static boolean startsWith(byte[] segment, byte[] start) {
        return segment.length >= start.length && Arrays.equals(segment, 0, start.length, start, 0, start.length);
    }

    /** Copies compressed data up to the next marker, which it returns. */
    private static int scan(DataInputStream in, OutputStream out) throws IOException {
        while (true) {
            int b = in.readUnsignedByte();
            if (b != 0xFF) {
                out.write(b);
                continue;
            }
            int marker = in.readUnsignedByte();
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            if (marker != 0 && (marker < RST0 || marker > RST7)) {
                return marker;
            }
            marker(out, marker);
        }
    }

    private static void marker(OutputStream out, int marker) throws IOException {
        out.write(0xFF);
        out.write(marker);
    }

    private static void segment(OutputStream out, int marker, byte[] segment) throws IOException {
        marker(out, marker);
        out.write(segment.length + 2 >> 8);
        out.write(segment.length + 2);
        out.write(segment);
    }
}
