package vn.lanhmanh.inspection.establishment;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.inspection.establishment.Establishment.Changed;
import vn.lanhmanh.inspection.establishment.Establishment.Closed;
import vn.lanhmanh.inspection.establishment.Establishment.Registered;
import vn.lanhmanh.platform.events.Fact;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.aKaraoke;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.karaoke;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.paper;

class EstablishmentTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 11, 25);

    @Test
    void tellsItsRegistrationWithThePapersThatMatterToOthers() {
        List<Fact> facts =
                aKaraoke(paper(Paper.PaperType.COMMITMENT, null)).facts().take();

        assertThat(facts).singleElement().isInstanceOfSatisfying(Registered.class, told -> {
            assertThat(told.establishment().hasCommitment()).isTrue();
            assertThat(told.establishment().hasSecurityCertificate()).isFalse();
            assertThat(told.establishment().state()).isEqualTo(EstablishmentState.ACTIVE);
            assertThat(told.aggregateId()).isEqualTo(told.establishment().establishmentId());
        });
    }

    @Test
    void foldsItsNameAnewWhenItChanges() {
        Establishment establishment = aKaraoke();
        establishment.facts().take();

        establishment.change(karaoke("Thủy Biều Đêm"), List.of(), TODAY);

        assertThat(establishment.foldedName()).isEqualTo("thuy bieu dem");
        assertThat(establishment.facts().take()).singleElement().isInstanceOf(Changed.class);
    }

    @Test
    void closesOnce() {
        Establishment establishment = aKaraoke();
        establishment.facts().take();

        establishment.close(TODAY, "trả giấy phép");

        assertThat(establishment.facts().take())
                .singleElement()
                .isInstanceOfSatisfying(
                        Closed.class,
                        told -> assertThat(told.establishment().state()).isEqualTo(EstablishmentState.CLOSED));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> establishment.close(TODAY, "lần nữa"))
                .matches(refusal -> refusal.key().equals("illegal-transition") && refusal.status() == 409);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> establishment.change(karaoke("Khác"), List.of(), TODAY));
    }

    @Test
    void tellsWhichRequiredPapersAreMissingOrExpired() {
        Establishment establishment = aKaraoke(
                paper(Paper.PaperType.BUSINESS_REGISTRATION, null),
                paper(Paper.PaperType.SECURITY_CERTIFICATE, "2020-11-24"),
                paper(Paper.PaperType.CONDITION_LICENCE, "2020-11-24"),
                paper(Paper.PaperType.CONDITION_LICENCE, "2021-11-24"));

        var subject = establishment.riskSubject(TODAY);

        assertThat(subject.missingPapers()).containsExactly("COMMITMENT");
        assertThat(subject.expiredPapers()).containsExactly("SECURITY_CERTIFICATE");
    }

    @Test
    void countsAPaperAsValidOnItsLastDay() {
        Establishment establishment = aKaraoke(paper(Paper.PaperType.SECURITY_CERTIFICATE, "2020-11-25"));

        assertThat(establishment.riskSubject(TODAY).expiredPapers()).isEmpty();
    }
}
