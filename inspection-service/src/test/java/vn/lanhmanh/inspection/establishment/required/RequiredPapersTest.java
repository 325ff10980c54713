package vn.lanhmanh.inspection.establishment.required;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lanhmanh.inspection.establishment.EstablishmentKind;
import vn.lanhmanh.inspection.establishment.LegalForm;
import vn.lanhmanh.inspection.establishment.Particulars;
import vn.lanhmanh.platform.reference.BrokenReferenceFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lanhmanh.inspection.establishment.Paper.PaperType.BUSINESS_REGISTRATION;
import static vn.lanhmanh.inspection.establishment.Paper.PaperType.COMMITMENT;
import static vn.lanhmanh.inspection.establishment.Paper.PaperType.CONDITION_LICENCE;
import static vn.lanhmanh.inspection.establishment.Paper.PaperType.HEALTH;
import static vn.lanhmanh.inspection.establishment.Paper.PaperType.SECURITY_CERTIFICATE;

class RequiredPapersTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 11, 25);

    private final RequiredPapers shipped = new RequiredPapers(Optional::empty);

    private static Particulars a(EstablishmentKind kind, boolean conditional, boolean atRisk) {
        return new Particulars(
                "Hoa Sữa",
                kind,
                null,
                LegalForm.ENTERPRISE,
                null,
                "19756",
                "474",
                "12 đường Thử",
                conditional,
                atRisk,
                0,
                0,
                null,
                false,
                null,
                null,
                null,
                null);
    }

    @Test
    void asksOfEachWhatItsKindAndItsAttributesAskFor() {
        assertThat(shipped.of(a(EstablishmentKind.HAIRDRESSER, false, false), TODAY))
                .containsExactly(BUSINESS_REGISTRATION);
        assertThat(shipped.of(a(EstablishmentKind.HOTEL, true, true), TODAY))
                .containsExactlyInAnyOrder(BUSINESS_REGISTRATION, SECURITY_CERTIFICATE, COMMITMENT);
        assertThat(shipped.of(a(EstablishmentKind.DANCE_HALL, true, true), TODAY))
                .containsExactlyInAnyOrder(BUSINESS_REGISTRATION, SECURITY_CERTIFICATE, COMMITMENT, CONDITION_LICENCE);
        assertThat(shipped.of(a(EstablishmentKind.KARAOKE, false, false), TODAY))
                .containsExactlyInAnyOrder(BUSINESS_REGISTRATION, CONDITION_LICENCE);
    }

    @Test
    void asksForNothingOnDaysWhoseLawIsNotVerified() {
        LocalDate before = LocalDate.of(2019, 8, 31);

        assertThat(shipped.of(a(EstablishmentKind.KARAOKE, false, false), before))
                .containsExactly(BUSINESS_REGISTRATION);
        assertThat(shipped.of(a(EstablishmentKind.KARAOKE, false, false), before.plusDays(1)))
                .contains(CONDITION_LICENCE);
        assertThat(shipped.of(a(EstablishmentKind.MASSAGE, true, true), TODAY)).doesNotContain(HEALTH);
    }

    @Test
    void takesTheFileOfASiteAndRefusesABrokenOne(@TempDir Path site) throws IOException {
        Path file = site.resolve("required-papers.csv");
        String heading = "paper,holder,kind,valid_from,valid_to,source,verified\n";
        Files.writeString(file, heading + "HEALTH,KIND,MASSAGE,2020-01-01,2020-11-25,Quy định của địa phương,true\n");
        var own = new RequiredPapers(() -> Optional.of(site));
        assertThat(own.of(a(EstablishmentKind.MASSAGE, true, true), TODAY)).containsExactly(HEALTH);
        assertThat(own.of(a(EstablishmentKind.MASSAGE, true, true), TODAY.plusDays(1)))
                .isEmpty();

        Files.writeString(file, heading + "HEALTH,KIND,,2020-01-01,,Quy định của địa phương,true\n");
        assertThatExceptionOfType(BrokenReferenceFile.class)
                .isThrownBy(() -> new RequiredPapers(() -> Optional.of(site)))
                .withMessageContaining("kind");
    }
}
