package vn.lanhmanh.inspection.evidence.intake;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A server that speaks clamd's INSTREAM and finds the word "infected" in files. */
public final class Scanner implements AutoCloseable {

    /** How it behaves. */
    public enum Mood {
        WORKS,
        SILENT,
        READS_NOTHING,
        BREAKS_OFF,
        FULL
    }

    private final ServerSocket server;
    private volatile Mood mood = Mood.WORKS;
    private volatile byte[] seen = {};

    public Scanner() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::serve, "scanner");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    public void be(Mood how) {
        mood = how;
    }

    /** The last file it was sent. */
    byte[] seen() {
        return seen.clone();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket one = server.accept();
                var thread = new Thread(() -> answer(one));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            if (mood == Mood.READS_NOTHING) {
                Thread.sleep(10_000);
                return;
            }
            var in = new DataInputStream(caller.getInputStream());
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            if (!Arrays.equals(command, "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII))) {
                write(caller, "UNKNOWN COMMAND\0");
                return;
            }
            var file = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                file.write(in.readNBytes(length));
            }
            seen = file.toByteArray();
            switch (mood) {
                case SILENT -> Thread.sleep(10_000);
                case BREAKS_OFF -> write(caller, "stream: OK");
                case FULL -> write(caller, "INSTREAM size limit exceeded. ERROR\0");
                default ->
                    write(
                            caller,
                            file.toString(StandardCharsets.ISO_8859_1).contains("infected")
                                    ? "stream: Test-Signature FOUND\0"
                                    : "stream: OK\0");
            }
        } catch (IOException callerGone) {
            seen = new byte[0];
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(Socket caller, String answer) throws IOException {
        caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
