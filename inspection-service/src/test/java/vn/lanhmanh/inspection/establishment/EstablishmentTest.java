package vn.lanhmanh.inspection.establishment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.inspection.establishment.EstablishmentEvent.Changed;
import vn.lanhmanh.inspection.establishment.EstablishmentEvent.Closed;
import vn.lanhmanh.inspection.establishment.EstablishmentEvent.Registered;
import vn.lanhmanh.inspection.establishment.licence.Withholding;
import vn.lanhmanh.inspection.establishment.required.RequiredPapers;
import vn.lanhmanh.inspection.establishment.standing.Standing;
import vn.lanhmanh.inspection.establishment.standing.Suspension;
import vn.lanhmanh.inspection.risk.RiskSubject;
import vn.lanhmanh.platform.events.Fact;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.aKaraoke;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.karaoke;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.paper;

class EstablishmentTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 11, 25);
    private static final RequiredPapers REQUIRED = new RequiredPapers(Optional::empty);

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
    void comesBackFromSuspensionAndClosure() {
        Establishment establishment = aKaraoke();

        establishment.suspend(new Suspension(TODAY, null, "sửa chữa"), TODAY);
        assertThat(establishment.state()).isEqualTo(EstablishmentState.SUSPENDED);
        assertThat(establishment.standing().suspension().reason()).isEqualTo("sửa chữa");
        establishment.resume(TODAY);
        establishment.suspend(new Suspension(TODAY, TODAY, "tạm nghỉ"), TODAY);
        establishment.close(TODAY, "trả giấy phép");
        assertThat(establishment.standing().suspension()).isNull();
        establishment.reopen(TODAY);

        assertThat(establishment.state()).isEqualTo(EstablishmentState.ACTIVE);
        assertThat(establishment.standing()).isEqualTo(Standing.IN_BUSINESS);
        refuses(() -> establishment.resume(TODAY));
        refuses(() -> establishment.reopen(TODAY));
        refuses(() -> establishment.follow(UUID.randomUUID(), TODAY));
    }

    private static void refuses(Runnable verb) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(verb::run)
                .matches(refusal -> refusal.key().equals("illegal-transition") && refusal.status() == 409);
    }

    @Test
    void endsNoSuspensionBeforeItBegins() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> aKaraoke().suspend(new Suspension(TODAY, TODAY.minusDays(1), "nhầm"), TODAY))
                .matches(refusal -> refusal.key().equals("date-out-of-order"));
    }

    @Test
    void standsForTheOneThatIsMergedIntoIt() {
        Establishment survivor = aKaraoke();
        var twin = new Establishment("CS000002", karaoke("Hoa Sưa"), List.of(), TODAY);
        twin.facts().take();

        survivor.absorb(twin, TODAY);
        twin.mergeInto(survivor, TODAY, "nhập hai lần");

        assertThat(twin.standing().mergedInto()).isEqualTo(survivor.id());
        assertThat(twin.facts().take()).singleElement().isInstanceOfSatisfying(Changed.class, told -> {
            assertThat(told.establishment().state()).isEqualTo(EstablishmentState.MERGED);
            assertThat(told.establishment().mergedInto()).isEqualTo(survivor.id());
        });
        refuses(() -> twin.mergeInto(survivor, TODAY, "nữa"));
        refuses(() -> twin.absorb(survivor, TODAY));
        refuses(() -> twin.change(karaoke("Khác"), List.of(), TODAY));
        refuses(() -> twin.close(TODAY, "đóng"));
        refuses(twin::noteBeside);
    }

    @Test
    void keepsABusinessOutOfAClosedEntry() {
        Establishment closed = aKaraoke();
        closed.close(TODAY, "ngừng");

        refuses(() -> closed.absorb(aKaraoke(), TODAY));
    }

    @Test
    void tellsWhichRequiredPapersAreMissingOrExpired() {
        Establishment establishment = aKaraoke(
                paper(Paper.PaperType.BUSINESS_REGISTRATION, null),
                paper(Paper.PaperType.SECURITY_CERTIFICATE, "2020-11-24"),
                paper(Paper.PaperType.CONDITION_LICENCE, "2020-11-24"),
                paper(Paper.PaperType.CONDITION_LICENCE, "2021-11-24"));

        RiskSubject subject = REQUIRED.subject(establishment, TODAY);

        assertThat(subject.missingPapers()).containsExactly("COMMITMENT");
        assertThat(subject.expiredPapers()).containsExactly("SECURITY_CERTIFICATE");
    }

    @Test
    void tellsOnlyOfPapersThatAreValidOnTheDay() {
        Paper certificate = paper(Paper.PaperType.SECURITY_CERTIFICATE, null);
        Paper suspended = new Paper(
                certificate.type(),
                certificate.number(),
                certificate.issuer(),
                certificate.issuedOn(),
                null,
                new Paper.Suspension("5/QĐ-XPVPHC", TODAY, TODAY.plusMonths(3)),
                null);
        Establishment establishment = aKaraoke(suspended);

        assertThat(new Papers(establishment.papers()).valid(Paper.PaperType.SECURITY_CERTIFICATE, TODAY))
                .isFalse();
        assertThat(new Papers(establishment.papers()).valid(Paper.PaperType.SECURITY_CERTIFICATE, TODAY.minusDays(1)))
                .isTrue();
        assertThat(REQUIRED.subject(establishment, TODAY).expiredPapers()).contains("SECURITY_CERTIFICATE");
    }

    @Test
    void carriesWhatSanctionsTakeHoweverItsPapersAreReplaced() {
        Establishment establishment = aKaraoke(paper(Paper.PaperType.SECURITY_CERTIFICATE, "2021-11-24"));
        establishment.facts().take();

        establishment.withhold(List.of(taken(TODAY, TODAY.plusMonths(6))), TODAY);
        establishment.change(
                karaoke("Hoa Sữa"), List.of(paper(Paper.PaperType.SECURITY_CERTIFICATE, "2021-12-31")), TODAY);

        assertThat(establishment.facts().take())
                .hasSize(2)
                .allSatisfy(fact -> assertThat(((Changed) fact).establishment().hasSecurityCertificate())
                        .isFalse())
                .last()
                .satisfies(fact -> assertThat(((Changed) fact).establishment().securityCertificateValid())
                        .containsExactly(
                                new Papers.Period(TODAY.plusMonths(6).plusDays(1), LocalDate.of(2021, 12, 31))));
        assertThat(REQUIRED.subject(establishment, TODAY).expiredPapers()).isEmpty();

        establishment.withhold(List.of(), TODAY);
        assertThat(Papers.of(establishment).valid(Paper.PaperType.SECURITY_CERTIFICATE, TODAY))
                .isTrue();
    }

    private static Withholding taken(LocalDate from, LocalDate until) {
        return new Withholding(
                UUID.randomUUID(), null, Set.of(Paper.PaperType.SECURITY_CERTIFICATE), from, until, false);
    }

    @Test
    void countsAPaperAsValidOnItsLastDay() {
        Establishment establishment = aKaraoke(paper(Paper.PaperType.SECURITY_CERTIFICATE, "2020-11-25"));

        assertThat(REQUIRED.subject(establishment, TODAY).expiredPapers()).isEmpty();
    }
}
