package vn.lanhmanh.reporting.commune;

import java.time.LocalDate;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.reporting.commune.CommuneClassification.Decision;
import vn.lanhmanh.reporting.commune.CommuneClassification.Result;
import vn.lanhmanh.reporting.commune.CommuneClassifications.Transition;
import vn.lanhmanh.reporting.commune.CommuneFlag.Kind;
import vn.lanhmanh.reporting.entered.EnteredRow;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts in years that no other test enters anything for; each test takes its entries back. */
@QuarkusTest
@TestTransaction
class CommuneFiguresTest {

    private static final int YEAR = 2012;
    private static final LocalDate DAY = LocalDate.of(YEAR, 6, 1);

    @Inject
    CommuneClassifications classifications;

    @Inject
    CommuneFlags flags;

    @Test
    void countsHealthyCommunesByDistrict() {
        classify("19750", "474", YEAR, Result.HEALTHY);
        classify("19753", "474", YEAR, Result.HEALTHY);
        classify("19759", "474", YEAR, Result.NOT_HEALTHY);
        classify("19822", "476", YEAR, Result.HEALTHY);
        classify("19810", "476", YEAR - 1, Result.HEALTHY);

        assertThat(classifications.healthyByDistrict(YEAR)).isEqualTo(Map.of("474", 2L, "476", 1L));
        assertThat(classifications.healthy(YEAR, null)).hasSize(3);
        assertThat(classifications.healthy(YEAR, "474"))
                .extracting(EnteredRow::communeCode)
                .containsExactly("19750", "19753");
        assertThat(classifications.classified(YEAR, "474")).hasSize(3);
    }

    @Test
    void tellsWhatChangedAgainstTheYearBefore() {
        classify("19750", "474", YEAR - 1, Result.HEALTHY);
        classify("19750", "474", YEAR, Result.HEALTHY);
        classify("19753", "474", YEAR - 1, Result.NOT_HEALTHY);
        classify("19753", "474", YEAR, Result.HEALTHY);
        classify("19759", "474", YEAR - 1, Result.HEALTHY);
        classify("19759", "474", YEAR, Result.NOT_HEALTHY);
        classify("19822", "476", YEAR, Result.HEALTHY);

        assertThat(classifications.changed(Transition.KEPT, YEAR, null))
                .extracting(EnteredRow::communeCode)
                .containsExactly("19750");
        assertThat(classifications.changed(Transition.GAINED, YEAR, null))
                .extracting(EnteredRow::communeCode)
                .containsExactly("19753", "19822");
        assertThat(classifications.changed(Transition.LOST, YEAR, "474"))
                .extracting(EnteredRow::communeCode)
                .containsExactly("19759");
    }

    private void classify(String commune, String district, int year, Result result) {
        classifications.persist(new CommuneClassification(
                "H" + district,
                commune,
                district,
                year,
                new Decision(result, "1/QĐ-UBND", LocalDate.of(year, 12, 1), null)));
    }

    @Test
    void listsCommunesThatCarryAFlagOnTheDay() {
        flag("19750", "474", Kind.COMPLEX, DAY, null);
        flag("19753", "474", Kind.COMPLEX, DAY.minusDays(9), DAY);
        flag("19759", "474", Kind.COMPLEX, DAY.minusDays(9), DAY.minusDays(1));
        flag("19762", "474", Kind.SCHOOLS, DAY, null);
        flag("19822", "476", Kind.COMPLEX, DAY, null);

        assertThat(flags.inForce(Kind.COMPLEX, DAY, null))
                .extracting(EnteredRow::communeCode)
                .containsExactly("19750", "19753", "19822");
        assertThat(flags.inForce(Kind.COMPLEX, DAY.plusDays(1), "474"))
                .extracting(EnteredRow::communeCode)
                .containsExactly("19750");
    }

    private void flag(String commune, String district, Kind kind, LocalDate from, LocalDate to) {
        var flag = new CommuneFlag("H" + district, commune, district, kind, from);
        flag.hold(to);
        flags.persist(flag);
    }
}
