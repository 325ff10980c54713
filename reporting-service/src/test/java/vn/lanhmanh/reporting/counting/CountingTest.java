package vn.lanhmanh.reporting.counting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.reporting.entered.EnteredRow;

import static org.assertj.core.api.Assertions.assertThat;

class CountingTest {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 4);

    private static EnteredRow row(String district, String commune, long value, Map<String, String> dimensions) {
        return new EnteredRow(UUID.randomUUID(), "ROW", "H" + district, DAY, district, commune, value, dimensions);
    }

    private static final List<EnteredRow> ROWS = List.of(
            row("474", "19753", 30, Map.of("KIND", "HIV")),
            row("474", "19753", 20, Map.of("KIND", "GBV")),
            row("476", "19819", 5, Map.of("KIND", "HIV")),
            row("477", null, 1, Map.of("KIND", "HIV")));

    @Test
    void countsRecordsNumbersAndPlaces() {
        assertThat(EnteredFormula.records(any -> ROWS).total().applyAsLong(ROWS))
                .isEqualTo(4);
        assertThat(EnteredFormula.sum(any -> ROWS).total().applyAsLong(ROWS)).isEqualTo(56);
        assertThat(EnteredFormula.communes(any -> ROWS).total().applyAsLong(ROWS))
                .isEqualTo(2);
        assertThat(EnteredFormula.districts(any -> ROWS).total().applyAsLong(ROWS))
                .isEqualTo(3);
    }

    @Test
    void countsADistrictWhenItHasEveryKindAndByKindWhenItHasThatOne() {
        EnteredFormula both = EnteredFormula.districtsWithAllKinds(2, any -> ROWS);

        assertThat(both.total().applyAsLong(ROWS)).isEqualTo(1);
        assertThat(both.part().applyAsLong(List.of(ROWS.get(0), ROWS.get(2), ROWS.get(3))))
                .isEqualTo(3);
    }

    @Test
    void roundsSharesHalfUpToOneDecimal() {
        assertThat(share(8, 9, 100)).isEqualByComparingTo("88.9");
        assertThat(share(131, 145, 90)).isEqualByComparingTo("90.3");
        assertThat(share(1, 2000, 100)).isEqualByComparingTo("0.1");
        assertThat(share(9, 9, 100)).isEqualByComparingTo("100.0");
    }

    @Test
    void showsNoValueBeforeItIsReached() {
        assertThat(share(9996, 10000, 100)).isEqualByComparingTo("99.9");
        assertThat(share(8996, 10000, 90)).isEqualByComparingTo("89.9");
        assertThat(share(8996, 10000, 70)).isEqualByComparingTo("90.0");
        assertThat(share(9996, 10000, 90)).isEqualByComparingTo("99.9");
        assertThat(share(900, 1000, 90)).isEqualByComparingTo("90.0");
        assertThat(share(10002, 10000, 100)).isEqualByComparingTo("100.0");
        assertThat(Figures.percent(Optional.of(1999L), Optional.of(2000L)))
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("99.9"));
    }

    private static BigDecimal share(long part, long whole, long value) {
        return Figures.percent(Optional.of(part), Optional.of(whole), value).orElseThrow();
    }

    @Test
    void knowsNoShareOfNothingOrOfTheUnknown() {
        assertThat(Figures.percent(Optional.of(1L), Optional.of(0L))).isEmpty();
        assertThat(Figures.percent(Optional.of(1L), Optional.empty())).isEmpty();
        assertThat(Figures.percent(Optional.empty(), Optional.of(9L))).isEmpty();
    }

    @Test
    void continuesBehindTheLastFactOfAPage() {
        var early = fact("00000000-0000-0000-0000-000000000009", DAY.minusDays(1));
        var first = fact("00000000-0000-0000-0000-000000000001", DAY);
        var second = fact("00000000-0000-0000-0000-000000000002", DAY);

        assertThat(List.of(early, first, second).stream().sorted(FactRow.LATEST_FIRST))
                .containsExactly(second, first, early);
        var place = new FactRow.Place(second.on(), second.id());
        assertThat(place.before(second)).isFalse();
        assertThat(place.before(first)).isTrue();
        assertThat(place.before(early)).isTrue();
        assertThat(FactRow.Place.FIRST.before(second)).isTrue();
    }

    private static FactRow fact(String id, LocalDate on) {
        UUID same = UUID.fromString(id);
        return new FactRow(same, "ROW", same, on, null, null, null, 1L, Map.of());
    }
}
