package vn.lanhmanh.inspection.risk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lanhmanh.inspection.risk.weight.WeightFixture;
import vn.lanhmanh.inspection.risk.weight.WeightSet;

import static org.assertj.core.api.Assertions.assertThat;

/** The page that inspectors read says what the data file says. */
class RiskPageTest {

    private static final Pattern ROW = Pattern.compile("\\|.*?`([A-Z_]+(?: [A-Z_]+)?)`.*\\| (\\d+) \\|");
    private static final WeightSet WEIGHTS = WeightFixture.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"risk.md", "risk.vi.md"})
    void namesEachWeightInForceAndNoOther(String page) throws IOException {
        Map<String, Integer> told = rows(page);
        told.keySet().removeIf(name -> !name.contains(" "));

        assertThat(told).isEqualTo(WEIGHTS.weights());
        assertThat(text(page))
                .contains("`" + WEIGHTS.id() + "`")
                .contains(WEIGHTS.validFrom().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"risk.md", "risk.vi.md"})
    void worksItsExampleOutAsTheServiceDoes(String page) throws IOException {
        Map<String, Integer> told = rows(page);
        told.keySet().removeIf(name -> name.contains(" "));

        RiskScore score = RiskScore.of(
                WEIGHTS,
                new RiskSubject(
                        UUID.randomUUID(),
                        "KARAOKE",
                        "19756",
                        Set.of("CONDITION_LICENCE"),
                        Set.of("SECURITY_CERTIFICATE")),
                new RiskHistory(
                        days("2020-02-20"),
                        days("2020-02-20"),
                        days("2020-03-10"),
                        days("2020-05-29"),
                        Set.of("SCHOOLS")),
                LocalDate.of(2020, 11, 25));

        Map<String, Integer> worked = new TreeMap<>(Map.of("SCORE", score.score()));
        score.parts().forEach(part -> worked.put(part.name(), part.points()));
        assertThat(told).isEqualTo(worked);
    }

    private static List<LocalDate> days(String day) {
        return List.of(LocalDate.parse(day));
    }

    private static Map<String, Integer> rows(String page) throws IOException {
        Map<String, Integer> rows = new TreeMap<>();
        text(page).lines().forEach(line -> ROW.matcher(line)
                .results()
                .forEach(row -> rows.put(row.group(1), Integer.valueOf(row.group(2)))));
        return rows;
    }

    private static String text(String page) throws IOException {
        return Files.readString(Path.of("../docs", page));
    }
}
