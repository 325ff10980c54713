package vn.lanhmanh.gateway.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTextsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ProblemTexts texts = new ProblemTexts();

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void hasEveryTypeInBothLanguages(ProblemType type) {
        assertThat(texts.title(type, VIETNAMESE)).isNotBlank().isNotEqualTo(texts.title(type, Locale.ENGLISH));
        assertThat(texts.detail(type, VIETNAMESE, "7"))
                .isNotBlank()
                .doesNotContain("{")
                .isNotEqualTo(texts.detail(type, Locale.ENGLISH, "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void hasNoTextNobodyUses(String language) throws IOException {
        var properties = new Properties();
        try (var in = new InputStreamReader(
                getClass().getResourceAsStream("/problems/gateway_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }

        assertThat(properties.stringPropertyNames())
                .extracting(key -> key.replaceAll("\\.(title|detail)$", ""))
                .containsOnly(Arrays.stream(ProblemType.values())
                        .map(ProblemType::key)
                        .toArray(String[]::new));
    }

    @Test
    void writesNumbersAsTheLanguageDoes() {
        assertThat(texts.detail(ProblemType.BODY_TOO_LARGE, VIETNAMESE, 12582912))
                .contains("12.582.912 byte");
        assertThat(texts.detail(ProblemType.BODY_TOO_LARGE, Locale.ENGLISH, 12582912))
                .contains("12,582,912 bytes");
    }
}
