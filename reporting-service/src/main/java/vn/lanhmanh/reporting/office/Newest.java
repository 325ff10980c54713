package vn.lanhmanh.reporting.office;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.Page;

/** Pages of records by descending id: the newest first. */
@ApplicationScoped
public class Newest {

    private static final UUID BEHIND_ALL = new UUID(-1L, -1L);

    private final Cursors cursors;

    Newest(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * One page.
     *
     * @param list name and filters of the list, which its cursors are bound to
     * @param fetch gives at most so many rows with a smaller id than the given one
     */
    public <T> Page<T> page(
            String list, String cursor, int limit, Function<T, UUID> id, BiFunction<UUID, Integer, List<T>> fetch) {
        UUID before = cursors.decode(list, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(BEHIND_ALL);
        return Page.of(fetch.apply(before, limit + 1), limit, row -> cursors.encode(list, id.apply(row)));
    }
}
