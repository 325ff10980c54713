package vn.lanhmanh.inspection.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.platform.web.problems.ProblemCatalogue;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTextsTest {

    private static final Pattern KEY = Pattern.compile(
            "Refusal\\s*\\.(?:conflict|unprocessable|forbidden|malformed|tooLarge|unavailable)\\(\\s*\"([a-z-]+)\"");

    private final ProblemCatalogue catalogue = new ProblemCatalogue();

    @Test
    void holdsEveryProblemInBothLanguages() throws IOException {
        Set<String> keys = keysInUse();

        assertThat(keys).hasSizeGreaterThan(25);
        assertThat(keys).allSatisfy(key -> {
            for (Locale language : new Locale[] {Locale.forLanguageTag("vi"), Locale.ENGLISH}) {
                assertThat(catalogue.text(language, key + ".title")).as(key).isPresent();
                assertThat(catalogue.text(language, key + ".detail")).as(key).isPresent();
            }
        });
    }

    private static Set<String> keysInUse() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        return keys;
    }
}
