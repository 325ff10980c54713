package vn.lanhmanh.platform.web.problems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a value of a type takes, for one that cannot be read.
 *
 * @param text an example of its form, or the values that there are
 * @param isList whether it is the values
 */
record Takes(String text, boolean isList) {

    private static final Map<Class<?>, Takes> FORMS = Map.of(
            Integer.class, form("20"),
            Long.class, form("20"),
            Boolean.class, new Takes("true, false", true),
            LocalDate.class, form("2020-02-12"),
            Instant.class, form("2020-02-12T01:30:00Z"),
            UUID.class, form("018f3c5e-7c1a-7d2b-9a44-0c5f1e2d3b4a"));

    private static Takes form(String example) {
        return new Takes(example, false);
    }

    /** What a type takes whose constants are called so. */
    static Optional<Takes> of(Class<?> type, Function<Object, String> name) {
        return type.isEnum()
                ? Optional.of(new Takes(
                        Arrays.stream(type.getEnumConstants()).map(name).collect(Collectors.joining(", ")), true))
                : Optional.ofNullable(FORMS.get(type));
    }
}
