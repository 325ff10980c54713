package vn.lanhmanh.platform.web.problems;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

/** The words of all problems, read from {@code problems/<module>_vi.properties} and {@code …_en.properties}. */
@ApplicationScoped
public class ProblemCatalogue {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<String> MODULES = List.of("platform", "inspection", "case", "reporting");

    private final Map<Locale, Properties> texts =
            Map.of(VIETNAMESE, read(VIETNAMESE), Locale.ENGLISH, read(Locale.ENGLISH));

    /** Every key that has a text in some language: what a service may answer. */
    public Set<String> keys() {
        var keys = new TreeSet<String>();
        texts.values().forEach(language -> keys.addAll(language.stringPropertyNames()));
        return keys;
    }

    /** The text under {@code key}, in Vietnamese or English. */
    public Optional<String> text(Locale language, String key) {
        return Optional.ofNullable(texts.get(language).getProperty(key));
    }

    /** The better of the two languages for a caller, Vietnamese where the header asks for neither. */
    public static Locale preferred(String acceptLanguage) {
        try {
            Locale found =
                    Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(VIETNAMESE, Locale.ENGLISH));
            return found == null ? VIETNAMESE : found;
        } catch (IllegalArgumentException unreadableHeader) {
            return VIETNAMESE;
        }
    }

    private static Properties read(Locale language) {
        var found = new HashMap<String, String>();
        for (String module : MODULES) {
            String name = "problems/" + module + "_" + language.getLanguage() + ".properties";
            try {
                for (URL file : Collections.list(
                        Thread.currentThread().getContextClassLoader().getResources(name))) {
                    load(file).forEach((key, text) -> found.put((String) key, (String) text));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + name, e);
            }
        }
        var all = new Properties();
        all.putAll(found);
        return all;
    }

    private static Properties load(URL file) throws IOException {
        try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
