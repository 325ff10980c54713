package vn.lanhmanh.inspection.evidence.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The clamd of this machine, with a signature of its own and none from the network. */
public final class Clamd implements AutoCloseable {

    public static final String STREAM_MAX_LENGTH = "6M";

    /** What every scanner must find, in two halves, so that none finds it here. */
    private static final String TEST_FILE =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final Duration START = Duration.ofSeconds(30);

    private final int port = freePort();
    private final Path home;
    private Process process;

    /** Whether there is one; where {@code LANHMANH_CLAMD=required} it must be there. */
    public static final class Installed implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean required = "required".equals(System.getenv("LANHMANH_CLAMD"));
            return required || program().isPresent()
                    ? ConditionEvaluationResult.enabled("clamd is there or has to be")
                    : ConditionEvaluationResult.disabled("clamd is not installed");
        }
    }

    public Clamd() {
        try {
            home = Files.createTempDirectory("clamd");
            Path signatures = Files.createDirectory(home.resolve("signatures"));
            Files.writeString(
                    signatures.resolve("test.ndb"),
                    "Test-Signature:0:*:"
                            + HexFormat.of().formatHex(TEST_FILE.getBytes(StandardCharsets.US_ASCII))
                            + "\n");
            Files.writeString(
                    home.resolve("clamd.conf"),
                    """
                    DatabaseDirectory %s
                    TCPAddr 127.0.0.1
                    TCPSocket %d
                    StreamMaxLength %s
                    Foreground yes
                    """
                            .formatted(signatures, port, STREAM_MAX_LENGTH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] testFile() {
        return TEST_FILE.getBytes(StandardCharsets.US_ASCII);
    }

    public int port() {
        return port;
    }

    public Clamd start() {
        String program = program().orElseThrow(() -> new IllegalStateException("clamd is not installed"));
        try {
            process = new ProcessBuilder(
                            program, "-c", home.resolve("clamd.conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("clamd.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await().atMost(START).until(() -> answers() || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException("clamd ended at its start, see " + home.resolve("clamd.log"));
        }
        return this;
    }

    private static Optional<String> program() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, "clamd"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).equals("PONG\0");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
