package vn.lanhmanh.inspection.registerimport;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Someone pulls the plug in the middle of sending a file. */
@QuarkusTest
@RealParts
class BrokenOffUploadTest {

    private static final String BOUNDARY = "----part";

    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {

        @Override
        public void publish(LogRecord line) {
            if (!line.getLoggerName().startsWith("org.apache.kafka")) {
                logged.add(line);
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @TestHTTPResource
    URI service;

    /** Others that the service hung up on are noted within two seconds. */
    @BeforeEach
    void listen() {
        Awaitility.await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void saysSoInOneLineForATable() throws IOException {
        breakOff(
                TestTokens.token("registry-officer", "CAT", "46"),
                "/v1/establishment-imports",
                "text/csv",
                "name,kind\n");

        saysSoOnce("/v1/establishment-imports");
    }

    @Test
    void saysSoInOneLineForAForm() throws IOException {
        breakOff(
                TestTokens.token("inspector", "SLDTBXH", "46"),
                "/v1/evidence",
                "multipart/form-data; boundary=" + BOUNDARY,
                "--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\nabc");

        saysSoOnce("/v1/evidence");
    }

    private void saysSoOnce(String path) {
        Awaitility.await().untilAsserted(() -> assertThat(logged)
                .filteredOn(line -> String.valueOf(line.getMessage()).contains("broke off"))
                .hasSize(1));
        assertThat(logged).allSatisfy(line -> {
            assertThat(line.getLevel().intValue()).isLessThanOrEqualTo(Level.WARNING.intValue());
            assertThat(line.getThrown()).isNull();
        });
    }

    private void breakOff(String token, String path, String type, String begin) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            String head = "POST " + path + " HTTP/1.1\r\nHost: " + service.getHost() + "\r\nAuthorization: Bearer "
                    + token + "\r\nContent-Type: " + type + "\r\nContent-Length: 100000\r\n\r\n";
            socket.getOutputStream().write((head + begin).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Awaitility.await().pollDelay(Duration.ofMillis(500)).until(() -> true);
        }
    }
}
