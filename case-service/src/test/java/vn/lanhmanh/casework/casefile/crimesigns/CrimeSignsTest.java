package vn.lanhmanh.casework.casefile.crimesigns;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.lanhmanh.casework.law.ProhibitedAct;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CrimeSignsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    private static CrimeSigns answered(CrimeSigns signs, boolean yes, CrimeSignal... despite) {
        return signs.answered(yes, List.of(despite), new byte[] {1}, UUID.randomUUID(), DAY);
    }

    private static String key(Runnable check) {
        return catchThrowableOfType(Refusal.class, check::run).key();
    }

    @ParameterizedTest
    @EnumSource(CrimeSignal.class)
    void cannotPassOverAnySignalWithABareNo(CrimeSignal signal) {
        var signs = CrimeSigns.NONE.with(signal);

        assertThat(key(() -> answered(signs, false))).isEqualTo("crime-signals-unanswered");
        assertThatCode(() -> answered(signs, false, signal).requireNo()).doesNotThrowAnyException();
        assertThatCode(() -> answered(signs, true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(CrimeSignal.class)
    void isNotEnoughAnyMoreWhenASignalFollows(CrimeSignal signal) {
        var later = answered(CrimeSigns.NONE, false).with(signal);

        assertThat(key(later::requireNo)).isEqualTo("crime-signals-unanswered");
    }

    @Test
    void barsASanctionWithoutAnAnswerAndWithAYes() {
        assertThat(key(CrimeSigns.NONE::requireNo)).isEqualTo("crime-signs-unanswered");
        assertThat(key(answered(CrimeSigns.NONE, true)::requireNo)).isEqualTo("must-be-transferred");
    }

    @ParameterizedTest
    @CsvSource({
        "BUYING,",
        "SELLING,",
        "HARBOURING, HARBOURING",
        "ORGANISING, ORGANISING",
        "COERCING, COERCING",
        "BROKERING, BROKERING",
        "PROTECTING,",
        "ABUSING_BUSINESS,",
        "OTHER_ACT,"
    })
    void knowsTheActsThatAreCrimesByThemselves(ProhibitedAct act, CrimeSignal signal) {
        assertThat(CrimeSignal.of(act).orElse(null)).isEqualTo(signal);
    }
}
