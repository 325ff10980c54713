package vn.lanhmanh.inspection.establishment;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.inspection.establishment.Paper.PaperStatus;
import vn.lanhmanh.inspection.establishment.Paper.PaperType;
import vn.lanhmanh.inspection.establishment.Paper.Revocation;
import vn.lanhmanh.inspection.establishment.Paper.Suspension;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PaperTest {

    private static final LocalDate ISSUED = LocalDate.of(2018, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 1, 1);
    private static final LocalDate FROM = LocalDate.of(2020, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2020, 5, 31);

    private static Paper paper(LocalDate expiresOn, Suspension suspension, Revocation revocation) {
        return new Paper(PaperType.SECURITY_CERTIFICATE, "1/GCN", "CAT", ISSUED, expiresOn, suspension, revocation);
    }

    @Test
    void isValidThroughItsLastDay() {
        assertThat(paper(LAST, null, null).status(LAST)).isEqualTo(PaperStatus.VALID);
        assertThat(paper(LAST, null, null).status(LAST.plusDays(1))).isEqualTo(PaperStatus.EXPIRED);
        assertThat(paper(null, null, null).status(LAST.plusYears(50))).isEqualTo(PaperStatus.VALID);
    }

    @Test
    void isSuspendedFromTheFirstThroughTheLastDayOfTheSanction() {
        Paper paper = paper(LAST, new Suspension("5/QĐ-XPVPHC", FROM, UNTIL), null);

        assertThat(paper.status(FROM.minusDays(1))).isEqualTo(PaperStatus.VALID);
        assertThat(paper.status(FROM)).isEqualTo(PaperStatus.SUSPENDED);
        assertThat(paper.status(UNTIL)).isEqualTo(PaperStatus.SUSPENDED);
        assertThat(paper.status(UNTIL.plusDays(1))).isEqualTo(PaperStatus.VALID);
    }

    @Test
    void isRevokedForGoodUnlessTheDecisionEnds() {
        assertThat(paper(LAST, null, new Revocation("9/QĐ", FROM, null)).status(LAST.plusYears(9)))
                .isEqualTo(PaperStatus.REVOKED);
        assertThat(paper(LAST, null, new Revocation("9/QĐ", FROM, UNTIL)).status(UNTIL.plusDays(1)))
                .isEqualTo(PaperStatus.VALID);
    }

    @Test
    void isRevokedRatherThanSuspended() {
        Paper paper = paper(LAST, new Suspension("5/QĐ-XPVPHC", FROM, UNTIL), new Revocation("9/QĐ", FROM, null));

        assertThat(paper.status(FROM)).isEqualTo(PaperStatus.REVOKED);
    }

    @Test
    void refusesDatesOutOfOrder() {
        refuses(paper(ISSUED.minusDays(1), null, null));
        refuses(paper(LAST, new Suspension("5/QĐ", UNTIL, FROM), null));
        refuses(paper(LAST, null, new Revocation("9/QĐ", UNTIL, FROM)));
    }

    private static void refuses(Paper paper) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(paper::check).matches(refusal -> refusal.key()
                .equals("date-out-of-order"));
    }

    @Test
    void needsANumberUnlessItIsACommitment() {
        new Paper(PaperType.COMMITMENT, null, "UBND phường", ISSUED, null, null, null).check();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Paper(PaperType.HEALTH, null, "SYT", ISSUED, null, null, null).check())
                .matches(refusal -> refusal.key().equals("paper-without-number") && refusal.status() == 422);
    }

    @Test
    void isValidFromTheDayToldOnAndAfterWhateverTookItForATime() {
        Paper paper = paper(LAST, new Suspension("5/QĐ-XPVPHC", FROM, UNTIL), null);
        Paper revoked = paper(null, null, new Revocation("9/QĐ", LAST.plusDays(11), LAST.plusDays(20)));
        Paper other = new Paper(PaperType.HEALTH, "2/GP", "SYT", ISSUED, null, null, null);

        assertThat(new Papers(List.of(paper, other)).periods(PaperType.SECURITY_CERTIFICATE, ISSUED))
                .containsExactly(period(ISSUED, FROM.minusDays(1)), period(UNTIL.plusDays(1), LAST));
        assertThat(new Papers(List.of(paper)).periods(PaperType.SECURITY_CERTIFICATE, FROM))
                .containsExactly(period(UNTIL.plusDays(1), LAST));
        assertThat(new Papers(List.of(paper)).periods(PaperType.SECURITY_CERTIFICATE, LAST.plusDays(1)))
                .isEmpty();
        assertThat(new Papers(List.of(paper, revoked)).periods(PaperType.SECURITY_CERTIFICATE, LAST))
                .containsExactly(period(LAST, LAST.plusDays(10)), period(LAST.plusDays(21), null));
        assertThat(new Papers(List.of()).periods(PaperType.COMMITMENT, LAST)).isEmpty();
    }

    private static Papers.Period period(LocalDate from, LocalDate until) {
        return new Papers.Period(from, until);
    }

    @Test
    void runsOutWithTheLatestOfEachType() {
        Paper licence = new Paper(PaperType.CONDITION_LICENCE, "2/GP", "SVHTT", ISSUED, UNTIL, null, null);

        assertThat(new Papers(List.of(paper(FROM, null, null), paper(LAST, null, null))).nextExpiry())
                .isEqualTo(LAST);
        assertThat(new Papers(List.of(paper(LAST, null, null), licence)).nextExpiry())
                .isEqualTo(UNTIL);
        assertThat(new Papers(List.of(paper(null, null, null), paper(LAST, null, null))).nextExpiry())
                .isNull();
        assertThat(new Papers(List.of()).nextExpiry()).isNull();
    }
}
