package vn.lanhmanh.casework.person.identity;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lanhmanh.casework.person.identity.IdentityDocument.Type;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class IdentityTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "CCCD, 046090000001, 046090000001",
        "CCCD, 046 090-000.001, 046090000001",
        "CMND, 191234567, 191234567",
        "CMND, 046090000001, 046090000001",
        "PASSPORT, b1234567, B1234567",
        "PASSPORT, X99-1234, X991234"
    })
    void comparesDocumentsByCapitalsAndDigitsAlone(Type type, String typed, String number) {
        assertThat(new IdentityDocument(type, typed).checked().number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"CCCD, 04609000000", "CCCD, 0460900000012", "CCCD, 04609000000A", "CMND, 1234567890", "PASSPORT, B12"})
    void refusesANumberWithoutTheFormOfItsKind(Type type, String typed) {
        assertThat(key(() -> new IdentityDocument(type, typed).checked())).isEqualTo("document-number-form");
    }

    @Test
    void needsADocumentOrTheReasonForNone() {
        var document = new IdentityDocument(Type.CMND, "191234567");

        assertThat(key(() -> identity(null, null, null).checked(TODAY))).isEqualTo("document-or-reason");
        assertThat(key(() -> identity(document, "Mất", null).checked(TODAY))).isEqualTo("document-or-reason");
        assertThat(identity(document, null, null).checked(TODAY).document()).isEqualTo(document);
        assertThat(identity(null, "Mất", null).checked(TODAY).document()).isNull();
    }

    @Test
    void refusesABirthThatCannotBe() {
        assertThat(key(() -> identity(null, "Mất", TODAY.plusDays(1)).checked(TODAY)))
                .isEqualTo("date-in-future");
        assertThat(identity(null, "Mất", null).bornOn(TODAY).checked(TODAY).birthYear())
                .isEqualTo(2020);
    }

    @Test
    void neverShowsItselfInALog() {
        var document = new IdentityDocument(Type.CMND, "191234567");

        assertThat(identity(document, null, null).toString()).isEqualTo("Identity[sealed]");
        assertThat(document.toString()).isEqualTo("IdentityDocument[CMND]");
    }

    private static Identity identity(IdentityDocument document, String reason, LocalDate born) {
        return new Identity("Tên", Identity.Sex.UNKNOWN, born, null, "VN", document, reason, null);
    }

    private static String key(Runnable check) {
        return catchThrowableOfType(Refusal.class, check::run).key();
    }
}
