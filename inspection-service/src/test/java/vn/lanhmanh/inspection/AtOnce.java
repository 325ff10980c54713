package vn.lanhmanh.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls sent at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** The results, in the order of the calls. */
    public static <T> List<T> call(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        var go = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<T>> sent = calls.stream()
                    .map(call -> threads.submit(() -> {
                        go.await();
                        return call.call();
                    }))
                    .toList();
            go.countDown();
            var results = new ArrayList<T>();
            for (Future<T> one : sent) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
