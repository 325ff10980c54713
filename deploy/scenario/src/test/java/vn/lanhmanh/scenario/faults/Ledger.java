package vn.lanhmanh.scenario.faults;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What the clients know: which writes were acknowledged, and how often they had to ask again. */
public final class Ledger {

    /** Establishments with the last name that was acknowledged. */
    final Map<UUID, String> establishments = new ConcurrentHashMap<>();

    /** Tips whose verification, with an inspection asked for, was acknowledged. */
    final Set<UUID> verifiedTips = ConcurrentHashMap.newKeySet();

    /** Completed inspections, each with as many findings as were acknowledged. */
    final Map<UUID, Integer> inspections = new ConcurrentHashMap<>();

    /** Activities of a unit. */
    final Set<UUID> activities = ConcurrentHashMap.newKeySet();

    private static final AtomicInteger LEDGERS = new AtomicInteger();

    private final String mark = "Tải " + LEDGERS.incrementAndGet();
    private final AtomicInteger names = new AtomicInteger();
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong retries = new AtomicLong();
    private final Collection<Throwable> failures = new ConcurrentLinkedQueue<>();

    /** How the names of everything in this ledger begin, before a space. */
    String mark() {
        return mark;
    }

    /** A name that nothing else has. */
    String newName() {
        return mark + " " + names.incrementAndGet();
    }

    void acknowledged() {
        writes.incrementAndGet();
    }

    void retried() {
        retries.incrementAndGet();
    }

    /** A client gave up, which must not happen. */
    void failed(Throwable failure) {
        failures.add(failure);
    }

    /** Writes acknowledged so far. */
    public long writes() {
        return writes.get();
    }

    /** Attempts that brought no acknowledgement and were made again. */
    public long retries() {
        return retries.get();
    }

    /** Why clients gave up. */
    public Collection<Throwable> failures() {
        return failures;
    }
}
