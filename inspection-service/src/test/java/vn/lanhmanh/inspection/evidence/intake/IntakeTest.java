package vn.lanhmanh.inspection.evidence.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.runtime.configuration.MemorySize;

import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lanhmanh.inspection.evidence.intake.PictureFixture.archive;
import static vn.lanhmanh.inspection.evidence.intake.PictureFixture.ascii;
import static vn.lanhmanh.inspection.evidence.intake.PictureFixture.document;
import static vn.lanhmanh.inspection.evidence.intake.PictureFixture.join;
import static vn.lanhmanh.inspection.evidence.intake.PictureFixture.photo;
import static vn.lanhmanh.inspection.evidence.intake.PictureFixture.screenshot;

class IntakeTest {

    private static final int MOST = 100_000;

    /** A site that also takes HEIC pictures. */
    record Site(Optional<String> host, int port, Duration connectTimeout, Duration timeout, boolean documentsShown)
            implements IntakeConfig, IntakeConfig.ScanConfig {

        static final Site WITHOUT_SCANNER = new Site(Optional.empty(), 0, Duration.ZERO, Duration.ZERO, true);
        static final Site WITHOUT_DOCUMENTS = new Site(Optional.empty(), 0, Duration.ZERO, Duration.ZERO, false);

        @Override
        public MemorySize maxSize() {
            return new MemorySize(BigInteger.valueOf(MOST));
        }

        @Override
        public Set<String> types() {
            return Set.of("image/jpeg", "image/png", "application/pdf", "image/heic");
        }

        @Override
        public IntakeConfig.ScanConfig scan() {
            return this;
        }
    }

    @TempDir
    private Path folder;

    private final Intake intake =
            new Intake(Site.WITHOUT_SCANNER, new MalwareScan(Site.WITHOUT_SCANNER, Clock.systemUTC()));

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "upload", ""), content);
    }

    private void refuses(String key, int status, byte[] content) throws IOException {
        Path file = file(content);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> intake.examine(file))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo(key);
                    assertThat(refusal.status()).isEqualTo(status);
                    assertThat(refusal.field()).hasValue("file");
                });
    }

    @Test
    void tellsTheTypeByTheContent() throws IOException {
        assertThat(intake.examine(file(photo(1))))
                .returns("image/jpeg", Examined::mediaType)
                .returns(Showing.STRIPPED, Examined::showing)
                .returns(null, Examined::scannedAt);
        assertThat(intake.examine(file(screenshot(1)))).returns("image/png", Examined::mediaType);
        assertThat(intake.examine(file(document())))
                .returns("application/pdf", Examined::mediaType)
                .returns(Showing.AS_RECEIVED, Examined::showing)
                .returns(Exif.NONE, Examined::exif);
    }

    @Test
    void showsNoDocumentsWhereTheSiteDoesNot() throws IOException {
        var strict = new Intake(Site.WITHOUT_DOCUMENTS, new MalwareScan(Site.WITHOUT_DOCUMENTS, Clock.systemUTC()));

        assertThat(strict.examine(file(document()))).returns(Showing.NOT_SHOWN, Examined::showing);
        assertThat(strict.examine(file(photo(1)))).returns(Showing.STRIPPED, Examined::showing);
    }

    @Test
    void showsNoPictureWhoseMetadataItCannotTakeOff() throws IOException {
        byte[] heic = join(new byte[] {0, 0, 0, 24}, ascii("ftypheic\0\0\0\0mif1heic"));

        assertThat(intake.examine(file(heic)))
                .returns("image/heic", Examined::mediaType)
                .returns(Showing.NOT_SHOWN, Examined::showing);
    }

    @Test
    void writesThePictureWithItsOrientationAndTheOriginalAsItCame() throws IOException {
        byte[] photo = photo(6);
        Examined examined = intake.examine(file(photo));
        var original = new ByteArrayOutputStream();
        var shown = new ByteArrayOutputStream();

        examined.writeOriginal(original);
        examined.writeStripped(shown);

        assertThat(original.toByteArray()).isEqualTo(photo);
        assertThat(intake.examine(file(shown.toByteArray())).exif()).isEqualTo(new Exif(6, null, null, null));
    }

    @Test
    void refusesWhatIsNotOnTheList() throws IOException {
        refuses("file-type-refused", 422, join(ascii("MZ"), new byte[500]));
        refuses("file-type-refused", 422, ascii("#!/bin/sh\nrm -rf /\n"));
        refuses("file-type-refused", 422, ascii("<html><script>alert(1)</script></html>"));
        refuses("file-type-refused", 422, ascii("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        refuses("file-type-refused", 422, archive());
        refuses("file-type-refused", 422, ascii("GIF89a\1\0\1\0\0\0\0;"));
    }

    @Test
    void refusesNothingAndTooMuch() throws IOException {
        refuses("file-empty", 422, new byte[0]);
        refuses("file-too-large", 413, new byte[MOST + 1]);
    }

    @Test
    void refusesAFileThatIsAnotherThingAsWell() throws IOException {
        refuses("file-is-two-things", 422, join(photo(1), archive()));
        refuses("file-is-two-things", 422, join(screenshot(1), archive()));
        refuses("file-is-two-things", 422, join(document(), archive()));
        refuses("file-is-two-things", 422, join(photo(1), join(ascii("MZ"), new byte[500])));
        refuses("file-is-two-things", 422, join(photo(1), ascii("<html><script>alert(1)</script></html>")));
        refuses("file-is-two-things", 422, join(photo(1), document()));
        refuses("file-is-two-things", 422, join(ascii("\n"), document()));
    }

    @Test
    void refusesADocumentWithinTheHeadOfAPicture() throws IOException {
        byte[] photo = photo(1);
        byte[] comment = join(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 2 + 20}, Arrays.copyOf(ascii("%PDF-1.4\n"), 20));

        refuses(
                "file-is-two-things",
                422,
                join(join(Arrays.copyOf(photo, 2), comment), Arrays.copyOfRange(photo, 2, photo.length)));
    }

    @Test
    void refusesWhatIsIncomplete() throws IOException {
        byte[] photo = photo(1);

        refuses("file-broken", 422, Arrays.copyOf(photo, photo.length - 10));
        refuses("file-broken", 422, ascii("%PDF-1.4\n1 0 obj<<>>endobj\n"));
    }

    @Test
    void forgivesWhatCamerasPutBehindAPicture() throws IOException {
        byte[] film = join(new byte[] {0, 0, 0, 24}, ascii("ftypmp42\0\0\0\0mp42isom"));

        assertThat(intake.examine(file(join(photo(1), film))).mediaType()).isEqualTo("image/jpeg");
        assertThat(intake.examine(file(join(photo(1), new byte[200]))).mediaType())
                .isEqualTo("image/jpeg");
    }
}
