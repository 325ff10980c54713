package vn.lanhmanh.scenario.faults;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.awaitility.Awaitility;

import vn.lanhmanh.scenario.world.Answer;
import vn.lanhmanh.scenario.world.Api;

/** Writes at its own pace and asks again, under the same key, until each write is acknowledged. */
final class Client {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);

    /** What could not be written in a breakdown is made up for, up to this. */
    private static final Duration MOST_ARREARS = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final long nanosPerWrite;
    private long next = System.nanoTime();

    Client(Ledger ledger, double writesPerSecond) {
        this.ledger = ledger;
        this.nanosPerWrite = (long) (1e9 / writesPerSecond);
    }

    Answer post(Api api, String path, Object body) {
        String key = UUID.randomUUID().toString();
        return persist(() -> api.postOnce(key, path, body));
    }

    /** An edit has no key: when an answer got lost, what is there now tells whether it was done. */
    Answer put(Api api, String path, long version, Object body) {
        boolean[] unsure = {false};
        return persist(() -> {
            try {
                Answer answer = api.put(path, version, body);
                if (answer.status() == 412 && unsure[0]) {
                    return api.get(path);
                }
                unsure[0] |= answer.status() >= 500;
                return answer;
            } catch (Api.Unreachable lost) {
                unsure[0] = true;
                throw lost;
            }
        });
    }

    private Answer persist(Supplier<Answer> attempt) {
        keepPace();
        Answer acknowledged = Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_ATTEMPTS)
                .pollInSameThread()
                .until(() -> once(attempt), answer -> answer != null && answer.status() < 500);
        ledger.acknowledged();
        return acknowledged.ok();
    }

    private Answer once(Supplier<Answer> attempt) {
        try {
            Answer answer = attempt.get();
            if (answer.status() >= 500) {
                ledger.retried();
            }
            return answer;
        } catch (Api.Unreachable lost) {
            ledger.retried();
            return null;
        }
    }

    private void keepPace() {
        long now = System.nanoTime();
        LockSupport.parkNanos(next - now);
        next = Math.max(next, now - MOST_ARREARS.toNanos()) + nanosPerWrite;
    }
}
