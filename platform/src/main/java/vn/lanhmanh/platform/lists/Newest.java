package vn.lanhmanh.platform.lists;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.access.Caller;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.Page;

/** Reading within the caller's reach: pages of records by descending id, the newest registration first. */
@ApplicationScoped
public class Newest {

    private static final UUID BEHIND_ALL = new UUID(-1L, -1L);

    private final Cursors cursors;
    private final Caller caller;

    Newest(Cursors cursors, Caller caller) {
        this.cursors = cursors;
        this.caller = caller;
    }

    public AreaLimit reach() {
        return caller.limit();
    }

    /** One page of aggregates. */
    public <T extends Aggregate> Page<T> page(
            String list, String cursor, int limit, BiFunction<UUID, Integer, List<T>> fetch) {
        return page(list, cursor, limit, Aggregate::id, fetch);
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
