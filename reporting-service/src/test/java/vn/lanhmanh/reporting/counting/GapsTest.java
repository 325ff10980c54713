package vn.lanhmanh.reporting.counting;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.reporting.catalogue.Catalogue;
import vn.lanhmanh.reporting.catalogue.Indicator;

import static org.assertj.core.api.Assertions.assertThat;

/** The file of gaps says what no fact tells, no more and no less. */
@QuarkusTest
class GapsTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Figures figures;

    @Test
    void everyItemToBeCountedFromFactsIsCountedInWholeOrHasItsReason() {
        List<String> missing = catalogue.all().stream()
                .filter(GapsTest::fromFacts)
                .flatMap(indicator -> Stream.concat(Stream.of(indicator.code()), indicator.items().stream())
                        .distinct()
                        .filter(item -> indicator.items().contains(item) || figures.computes(item)))
                .filter(item -> !figures.complete(item))
                .toList();
        List<Catalogue.Gap> gaps = catalogue.all().stream()
                .flatMap(indicator -> catalogue.gaps(indicator).stream())
                .toList();

        assertThat(gaps.stream().map(Catalogue.Gap::item)).containsExactlyElementsOf(missing);
        assertThat(gaps)
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(gap.reason()).isNotBlank().isNotEqualTo(gap.reasonEn()));
    }

    private static boolean fromFacts(Indicator indicator) {
        return indicator.sources().stream().anyMatch(source -> source.startsWith("E-"));
    }
}
