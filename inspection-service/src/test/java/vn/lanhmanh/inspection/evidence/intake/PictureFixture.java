package vn.lanhmanh.inspection.evidence.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Real pictures, as cameras make them: with Exif, comments and whatever else. */
public final class PictureFixture {

    /** 16°28′N 107°36′E, which is in Huế. */
    public static final double LATITUDE = 16 + 28 / 60d;

    public static final double LONGITUDE = 107 + 36 / 60d;

    public static final String TAKEN = "2020:06:15 09:30:00";

    private PictureFixture() {}

    private static BufferedImage noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = random.nextInt(0x1000000);
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    /** A JPEG as an encoder writes it; each one is another picture. */
    public static byte[] plainJpeg(int width, int height, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.95f);
            how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(noise(width, height), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A JPEG with Exif (orientation, time, place), XMP, IPTC and a comment. */
    public static byte[] photo(int orientation) {
        return withSegments(plainJpeg(64, 48, false), orientation);
    }

    /** A photo of about so many megabytes. */
    public static byte[] largePhoto(int megabytes) {
        int height = (int) Math.sqrt(megabytes * 1_048_576 / 1.18 / 4 * 3);
        return withSegments(plainJpeg(height * 4 / 3, height, false), 1);
    }

    private static byte[] withSegments(byte[] jpeg, int orientation) {
        int firstSegment = 2 + 2 + ByteBuffer.wrap(jpeg, 4, 2).getShort();
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, firstSegment);
        segment(out, 0xE1, join(ascii("Exif\0\0"), exif(orientation)));
        segment(out, 0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRET</x:xmpmeta>"));
        segment(out, 0xED, ascii("Photoshop 3.0\0SECRET"));
        segment(out, 0xFE, ascii("SECRET"));
        out.write(jpeg, firstSegment, jpeg.length - firstSegment);
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.writeBytes(ByteBuffer.allocate(4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .array());
        out.writeBytes(content);
    }

    /** A TIFF structure with orientation, the time the picture was taken and the place. */
    static byte[] exif(int orientation) {
        var tiff =
                ByteBuffer.allocate(256).put(ascii("MM")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8769, 4, 1, 50);
        entry(tiff, 0x8825, 4, 1, 90);
        tiff.putInt(0);
        tiff.position(50).putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 68);
        tiff.putInt(0).put(ascii(TAKEN + "\0"));
        tiff.position(90).putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 144);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, 168);
        tiff.putInt(0);
        tiff.position(144).putInt(16).putInt(1).putInt(28).putInt(1).putInt(0).putInt(1);
        tiff.position(168).putInt(107).putInt(1).putInt(36).putInt(1).putInt(0).putInt(1);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A PNG with text, time and Exif. */
    public static byte[] screenshot(int orientation) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(noise(32, 24), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] png = bytes.toByteArray();
        int behindHeader = 8 + 12 + 13;
        var out = new ByteArrayOutputStream();
        out.write(png, 0, behindHeader);
        chunk(out, "tEXt", ascii("Comment\0SECRET"));
        chunk(out, "iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0SECRET"));
        chunk(out, "eXIf", exif(orientation));
        out.write(png, behindHeader, png.length - behindHeader);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        var sum = new CRC32();
        sum.update(ascii(type));
        sum.update(content);
        out.writeBytes(ByteBuffer.allocate(8 + content.length + 4)
                .putInt(content.length)
                .put(ascii(type))
                .put(content)
                .putInt((int) sum.getValue())
                .array());
    }

    /** A ZIP archive with one file, such as a JAR. */
    static byte[] archive() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Main.class"));
            zip.write(new byte[100]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A small document. */
    public static byte[] document() {
        return ascii(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n"
                        + "trailer<</Root 1 0 R>>\n%" + UUID.randomUUID() + "\n%%EOF\n");
    }

    static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The pixels of a picture, row by row. */
    public static int[] pixels(byte[] picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
