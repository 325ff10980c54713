package vn.lanhmanh.reporting.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.Year;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts the years 1991 to 1996 in the district 482, where no other test lets anything happen. */
@QuarkusTest
class MergedFiguresTest {

    private static final Map<String, Object> KARAOKE = Map.of("conditionalBusiness", true, "kind", "KARAOKE");

    private final UUID survivor = UUID.randomUUID();
    private final UUID twin = UUID.randomUUID();
    private final UUID earlier = UUID.randomUUID();

    /** {@code earlier} was merged into {@code twin} before that was merged in its turn, so it is told twice; the merger of {@code twin} is told again as it was. */
    @ParameterizedTest
    @ValueSource(ints = {1991, 1992, 1993, 1994, 1995, 1996})
    void countsAnEstablishmentAndThoseMergedIntoItOnceInWhateverOrderItHears(int seed) {
        Year year = new Year(seed, "482", "20107");
        List<Runnable> facts = new ArrayList<>(List.of(
                () -> year.establishment(survivor, 0, "ACTIVE", "01-10", KARAOKE),
                () -> year.establishment(twin, 0, "ACTIVE", "01-11", KARAOKE),
                () -> year.establishment(earlier, 0, "ACTIVE", "01-12", KARAOKE),
                () -> year.establishment(earlier, 1, "MERGED", "05-01", into(twin)),
                () -> year.establishment(twin, 1, "MERGED", "06-01", into(survivor)),
                () -> year.establishment(twin, 2, "MERGED", "06-01", into(survivor)),
                () -> year.establishment(earlier, 2, "MERGED", "06-01", into(survivor)),
                () -> inspected(year, survivor, "02-01"),
                () -> inspected(year, twin, "03-01"),
                () -> inspected(year, earlier, "04-01"),
                () -> inspected(year, twin, "07-01"),
                () -> year.inspectedBySector(survivor, "SYT", "HEALTH", "02-02", Map.of("outcome", "INSPECTED")),
                () -> year.inspectedBySector(twin, "SYT", "HEALTH", "02-03", Map.of("outcome", "INSPECTED")),
                () -> year.suspended(survivor, "08-01"),
                () -> year.suspended(twin, "08-02"),
                () -> year.recommended(earlier, "04-01", "05-01"),
                () -> year.recommended(survivor, "02-01", "05-01")));
        Collections.shuffle(facts, new Random(seed));

        facts.forEach(Runnable::run);

        assertThat(shown(seed, "A07")).as("inspected by the team").isEqualTo(1);
        assertThat(shown(seed, "A08")).as("visits").isEqualTo(4);
        assertThat(shown(seed, "A12")).as("in violation").isEqualTo(1);
        assertThat(shown(seed, "A18")).as("suspended").isEqualTo(1);
        assertThat(shown(seed, "A16")).as("recommended to").isEqualTo(1);
    }

    private Map<String, Object> into(UUID other) {
        return Map.of("conditionalBusiness", true, "kind", "KARAOKE", "mergedInto", other);
    }

    private static void inspected(Year year, UUID establishment, String on) {
        UUID inspection = year.inspected(establishment, "PROVINCE", true, on, Map.of("outcome", "INSPECTED"));
        year.violation(inspection, establishment, on);
    }

    private static int shown(int year, String code) {
        return Desk.reporter("H482")
                .get("/v1/indicators/" + code + "?from=" + year + "-01-01&asOf=" + year + "-12-31")
                .getInt("value");
    }
}
