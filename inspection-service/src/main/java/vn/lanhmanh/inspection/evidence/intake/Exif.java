package vn.lanhmanh.inspection.evidence.intake;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;

/**
 * What a camera wrote into a picture about where and when, and how to turn it.
 *
 * @param orientation 1 to 8, 1 for as it is
 * @param takenLocally by the clock of the camera, null when not said
 * @param latitude in degrees, null together with the longitude
 */
public record Exif(int orientation, LocalDateTime takenLocally, Double latitude, Double longitude) {

    static final Exif NONE = new Exif(1, null, null, null);

    private static final DateTimeFormatter CAMERA_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final short SHORT = 3;

    /** Reads a TIFF structure; what is broken in it counts as not said. */
    static Exif of(byte[] tiff) {
        if (tiff == null) {
            return NONE;
        }
        var metadata = new Metadata();
        new ExifReader().extract(new ByteArrayReader(tiff), metadata);
        Optional<GeoLocation> place = Optional.ofNullable(metadata.getFirstDirectoryOfType(GpsDirectory.class))
                .map(GpsDirectory::getGeoLocation)
                .filter(Exif::onEarth);
        return new Exif(
                orientation(metadata),
                takenLocally(metadata),
                place.map(GeoLocation::getLatitude).orElse(null),
                place.map(GeoLocation::getLongitude).orElse(null));
    }

    private static boolean onEarth(GeoLocation place) {
        return Math.abs(place.getLatitude()) <= 90 && Math.abs(place.getLongitude()) <= 180;
    }

    private static int orientation(Metadata metadata) {
        return Optional.ofNullable(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class))
                .map(directory -> directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION))
                .filter(turn -> turn >= 1 && turn <= 8)
                .orElse(1);
    }

    private static LocalDateTime takenLocally(Metadata metadata) {
        Directory directory = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        String written = directory == null ? null : directory.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
        try {
            return written == null ? null : LocalDateTime.parse(written.strip(), CAMERA_TIME);
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    /** Whether it says where or when. */
    public boolean tells() {
        return takenLocally != null || latitude != null;
    }

    /** A TIFF structure that says how to turn the picture and nothing else, behind a prefix. */
    static byte[] orientationOnly(byte[] prefix, int orientation) {
        return ByteBuffer.allocate(prefix.length + 26)
                .put(prefix)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ExifDirectoryBase.TAG_ORIENTATION)
                .putShort(SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
