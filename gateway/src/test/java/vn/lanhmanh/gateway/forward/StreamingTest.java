package vn.lanhmanh.gateway.forward;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

import vn.lanhmanh.gateway.around.EchoService;
import vn.lanhmanh.gateway.around.RawCall;
import vn.lanhmanh.gateway.around.Surroundings;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is slow, the gateway holds back the other side instead of gathering bytes in its memory. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(StreamingTest.LargeBodies.class)
class StreamingTest {

    private static final long SIZE = 256L << 20;

    /** More than the socket buffers of both connections can hold, far less than a body. */
    private static final long IN_FLIGHT = 48L << 20;

    public static final class LargeBodies implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.forward.body", "1G", "gateway.forward.response-timeout", "8s");
        }
    }

    private static Socket open(String start, String head) throws IOException {
        var socket = new Socket("127.0.0.1", RestAssured.port);
        socket.getOutputStream()
                .write((start + "\r\n" + RawCall.head() + head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** The value once it has not grown for a second. */
    private static long settled(AtomicLong growing) {
        var last = new AtomicLong(-1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> growing.get() > 0 && last.getAndSet(growing.get()) == growing.get());
        return last.get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /v1/cases HTTP/1.1", "GET /v1/cases HTTP/1.0"})
    void holdsTheServiceBackWhileTheCallerDoesNotRead(String start) throws Exception {
        AtomicLong given = Surroundings.service("case").bytesGiven();
        given.set(0);
        try (Socket socket = open(start, "Play: stream " + SIZE + "\r\nConnection: close\r\n")) {
            assertThat(settled(given)).isLessThan(IN_FLIGHT);

            long read = drain(socket.getInputStream());

            assertThat(given).hasValue(SIZE);
            assertThat(read).isGreaterThan(SIZE);
        }
    }

    private static long drain(InputStream in) throws IOException {
        var buffer = new byte[1 << 16];
        long total = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total += n;
        }
        return total;
    }

    @Test
    void holdsTheCallerBackWhileTheServiceDoesNotRead() throws Exception {
        var sent = new AtomicLong();
        Thread sender;
        try (Socket socket =
                open("POST /v1/cases HTTP/1.1", "Play: refuse to read\r\nContent-Length: " + SIZE + "\r\n")) {
            sender = new Thread(() -> pour(socket, sent));
            sender.start();

            assertThat(settled(sent)).isLessThan(IN_FLIGHT);
        }
        sender.join(5_000);
        assertThat(sender.isAlive()).isFalse();
    }

    @Test
    void carriesALargeBodyToItsEnd() throws Exception {
        EchoService service = Surroundings.service("case");
        service.bytesTaken().set(0);
        try (Socket socket = open("POST /v1/cases HTTP/1.1", "Content-Length: " + SIZE + "\r\nConnection: close\r\n")) {
            pour(socket, new AtomicLong());

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .contains("\"bytes\":" + SIZE);
        }
        assertThat(service.bytesTaken()).hasValue(SIZE);
    }

    private static void pour(Socket socket, AtomicLong sent) {
        var piece = new byte[1 << 16];
        try {
            while (sent.get() < SIZE) {
                socket.getOutputStream().write(piece);
                sent.addAndGet(piece.length);
            }
        } catch (IOException closed) {
            assertThat(socket.isClosed()).isTrue();
        }
    }
}
