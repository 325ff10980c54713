package vn.lanhmanh.platform.reference;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text reduced to what a search may rely on. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /**
     * Lower case without diacritics, đ as d, words of letters and digits with one space between them: "Thủy Biều",
     * "Thuỷ Biều" and "THUY  BIEU" are one. The position of the tone mark goes with the mark.
     */
    public static String fold(String text) {
        var letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                // What keyboards of other languages give for đ.
                .replace('ð', 'd');
        return BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip();
    }

    /** Whether each word of the query begins a word of the text; both folded; an empty query matches nothing. */
    static boolean matches(String query, String text) {
        var words = text.split(" ");
        return !query.isEmpty()
                && Arrays.stream(query.split(" "))
                        .allMatch(part -> Arrays.stream(words).anyMatch(word -> word.startsWith(part)));
    }
}
