package vn.lanhmanh.reporting.commune;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.commune.CommuneClassification.Decision;
import vn.lanhmanh.reporting.commune.CommuneClassification.Result;
import vn.lanhmanh.reporting.commune.CommuneFlag.Flagged;
import vn.lanhmanh.reporting.commune.CommuneFlag.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CommuneFlagTest {

    private static final LocalDate FROM = LocalDate.of(2020, 2, 12);
    private static final LocalDate TO = LocalDate.of(2020, 12, 31);

    private final CommuneFlag flag = new CommuneFlag("H474", "19750", "474", Kind.SCHOOLS, FROM);

    @Test
    void tellsWhenItBeginsAndAgainWhenItsLastDayIsSet() {
        flag.hold(null);
        flag.hold(TO);

        assertThat(flag.facts().take())
                .containsExactly(
                        new Flagged(flag.id(), "19750", Kind.SCHOOLS, FROM, null),
                        new Flagged(flag.id(), "19750", Kind.SCHOOLS, FROM, TO));
    }

    @Test
    void keepsALastDayThatIsSet() {
        flag.hold(TO);

        assertThat(catchThrowableOfType(Refusal.class, () -> flag.hold(TO.plusDays(1)))
                        .status())
                .isEqualTo(409);
        assertThat(flag.validTo()).isEqualTo(TO);
    }

    @Test
    void endsNotBeforeItBegan() {
        assertThat(catchThrowableOfType(Refusal.class, () -> flag.hold(FROM.minusDays(1)))
                        .key())
                .isEqualTo("date-out-of-order");
    }

    @Test
    void classifiesAYearNotBeforeItBegan() {
        var decision = new Decision(Result.HEALTHY, "1/QĐ", LocalDate.of(2019, 12, 31), null);

        var refusal = catchThrowableOfType(
                Refusal.class, () -> new CommuneClassification("H474", "19750", "474", 2020, decision));

        assertThat(refusal.key()).isEqualTo("date-out-of-order");
    }
}
