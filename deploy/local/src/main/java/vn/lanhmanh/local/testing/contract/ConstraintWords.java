package vn.lanhmanh.local.testing.contract;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said when a constraint is violated, in Vietnamese and English. */
public final class ConstraintWords {

    private static final String CONSTRAINT = "jakarta.validation.Constraint";

    private ConstraintWords() {}

    /** Every constraint in a package has words in both languages, of the same values and not the same. */
    public static void areInBothLanguages(String packageName) {
        Set<String> messages = messages(packageName);
        assertThat(messages).isNotEmpty();
        Properties vietnamese = read("vi");
        Properties english = read("en");
        for (String message : messages) {
            assertThat(message).as("a message is a key of the two files").matches("\\{[\\w.]+}");
            String key = message.substring(1, message.length() - 1);
            assertThat(vietnamese.getProperty(key))
                    .as("Vietnamese words of %s", key)
                    .isNotBlank();
            assertThat(english.getProperty(key)).as("English words of %s", key).isNotBlank();
            assertThat(vietnamese.getProperty(key)).isNotEqualTo(english.getProperty(key));
            assertThat(values(vietnamese.getProperty(key))).isEqualTo(values(english.getProperty(key)));
        }
    }

    private static Set<String> messages(String packageName) {
        var messages = new TreeSet<String>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packageName)) {
            Class<?> type = found.reflect();
            Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                    .forEach(one -> collect(one, messages));
            Arrays.stream(type.getDeclaredFields()).forEach(field -> {
                collect((AnnotatedElement) field, messages);
                collect(field.getAnnotatedType(), messages);
            });
        }
        return messages;
    }

    private static void collect(Executable executable, Set<String> messages) {
        Arrays.stream(executable.getParameters()).forEach(parameter -> {
            collect((AnnotatedElement) parameter, messages);
            collect(parameter.getAnnotatedType(), messages);
        });
    }

    private static void collect(AnnotatedType type, Set<String> messages) {
        collect((AnnotatedElement) type, messages);
        if (type instanceof AnnotatedParameterizedType parameterized) {
            for (AnnotatedType argument : parameterized.getAnnotatedActualTypeArguments()) {
                collect(argument, messages);
            }
        }
    }

    private static void collect(AnnotatedElement element, Set<String> messages) {
        for (Annotation annotation : element.getAnnotations()) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (Arrays.stream(type.getAnnotations())
                    .anyMatch(meta -> meta.annotationType().getName().equals(CONSTRAINT))) {
                messages.add(message(annotation));
            }
        }
    }

    private static String message(Annotation constraint) {
        try {
            return (String) constraint.annotationType().getMethod("message").invoke(constraint);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> values(String words) {
        var values = new TreeSet<String>();
        Pattern.compile("\\{(\\w+)}").matcher(words).results().forEach(found -> values.add(found.group(1)));
        return values;
    }

    private static Properties read(String language) {
        String name = "ValidationMessages_" + language + ".properties";
        var words = new Properties();
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return words;
    }
}
