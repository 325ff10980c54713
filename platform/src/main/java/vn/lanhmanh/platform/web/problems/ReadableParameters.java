package vn.lanhmanh.platform.web.problems;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

/** Reads the parameters of an address, so that one that cannot be read is named with what it takes. */
@Provider
public class ReadableParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Class<?>> BOXED =
            Map.of(int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class);

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            Integer.class, Integer::valueOf,
            Long.class, Long::valueOf,
            Boolean.class, ReadableParameters::yesOrNo,
            LocalDate.class, LocalDate::parse,
            Instant.class, Instant::parse,
            UUID.class, UUID::fromString);

    @Override
    @SuppressWarnings("unchecked") // each reader gives what its type says
    public <T> ParamConverter<T> getConverter(Class<T> raw, Type generic, Annotation[] annotations) {
        Class<?> type = BOXED.getOrDefault(raw, raw);
        Function<String, ?> reader = type.isEnum() ? text -> constant(type, text) : READERS.get(type);
        if (reader == null || annotations == null) {
            return null;
        }
        return Arrays.stream(annotations)
                .flatMap(annotation -> unreadable(annotation, type).stream())
                .findFirst()
                .map(refusal -> new Reading<>((Function<String, T>) reader, refusal))
                .orElse(null);
    }

    /** A word that is none of the two does not quietly mean no. */
    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    /** The names of constants may be typed in lower case as well. */
    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /** What is answered when such a parameter cannot be read. */
    private static Optional<Supplier<RuntimeException>> unreadable(Annotation annotation, Class<?> type) {
        Takes takes = Takes.of(type, constant -> ((Enum<?>) constant).name()).orElseThrow();
        if (annotation instanceof QueryParam query) {
            return Optional.of(() -> new UnreadableParameter(query.value(), "query", takes));
        }
        if (annotation instanceof PathParam path) {
            // There is nothing under an id that is none.
            return Optional.of(
                    type == UUID.class
                            ? NotFoundException::new
                            : () -> new UnreadableParameter(path.value(), "path", takes));
        }
        return Optional.empty();
    }

    private record Reading<T>(Function<String, T> reader, Supplier<RuntimeException> refusal)
            implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            try {
                return reader.apply(value);
            } catch (RuntimeException unreadable) {
                throw refusal.get();
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
