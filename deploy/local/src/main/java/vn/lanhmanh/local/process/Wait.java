package vn.lanhmanh.local.process;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waiting for something outside of this process. */
public final class Wait {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Wait() {}

    /** Asks until the check holds or the time is over; an exception of the check means not yet. */
    public static boolean until(Duration limit, Callable<Boolean> check) {
        long end = System.nanoTime() + limit.toNanos();
        while (!holds(check)) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static boolean holds(Callable<Boolean> check) {
        try {
            return check.call();
        } catch (StartFailure failure) {
            throw failure;
        } catch (Exception notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted", "Start again", e);
        }
    }
}
