package vn.lanhmanh.local.demo.client;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CrewTest {

    private final Crew crew = new Crew(2);

    @AfterEach
    void dismiss() {
        crew.close();
    }

    @Test
    void givesTheResultsInTheOrderOfTheItems() {
        assertThat(crew.each(List.of(3, 1, 2), number -> number * number)).containsExactly(9, 1, 4);
    }

    @Test
    void worksOnSeveralItemsAtOnce() {
        var both = new CountDownLatch(2);

        List<Boolean> met = crew.each(List.of("a", "b"), item -> {
            both.countDown();
            return await(both);
        });

        assertThat(met).containsExactly(true, true);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void endsWithTheFailureOfAnItem() {
        assertThatThrownBy(() -> crew.each(List.of(1, 0), number -> 1 / number))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void givesWhatWasBegunToWhoAsksLater() {
        Supplier<String> begun = crew.begin(() -> "done");

        assertThat(begun.get()).isEqualTo("done");
    }
}
