package vn.lanhmanh.reporting.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.reporting.around.Story;
import vn.lanhmanh.reporting.catalogue.Catalogue;
import vn.lanhmanh.reporting.catalogue.Indicator;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts the year 2022 in three districts in which no other test counts it. */
@QuarkusTest
class ShuffledFactsTest {

    private static final LocalDate SPRING = LocalDate.of(2022, 4, 30);
    private static final LocalDate SUMMER = LocalDate.of(2022, 7, 31);
    private static final LocalDate END = LocalDate.of(2022, 12, 31);

    private static boolean told;

    @Inject
    Catalogue catalogue;

    @Inject
    Figures figures;

    @Test
    void givesTheSameFiguresInWhateverOrderAndHoweverOftenFactsCome() {
        long seed = System.nanoTime();
        new Story("476").tellInOrder();
        new Story("477").tellShuffled(new Random(seed));
        new Story("481").tellShuffled(new Random(seed + 1));

        for (LocalDate day : List.of(SPRING, SUMMER, END)) {
            Map<String, Object> inOrder = figuresOf("476", day);
            assertThat(inOrder).hasSizeGreaterThan(60);
            assertThat(figuresOf("477", day)).as("seed %d on %s", seed, day).isEqualTo(inOrder);
            assertThat(figuresOf("481", day)).as("seed %d on %s", seed + 1, day).isEqualTo(inOrder);
        }
    }

    @Test
    void openEveryFigureDownToAsManyFactsAsItIsCountedFrom() {
        Asked asked = inAFullYear();

        assertThat(items().filter(item -> figures.factCount(item, asked) > 0).toList())
                .contains("A13", "A15", "B09", "B11", "B12", "B13", "B18.persons", "B23", "D14.teams")
                .allSatisfy(item -> assertThat(figures.facts(
                                item, asked, new FactRow.Part(FactRow.Place.FIRST, 200, FactRow.Told.ALL)))
                        .as(item)
                        .hasSize((int) figures.factCount(item, asked))
                        .allSatisfy(fact -> assertThat(fact.districtCode()).isEqualTo("480")));
    }

    @Test
    void countEveryAIndicatorByEachKeyThatTheCatalogueGivesIt() {
        Asked asked = inAFullYear();

        assertThat(catalogue.all().stream()
                        .filter(one ->
                                one.code().startsWith("A") && !one.sources().equals(Set.of("M"))))
                .hasSize(20)
                .allSatisfy(one -> {
                    String item = catalogue.headline(one.code());
                    assertThat(figures.value(item, asked).orElseThrow())
                            .as(item)
                            .isPositive();
                    assertThat(one.disaggregation()).allSatisfy(key -> assertThat(figures.valuesBy(key, item, asked))
                            .as(item + " by " + key)
                            .isNotEmpty());
                });
    }

    /** A district in which every A-indicator has something to count. */
    private static Asked inAFullYear() {
        if (!told) {
            told = true;
            new Story("480").tellInOrder();
        }
        return asked("480", END);
    }

    private static Asked asked(String district, LocalDate day) {
        return new Asked(LocalDate.of(2022, 1, 1), day, day, null, district);
    }

    private Stream<String> items() {
        return catalogue.all().stream()
                .flatMap(indicator -> Stream.concat(Stream.of(indicator.code()), indicator.items().stream()))
                .distinct()
                .filter(item -> HeardFormulas.holds(item) || item.equals("A13"));
    }

    /** Every figure counted from facts heard, its parts, and how many facts it is counted from. */
    private Map<String, Object> figuresOf(String district, LocalDate day) {
        Asked asked = asked(district, day);
        var all = new TreeMap<String, Object>();
        items().forEach(item -> {
            all.put(item, figures.value(item, asked));
            all.put(item + " facts", figures.factCount(item, asked));
            Indicator indicator = catalogue.ofItem(item).orElseThrow();
            indicator.disaggregation().stream()
                    .filter(key -> !key.equals("DISTRICT"))
                    .forEach(key -> all.put(item + " by " + key, figures.valuesBy(key, item, asked)));
        });
        return all;
    }
}
