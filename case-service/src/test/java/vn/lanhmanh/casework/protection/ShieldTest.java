package vn.lanhmanh.casework.protection;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.lanhmanh.casework.protection.Shield.Subject;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ShieldTest {

    private final Shield shield = new Shield();

    @ParameterizedTest
    @EnumSource(AgeBand.class)
    void barsEverySanctionOfAVictimOfAnyAge(AgeBand band) {
        assertThat(refusal(new Subject(band, true, true, Protection.VICTIM))).isEqualTo("victim-protected");
        assertThat(refusal(new Subject(band, true, false, Protection.SUSPECTED_VICTIM)))
                .isEqualTo("victim-protected");
    }

    @Test
    void protectsAMinorSellerFirst() {
        assertThat(refusal(new Subject(AgeBand.FROM_16, true, true, Protection.NOT_SCREENED)))
                .isEqualTo("screening-required");
        assertThat(refusal(new Subject(AgeBand.FROM_16, true, true, Protection.NOT_VICTIM)))
                .isNull();
        assertThat(refusal(new Subject(AgeBand.ADULT, true, true, Protection.NOT_SCREENED)))
                .isNull();
    }

    @Test
    void neverLetsAChildBeASubject() {
        assertThat(refusal(new Subject(AgeBand.UNDER_14, true, false, Protection.NOT_VICTIM)))
                .isEqualTo("under-age");
        assertThat(refusal(new Subject(AgeBand.UNDER_14, false, false, Protection.NOT_VICTIM)))
                .isEqualTo("age-not-shown");
    }

    @Test
    void allowsAWarningAloneFromFourteenToSixteen() {
        var young = new Subject(AgeBand.FROM_14, true, false, Protection.NOT_VICTIM);
        var older = new Subject(AgeBand.FROM_16, true, false, Protection.NOT_VICTIM);

        assertThat(catchThrowableOfType(Refusal.class, () -> shield.requireFineAllowed(young))
                        .key())
                .isEqualTo("minor-warning-only");
        assertThatCode(() -> shield.requireFineAllowed(older)).doesNotThrowAnyException();
    }

    @Test
    void allowsNothingSupplementaryAgainstAMinorButConfiscation() {
        var minor = new Subject(AgeBand.FROM_16, true, false, Protection.NOT_VICTIM);
        var adult = new Subject(AgeBand.ADULT, true, false, Protection.NOT_SCREENED);

        assertThatCode(() -> shield.requireSupplementaryAllowed(minor, List.of("CONFISCATION")))
                .doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> shield.requireSupplementaryAllowed(minor, List.of("CONFISCATION", "EXPULSION")))
                        .key())
                .isEqualTo("minor-confiscation-only");
        assertThatCode(() -> shield.requireSupplementaryAllowed(adult, List.of("EXPULSION")))
                .doesNotThrowAnyException();
    }

    private String refusal(Subject subject) {
        var refusal = catchThrowableOfType(Refusal.class, () -> shield.requireSanctionable(subject));
        return refusal == null ? null : refusal.key();
    }
}
