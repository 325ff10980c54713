package vn.lanhmanh.reporting.population;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.reporting.around.Desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class PopulationTest {

    private static final String PATH = "/v1/populations";
    private static final String TAY_LOC = "19750";
    private static final LocalDate CENSUS = LocalDate.of(2019, 4, 1);

    @Inject
    Populations populations;

    private static Map<String, Object> census(String area, String asOf) {
        var population = new HashMap<String, Object>();
        population.put("areaCode", area);
        population.put("population", 17_000);
        population.put("asOf", asOf);
        population.put("source", "Số liệu thử nghiệm");
        return population;
    }

    @Test
    void takesOneFigureOfAnAreaAndDay() {
        assertThat(Desk.consolidator()
                        .create(PATH, census(TAY_LOC, "2019-04-01"))
                        .getLong("population"))
                .isEqualTo(17_000);

        Desk.consolidator()
                .refused(409, "population-already-entered", PATH, census(TAY_LOC, "2019-04-01"))
                .body("violations[0].field", equalTo("asOf"));
        assertThat(populations.latest(TAY_LOC, CENSUS)).isPresent();
    }

    @Test
    void refusesWhatCannotBe() {
        Map<String, Object> nobody = census("19753", "2019-04-01");
        nobody.put("population", 0);

        Desk.consolidator().refused(400, "validation-failed", PATH, nobody);
        Desk.consolidator().refused(422, "date-in-future", PATH, census("19753", "2020-11-26"));
        Desk.consolidator().refused(422, "unknown-unit", PATH, census("99999", "2019-04-01"));
        Desk.of("consolidator", "SLDTBXH", "476").refused(404, "not-found", PATH, census("19753", "2019-04-01"));
        Desk.of("consolidator", "SLDTBXH", "476").refused(404, "not-found", PATH, census("46", "2019-04-01"));
        Desk.reporter("H474").refused(403, "forbidden", PATH, census("19753", "2019-04-01"));
    }

    @Test
    @TestTransaction
    void givesTheYoungestFigureThatIsNotYoungerThanTheDay() {
        populations.persist(
                new Population("478", 170_000, CENSUS.minusYears(10), "A"),
                new Population("478", 180_000, CENSUS, "B"),
                new Population("479", 100_000, CENSUS.minusYears(10), "A"));

        assertThat(populations.latest("478", CENSUS).orElseThrow().residents()).isEqualTo(180_000);
        assertThat(populations.latest("478", CENSUS.minusDays(1)).orElseThrow().source())
                .isEqualTo("A");
        assertThat(populations.latest("478", CENSUS.minusYears(11))).isEmpty();
        assertThat(populations.latest(List.of("478", "479", "477"), CENSUS))
                .hasSize(2)
                .hasEntrySatisfying(
                        "478", young -> assertThat(young.row().value()).isEqualTo(180_000));
    }
}
