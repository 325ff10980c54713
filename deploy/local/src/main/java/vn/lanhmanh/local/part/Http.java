package vn.lanhmanh.local.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks an address of this machine whether it answers. */
final class Http {

    private static final int MILLISECONDS = 3000;

    private Http() {}

    /** Whether a GET is answered with 200. */
    static boolean ok(String url) throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(MILLISECONDS);
        connection.setReadTimeout(MILLISECONDS);
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
            connection.disconnect();
        }
    }
}
