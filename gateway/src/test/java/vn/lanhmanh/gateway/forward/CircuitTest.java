package vn.lanhmanh.gateway.forward;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CircuitTest {

    private Instant now = Instant.EPOCH;
    private final Circuit circuit = new Circuit(3, Duration.ofSeconds(2), () -> now);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            circuit.failed();
        }
    }

    @Test
    void admitsUntilFailuresComeInARow() {
        fail(2);
        circuit.succeeded();
        fail(2);

        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.isOpen()).isFalse();
    }

    @Test
    void leavesTheServiceAloneForThePause() {
        fail(3);
        now = now.plusMillis(1999);

        assertThat(circuit.isOpen()).isTrue();
        assertThat(circuit.admits()).isFalse();
    }

    @Test
    void letsOneRequestTryAfterThePause() {
        fail(3);
        now = now.plusSeconds(2);

        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.admits()).isFalse();
    }

    @Test
    void letsAnotherOneTryWhenTheFirstTrialIsNeverHeardOf() {
        fail(3);
        now = now.plusSeconds(2);
        circuit.admits();
        now = now.plusSeconds(2);

        assertThat(circuit.admits()).isTrue();
    }

    @Test
    void waitsAgainAfterAFailedTrial() {
        fail(3);
        now = now.plusSeconds(2);
        circuit.admits();
        now = now.plusSeconds(1);
        circuit.failed();
        now = now.plusMillis(1500);

        assertThat(circuit.admits()).isFalse();
    }

    @Test
    void admitsEverybodyAfterASuccess() {
        fail(7);
        circuit.succeeded();

        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.admits()).isTrue();
    }
}
