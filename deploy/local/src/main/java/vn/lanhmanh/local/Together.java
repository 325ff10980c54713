package vn.lanhmanh.local;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import vn.lanhmanh.local.process.StartFailure;

/** The same work on several parts side by side. */
final class Together {

    private static final int PATIENCE_SECONDS = 30;

    private Together() {}

    /** Returns when all is done; at the first failure interrupts the others and throws it. */
    static <T> void each(List<? extends T> items, Consumer<T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(items.size());
        CompletionService<Void> done = new ExecutorCompletionService<>(pool);
        try {
            for (T item : items) {
                done.submit(() -> work.accept(item), null);
            }
            for (int i = 0; i < items.size(); i++) {
                done.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted", "Start again", e);
        } finally {
            end(pool);
        }
    }

    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A part hangs in its start or its end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
