package vn.lanhmanh.gateway.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;

/** Titles and details of the problems in the caller's language; Vietnamese unless English is preferred. */
@ApplicationScoped
public class ProblemTexts {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);

    private final Map<Locale, Properties> texts = new LinkedHashMap<>();

    ProblemTexts() {
        LANGUAGES.forEach(language -> texts.put(language, load(language)));
    }

    private static Properties load(Locale language) {
        String file = "problems/gateway_" + language.getLanguage() + ".properties";
        try (InputStream in = ProblemTexts.class.getClassLoader().getResourceAsStream(file)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** The best of vi and en for an {@code Accept-Language} header, which may be absent or broken. */
    public Locale language(String acceptLanguage) {
        if (acceptLanguage == null) {
            return VIETNAMESE;
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES))
                    .orElse(VIETNAMESE);
        } catch (IllegalArgumentException e) {
            return VIETNAMESE;
        }
    }

    public String title(ProblemType type, Locale language) {
        return text(type.key() + ".title", language);
    }

    /** The detail with {@code {0}}, {@code {1}} … replaced by the arguments. */
    public String detail(ProblemType type, Locale language, Object... args) {
        return new MessageFormat(text(type.key() + ".detail", language), language).format(args);
    }

    private String text(String key, Locale language) {
        return Optional.ofNullable(texts.get(language).getProperty(key))
                .orElseThrow(() -> new IllegalStateException("No text " + key + " in " + language));
    }
}
