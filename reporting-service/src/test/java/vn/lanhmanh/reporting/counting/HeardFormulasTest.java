package vn.lanhmanh.reporting.counting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.reporting.catalogue.Catalogue;

import static org.assertj.core.api.Assertions.assertThat;

class HeardFormulasTest {

    private static final List<HeardFormula> ALL = new Catalogue(Optional::empty)
            .all().stream()
                    .flatMap(indicator -> Stream.concat(Stream.of(indicator.code()), indicator.items().stream()))
                    .distinct()
                    .filter(HeardFormulas::holds)
                    .map(HeardFormulas::of)
                    .toList();

    @Test
    void setEveryConditionApartFromTheOneBefore() {
        assertThat(ALL).hasSizeGreaterThan(50).allSatisfy(formula -> assertThat(formula.condition())
                .doesNotContainPattern("[^\\s(](and|or|not|exists)\\s"));
    }
}
