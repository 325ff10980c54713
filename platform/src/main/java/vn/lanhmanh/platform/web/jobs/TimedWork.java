package vn.lanhmanh.platform.web.jobs;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.lanhmanh.platform.web.DatabaseLock;

/**
 * Work that the clock starts: on one instance at a time, some at a time in a transaction of their own, so that a crash
 * loses no more than those and one that fails holds up no other.
 */
@ApplicationScoped
public class TimedWork {

    /** More than a round has time for; the rest waits for the next. */
    private static final int MOST = 10_000;

    private static final int TOGETHER = 50;

    private final AgroalDataSource database;
    private final MeterRegistry metrics;

    TimedWork(AgroalDataSource database, MeterRegistry metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    /** Works unless another instance is at the work of that name. */
    @ActivateRequestContext
    public void alone(String name, Runnable work) throws SQLException {
        try (DatabaseLock lock = DatabaseLock.tryTake(database, name)) {
            if (lock != null) {
                work.run();
            }
        }
    }

    /**
     * Does what waits. What fails goes on waiting and is tried again with the next round.
     *
     * @param waiting finds so many at most, in the order in which they are to be done
     * @param doing does these, in a transaction that it is given; what was done elsewhere meanwhile it passes over
     */
    @ActivateRequestContext
    public void round(String name, IntFunction<List<UUID>> waiting, Consumer<List<UUID>> doing) throws SQLException {
        alone(name, () -> doAll(name, waiting.apply(MOST), doing));
    }

    /** Where none of so many goes through, it is not they who are at fault: the rest waits for the next round. */
    private void doAll(String name, List<UUID> found, Consumer<List<UUID>> doing) {
        int tried = 0;
        int failed = 0;
        boolean some = true;
        while (some && tried < found.size()) {
            List<UUID> next = found.subList(tried, Math.min(tried + TOGETHER, found.size()));
            int failures = failures(name, next, doing);
            some = failures < next.size();
            tried += next.size();
            failed += failures;
        }
        metrics.counter("lanhmanh.timed.done", "work", name).increment(tried - failed);
        metrics.counter("lanhmanh.timed.failed", "work", name).increment(failed);
        if (tried > 0) {
            Log.infof("%s: %d done, %d failed, %d left", name, tried - failed, failed, found.size() - tried);
        }
    }

    private static int failures(String name, List<UUID> some, Consumer<List<UUID>> doing) {
        try {
            QuarkusTransaction.requiringNew().run(() -> doing.accept(some));
            return 0;
        } catch (RuntimeException failure) {
            if (some.size() == 1) {
                Log.errorf(failure, "%s: %s has failed", name, some.get(0));
                return 1;
            }
            return some.stream()
                    .mapToInt(one -> failures(name, List.of(one), doing))
                    .sum();
        }
    }
}
