package vn.lanhmanh.local;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.lanhmanh.local.process.StartFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class TogetherTest {

    private static final List<String> PARTS = List.of("kafka", "postgres", "keycloak");

    @Test
    void doesTheWorkSideBySide() {
        var met = new CountDownLatch(PARTS.size());
        Set<String> done = ConcurrentHashMap.newKeySet();

        Together.each(PARTS, part -> {
            met.countDown();
            await(met);
            done.add(part);
        });

        assertThat(done).containsExactlyInAnyOrderElementsOf(PARTS);
    }

    @Test
    void throwsTheFirstFailureWithoutWaitingForTheOthers() {
        var never = new CountDownLatch(1);

        assertThatThrownBy(() -> Together.each(PARTS, part -> {
                    if (part.equals("kafka")) {
                        throw new StartFailure("kafka died", "See its log");
                    }
                    await(never);
                }))
                .hasMessage("kafka died. See its log.");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new StartFailure("Interrupted", "Start again", e);
        }
    }
}
