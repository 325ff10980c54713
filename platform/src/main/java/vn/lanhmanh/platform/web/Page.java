package vn.lanhmanh.platform.web;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One page of a list.
 *
 * @param items the rows, at most as many as {@code limit} asked for
 * @param next the cursor of the following page, absent on the last one
 */
public record Page<T>(List<T> items, @JsonInclude(JsonInclude.Include.NON_NULL) String next) {

    /**
     * Cuts a page out of {@code limit + 1} fetched rows; the extra row only tells that another page follows.
     *
     * @param cursorAfter makes the cursor that continues behind the given row
     */
    public static <T> Page<T> of(List<T> fetched, int limit, Function<T, String> cursorAfter) {
        if (fetched.size() <= limit) {
            return new Page<>(List.copyOf(fetched), null);
        }
        List<T> items = List.copyOf(fetched.subList(0, limit));
        return new Page<>(items, cursorAfter.apply(items.get(limit - 1)));
    }

    /** The same page with every row converted. */
    public <R> Page<R> map(Function<? super T, R> conversion) {
        return new Page<>(items.stream().map(conversion).toList(), next);
    }
}
