package vn.lanhmanh.gateway.around;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.RestAssured;

/** Bytes on a socket, for requests no HTTP client would send. */
public final class RawCall {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

    private RawCall() {}

    /** The statuses of all answers that come back until the gateway falls silent or hangs up. */
    public static List<Integer> send(String request) {
        List<Integer> statuses = new ArrayList<>();
        Matcher matcher = STATUS.matcher(sendAndRead(request));
        while (matcher.find()) {
            statuses.add(Integer.parseInt(matcher.group(1)));
        }
        return statuses;
    }

    /** Everything that comes back. */
    public static String sendAndRead(String request) {
        return sendAndRead(request, 250);
    }

    /** Everything that comes back until there is silence for that long. */
    public static String sendAndRead(String request, int silenceMillis) {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(silenceMillis);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return read(socket);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketTimeoutException silence) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Head lines every honest request has, with a good token. */
    public static String head() {
        return "Host: lanhmanh.example\r\nAuthorization: Bearer %s\r\n"
                .formatted(Surroundings.realm().token());
    }
}
