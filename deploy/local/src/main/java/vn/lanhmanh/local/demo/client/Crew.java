package vn.lanhmanh.local.demo.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/** A few clients that work at once; ends with the first failure. */
public final class Crew implements AutoCloseable {

    private final ExecutorService clients;

    public Crew(int size) {
        clients = Executors.newFixedThreadPool(size, work -> {
            var thread = new Thread(work, "demo-client");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does the work for each item, several at once, and gives the results in the order of the items. */
    public <T, R> List<R> each(List<T> items, Function<T, R> work) {
        List<Callable<R>> tasks = new ArrayList<>();
        items.forEach(item -> tasks.add(() -> work.apply(item)));
        return all(tasks);
    }

    /** Begins the work at once; its result, or its failure, is there for who asks. */
    public <R> Supplier<R> begin(Supplier<R> work) {
        Future<R> begun = clients.submit(work::get);
        return () -> result(List.of(begun)).get(0);
    }

    /** Does all of the tasks, several at once, and gives their results in order. */
    public <R> List<R> all(List<Callable<R>> tasks) {
        List<Future<R>> futures = tasks.stream().map(clients::submit).toList();
        return result(futures);
    }

    private static <R> List<R> result(List<Future<R>> futures) {
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            futures.forEach(future -> future.cancel(true));
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            futures.forEach(future -> future.cancel(true));
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
