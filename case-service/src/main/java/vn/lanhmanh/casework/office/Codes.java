package vn.lanhmanh.casework.office;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of codes in one column, joined by {@code ;}. */
public final class Codes {

    private Codes() {}

    /** Null and empty give an empty text. */
    public static String join(Collection<?> codes) {
        return codes == null
                ? ""
                : codes.stream().map(Object::toString).distinct().collect(Collectors.joining(";"));
    }

    public static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(";"));
    }

    public static <E extends Enum<E>> Set<E> split(Class<E> type, String joined) {
        var codes = EnumSet.noneOf(type);
        Arrays.stream(joined.split(";"))
                .filter(code -> !code.isEmpty())
                .forEach(code -> codes.add(Enum.valueOf(type, code)));
        return codes;
    }
}
