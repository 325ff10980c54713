package vn.lanhmanh.inspection.registerimport;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

import vn.lanhmanh.platform.reference.Folding;

/** The Vietnamese words of the table, read from {@code import/words_vi.properties}. */
final class Words {

    private static final String FILE = "import/words_vi.properties";
    private static final Properties TEXTS = read();

    private Words() {}

    private static Properties read() {
        try (var in = Words.class.getClassLoader().getResourceAsStream(FILE);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    static String of(String key) {
        return Optional.ofNullable(TEXTS.getProperty(key)).orElseThrow(() -> new IllegalStateException(key));
    }

    static String of(String list, Enum<?> code) {
        return of(list + "." + code.name());
    }

    /** Whether a text is the word of a key, however it is typed, or the other one that some have for it. */
    static boolean is(String key, String text) {
        String typed = Folding.fold(text);
        return typed.equals(Folding.fold(of(key)))
                || typed.equals(Folding.fold(TEXTS.getProperty("also." + key, of(key))));
    }

    /** The code that a text stands for: its word however it is typed, or the code itself. */
    static <E extends Enum<E>> Optional<E> code(String list, Class<E> codes, String text) {
        String typed = Folding.fold(text);
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> is(list + "." + code.name(), text) || typed.equals(Folding.fold(code.name())))
                .findFirst();
    }
}
