package vn.lanhmanh.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortsTest {

    @Test
    void tellsWhichPortIsTakenAndWhichVariableMovesIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Ports.requireFree("Kafka", port, "LANHMANH_KAFKA_PORT"))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("Port " + port + " of Kafka is taken by another program."
                            + " Stop that program or set LANHMANH_KAFKA_PORT to a free port.");
        }
    }

    @Test
    void seesAProgramThatListensOnAllAddresses() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> Ports.requireFree("Kafka", taken.getLocalPort(), "LANHMANH_KAFKA_PORT"))
                    .isInstanceOf(StartFailure.class);
        }
    }

    @Test
    void findsDifferentFreePorts() {
        var ports = Ports.free(20);

        assertThat(ports).doesNotHaveDuplicates().hasSize(20);
        assertThatCode(() -> ports.forEach(port -> Ports.requireFree("a test", port, "NONE")))
                .doesNotThrowAnyException();
    }

    @Test
    void tellsThatTheDiskIsFull() {
        var state = new State(java.nio.file.Path.of("target"));

        assertThatThrownBy(() -> state.requireSpace(Long.MAX_VALUE >> 21))
                .isInstanceOf(StartFailure.class)
                .hasMessageMatching(
                        "Only \\d+ MiB are free for .*/target, \\d+ are needed\\. Make room on that disk\\.");
    }
}
