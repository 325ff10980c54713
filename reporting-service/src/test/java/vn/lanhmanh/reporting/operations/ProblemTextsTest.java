package vn.lanhmanh.reporting.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every refusal has its words in both languages, and no words are left over. */
class ProblemTextsTest {

    private static final Pattern KEY = Pattern.compile(
            "(?:Refusal\\s*\\.\\s*(?!unlessIn|transition)\\w+\\(|refused\\()\\s*\"([a-z-]+)\"", Pattern.DOTALL);
    private static final Path SOURCES = Path.of("src/main/java");

    private static Set<String> used() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var found = KEY.matcher(Files.readString(file));
                while (found.find()) {
                    keys.add(found.group(1));
                }
            }
        }
        return keys;
    }

    private static Set<String> texts(String module, String language) throws IOException {
        String name = "/problems/" + module + "_" + language + ".properties";
        var texts = new Properties();
        try (var file = ProblemTextsTest.class.getResourceAsStream(name)) {
            texts.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
        }
        assertThat(texts.values()).doesNotContain("");
        return texts.stringPropertyNames();
    }

    private static Set<String> keys(Set<String> texts, String ending) {
        return texts.stream()
                .filter(text -> text.endsWith(ending))
                .map(text -> text.substring(0, text.length() - ending.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void haveATitleAndADetailInBothLanguages() throws IOException {
        Set<String> vietnamese = texts("reporting", "vi");

        assertThat(texts("reporting", "en")).isEqualTo(vietnamese);
        assertThat(keys(vietnamese, ".title")).isEqualTo(keys(vietnamese, ".detail"));
    }

    @Test
    void areThereForEveryRefusalAndForNothingElse() throws IOException {
        Set<String> own = keys(texts("reporting", "vi"), ".title");
        var unknown = new TreeSet<>(used());
        unknown.removeAll(own);
        unknown.removeAll(keys(texts("platform", "vi"), ".title"));

        assertThat(unknown).isEmpty();
        assertThat(used()).containsAll(own);
    }
}
