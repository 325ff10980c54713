package vn.lanhmanh.inspection.evidence.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.lanhmanh.inspection.evidence.intake.PictureFixture.LATITUDE;
import static vn.lanhmanh.inspection.evidence.intake.PictureFixture.LONGITUDE;
import static vn.lanhmanh.inspection.evidence.intake.PictureFixture.join;
import static vn.lanhmanh.inspection.evidence.intake.PictureFixture.photo;
import static vn.lanhmanh.inspection.evidence.intake.PictureFixture.pixels;
import static vn.lanhmanh.inspection.evidence.intake.PictureFixture.plainJpeg;
import static vn.lanhmanh.inspection.evidence.intake.PictureFixture.screenshot;

class PictureTest {

    private static final Picture JPEG = new JpegPicture();
    private static final Picture PNG = new PngPicture();

    private record Copy(byte[] bytes, Exif exif) {

        static Copy of(Picture kind, byte[] picture, int orientation) throws IOException {
            var out = new ByteArrayOutputStream();
            byte[] exif = kind.copy(new ByteArrayInputStream(picture), out, orientation);
            return new Copy(out.toByteArray(), Exif.of(exif));
        }

        String text() {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void readsWhereAndWhenAPhotoWasTaken() throws IOException {
        for (Copy copy : new Copy[] {Copy.of(JPEG, photo(6), 1), Copy.of(PNG, screenshot(6), 1)}) {
            assertThat(copy.exif().takenLocally()).isEqualTo(LocalDateTime.of(2020, 6, 15, 9, 30));
            assertThat(copy.exif().latitude()).isCloseTo(LATITUDE, within(1e-6));
            assertThat(copy.exif().longitude()).isCloseTo(LONGITUDE, within(1e-6));
            assertThat(copy.exif().orientation()).isEqualTo(6);
        }
    }

    @Test
    void takesOffWhatIsNotThePicture() throws IOException {
        for (Copy copy : new Copy[] {Copy.of(JPEG, photo(1), 1), Copy.of(PNG, screenshot(1), 1)}) {
            assertThat(copy.text()).doesNotContain("SECRET", "Exif", "eXIf", "2020:06:15", "Photoshop");
        }
    }

    @Test
    void leavesEveryPixelAsItWas() throws IOException {
        byte[] photo = photo(1);
        byte[] screenshot = screenshot(1);

        assertThat(pixels(Copy.of(JPEG, photo, 1).bytes())).isEqualTo(pixels(photo));
        assertThat(pixels(Copy.of(PNG, screenshot, 1).bytes())).isEqualTo(pixels(screenshot));
    }

    @Test
    void keepsNothingOfTheExifButHowToTurnThePicture() throws IOException {
        for (Picture kind : new Picture[] {JPEG, PNG}) {
            Copy copy = Copy.of(kind, kind == JPEG ? photo(6) : screenshot(6), 6);
            Copy again = Copy.of(kind, copy.bytes(), 1);

            assertThat(again.exif()).isEqualTo(new Exif(6, null, null, null));
            assertThat(copy.text()).doesNotContain("SECRET", "2020:06:15");
            assertThat(pixels(copy.bytes())).isEqualTo(pixels(again.bytes()));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void copiesAPictureWithoutMetadataByteForByte(boolean progressive) throws IOException {
        byte[] plain = plainJpeg(200, 100, progressive);

        assertThat(Copy.of(JPEG, plain, 1).bytes()).isEqualTo(plain);
    }

    @Test
    void endsWhereThePictureEnds() throws IOException {
        byte[] photo = photo(1);
        var in = new ByteArrayInputStream(join(photo, new byte[] {1, 2, 3}));

        JPEG.copy(in, OutputStream.nullOutputStream(), 1);

        assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
    }

    private static Stream<byte[]> cutOff() {
        byte[] photo = photo(1);
        byte[] screenshot = screenshot(1);
        return IntStream.of(3, 30, 300, photo.length / 2, photo.length - 1)
                .boxed()
                .flatMap(length -> Stream.of(
                        Arrays.copyOf(photo, length),
                        Arrays.copyOf(screenshot, Math.min(length, screenshot.length - 1))));
    }

    @ParameterizedTest
    @MethodSource("cutOff")
    void refusesAPictureThatBreaksOff(byte[] picture) {
        Picture kind = picture[0] == (byte) 0xFF ? JPEG : PNG;

        assertThatThrownBy(() -> Copy.of(kind, picture, 1)).isInstanceOfAny(EOFException.class, BrokenFile.class);
    }

    @Test
    void refusesWhatOnlyBeginsLikeAPicture() {
        for (String head : new String[] {"FFD8FFD9", "FFD8FFE00001", "FFD8FF00", "FFD8414141414141", "FFD8FFD8FFD9"}) {
            byte[] bytes = HexFormat.of().parseHex(head);
            assertThatThrownBy(() -> Copy.of(JPEG, bytes, 1)).as(head).isInstanceOf(BrokenFile.class);
        }
    }

    @Test
    void takesBrokenExifForNone() throws IOException {
        byte[] exif = PictureFixture.exif(6);
        for (int length = 0; length < exif.length; length++) {
            assertThat(Exif.of(Arrays.copyOf(exif, length))).isNotNull();
        }
        assertThat(Exif.of(new byte[40])).isEqualTo(Exif.NONE);
        assertThat(Exif.of(null)).isEqualTo(Exif.NONE);
    }
}
