package vn.lanhmanh.inspection.minutespdf.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The Vietnamese of official documents (Decree 30/2020/NĐ-CP, Annex I). */
final class Wording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Properties WORDS = words();
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int[] WORTH = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private Wording() {}

    private static Properties words() {
        try (var file = Wording.class.getResourceAsStream("/minutes/words_vi.properties")) {
            var words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("The words of the minutes cannot be read", e);
        }
    }

    /** The word for a code. Every code that can come has one; no paper is printed with the code itself. */
    static String of(String kind, Object code) {
        return find(kind, code)
                .orElseThrow(() -> new IllegalStateException("The papers have no word for " + kind + "." + code));
    }

    /** The word for a code of an open list. */
    static Optional<String> find(String kind, Object code) {
        return Optional.ofNullable(WORDS.getProperty(kind + "." + code));
    }

    /** {@code ngày 05 tháng 02 năm 2020}: days below 10 and the months 1 and 2 have a leading zero. */
    static String date(LocalDate day) {
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    /** {@code 09 giờ 05 phút, ngày 05 tháng 02 năm 2020}. */
    static String moment(LocalDateTime local) {
        return "%02d giờ %02d phút, %s".formatted(local.getHour(), local.getMinute(), date(local.toLocalDate()));
    }

    /** At least two digits, as numbers of documents have. */
    static String twoDigits(int number) {
        return "%02d".formatted(number);
    }

    /** With its full stop, unless it ends as a sentence does. */
    static String sentence(String text) {
        String words = text.strip();
        return words.matches("(?s).*[.!?…]") ? words : words + ".";
    }

    /** Sentences, each on a line behind its number. */
    static String numbered(List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> (i + 1) + ". " + sentence(lines.get(i)))
                .collect(Collectors.joining("\n"));
    }

    /** {@code 4} as {@code IV}. */
    static String roman(int number) {
        var figures = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            figures.append(ROMAN[i].repeat(left / WORTH[i]));
            left %= WORTH[i];
        }
        return figures.toString();
    }

    static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    /** The name of a unit without its type, which is how a place is called before a date. */
    static String place(String unitName, String unitType) {
        return unitName.toLowerCase(VIETNAMESE).startsWith(unitType.toLowerCase(VIETNAMESE) + " ")
                ? unitName.substring(unitType.length() + 1)
                : unitName;
    }
}
