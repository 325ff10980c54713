package vn.lanhmanh.casework.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.platform.web.problems.ProblemCatalogue;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.forLanguageTag;
import static org.assertj.core.api.Assertions.assertThat;

class ContractsTest {

    private static final Pattern REFUSAL = Pattern.compile(
            "(?:unprocessable|conflict|gone|forbidden|malformed)\\(\\s*\"([a-z-]+)\"|\"([a-z]+-lapsed|under-age|age-not-shown)\"");

    private final ProblemCatalogue catalogue = new ProblemCatalogue();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tip.verified.v1",
                "case.opened.v1",
                "case.classified.v1",
                "case.concluded.v1",
                "violation-minutes.made.v1",
                "ring.discovered.v1",
                "ring.concluded.v1",
                "sanction.issued.v1",
                "sanction.executed.v1",
                "sanction.annulled.v1",
                "protection.opened.v1",
                "protection.started.v1",
                "suspect.named.v1",
                "suspect.cleared.v1"
            })
    void examplesFitTheirSchemas(String fact) {
        var schemas = FactSchemas.of("case-service");

        schemas.check(fact, schemas.example(fact));
    }

    @Test
    void everyProblemOfTheSourcesHasItsWordsInBothLanguages() throws IOException {
        Set<String> keys = keysOfTheSources();

        assertThat(keys).hasSizeGreaterThan(40).contains("deadline-lapsed", "under-age", "victim-protected");
        assertThat(keys).allSatisfy(key -> {
            for (String part : Set.of(".title", ".detail")) {
                assertThat(catalogue.text(forLanguageTag("vi"), key + part))
                        .as(key)
                        .isPresent();
                assertThat(catalogue.text(ENGLISH, key + part)).as(key).isPresent();
            }
        });
    }

    @Test
    void noWordsAreKeptForAProblemThatNothingTells() throws IOException {
        var texts = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/problems/case_vi.properties"))) {
            texts.load(file);
        }

        assertThat(texts.stringPropertyNames().stream()
                        .filter(text -> text.endsWith(".title"))
                        .map(text -> text.substring(0, text.length() - ".title".length())))
                .hasSizeGreaterThan(40)
                .isSubsetOf(keysOfTheSources());
    }

    private static Set<String> keysOfTheSources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> {
                        try {
                            return REFUSAL.matcher(Files.readString(file)).results();
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .collect(Collectors.toSet());
        }
    }
}
