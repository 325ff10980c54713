package vn.lanhmanh.casework.protection;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lanhmanh.casework.law.LawFiles;
import vn.lanhmanh.casework.law.Rules;

import static org.assertj.core.api.Assertions.assertThat;

class AgesTest {

    private static final LocalDate ACT = LocalDate.of(2020, 6, 15);

    private final Ages ages = new Ages(new Rules(LawFiles.SHIPPED));

    @ParameterizedTest
    @CsvSource({
        "2002-06-15, ADULT",
        "2002-06-16, FROM_16",
        "2004-06-15, FROM_16",
        "2004-06-16, FROM_14",
        "2006-06-15, FROM_14",
        "2006-06-16, UNDER_14",
        "2020-06-15, UNDER_14",
        "1950-01-01, ADULT"
    })
    void placesABirthdayOnTheDayOfTheAct(LocalDate born, AgeBand band) {
        assertThat(ages.band(new Birth(born, null), ACT)).isEqualTo(band);
        assertThat(ages.shown(new Birth(born, null), ACT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2001, ADULT, true",
        "2002, FROM_16, false",
        "2003, FROM_16, true",
        "2004, FROM_14, false",
        "2006, UNDER_14, false"
    })
    void takesAYearAloneAsYounger(int year, AgeBand band, boolean shown) {
        assertThat(ages.band(new Birth(null, year), ACT)).isEqualTo(band);
        assertThat(ages.shown(new Birth(null, year), ACT)).isEqualTo(shown);
    }

    @Test
    void takesAnUnknownBirthAsTheYoungestUntilShownOtherwise() {
        var unknown = new Birth(null, null);

        assertThat(ages.band(unknown, ACT)).isEqualTo(AgeBand.UNDER_14);
        assertThat(ages.shown(unknown, ACT)).isFalse();
        assertThat(ages.mayBeBoughtMinor(unknown, ACT)).isTrue();
        assertThat(ages.mayBuyAsAdult(unknown, ACT)).isTrue();
    }

    @Test
    void givesTheBandOfTheDayAndNotOfToday() {
        var birth = new Birth(LocalDate.of(2004, 7, 1), null);

        assertThat(ages.band(birth, LocalDate.of(2020, 6, 30))).isEqualTo(AgeBand.FROM_14);
        assertThat(ages.band(birth, LocalDate.of(2020, 7, 1))).isEqualTo(AgeBand.FROM_16);
    }
}
