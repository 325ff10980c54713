package vn.lanhmanh.inspection.evidence.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** A kind of picture whose metadata can be taken off without touching the picture. */
interface Picture {

    /** The kind of a media type; empty for any other file. */
    static Optional<Picture> of(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> Optional.of(new JpegPicture());
            case "image/png" -> Optional.of(new PngPicture());
            default -> Optional.empty();
        };
    }

    /**
     * Copies what makes the picture and nothing else; {@code in} is left behind its end.
     *
     * @param orientation how the picture is to be turned when shown, 1 for not at all
     * @return the Exif data that was left out, or null
     * @throws BrokenFile when it is not built as it should be; so does an early end
     */
    byte[] copy(InputStream in, OutputStream out, int orientation) throws IOException;
}
