package vn.lanhmanh.bench.load;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpenLoopTest {

    @Test
    void countsTheWaitOfThoseThatWereDueDuringAStall() {
        OpenLoop.Window window = OpenLoop.run(100, Duration.ofSeconds(1), i -> {
            if (i == 10) {
                stall();
            }
            return CompletableFuture.completedFuture(i != 99);
        });

        assertThat(window.failures()).isEqualTo(1);
        assertThat(window.micros().getTotalCount()).isEqualTo(100);
        // Half a second of stall makes about fifty late, the one that stalled most of all.
        assertThat(window.micros().getCountBetweenValues(50_000, 1_000_000)).isGreaterThan(35);
    }

    private static void stall() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
