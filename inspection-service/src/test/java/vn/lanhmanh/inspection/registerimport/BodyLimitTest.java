package vn.lanhmanh.inspection.registerimport;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Bodies over the limit of the service itself, sent past the gateway. */
@QuarkusTest
@RealParts
class BodyLimitTest {

    private static final long LIMIT = 12L << 20;

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data; boundary=x, /v1/establishment-imports, vi, Nội dung quá lớn",
        "text/csv, /v1/establishment-imports, en, Body too large",
        "application/json, /v1/establishments, 'fr,en;q=0.5', Body too large",
        "multipart/form-data; boundary=x, /v1/evidence, fr, Nội dung quá lớn"
    })
    void areRefusedInWordsBeforeTheyCome(String type, String path, String language, String title) throws IOException {
        String answer = head(path, type, language, LIMIT + 1);

        assertThat(answer).startsWith("HTTP/1.1 413 ");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                .contains("content-type: application/problem+json", "connection: close", "cache-control: no-store");
        JsonPath problem = JsonPath.from(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(problem.getString("type")).isEqualTo("urn:lanhmanh:problem:body-too-large");
        assertThat(problem.getInt("status")).isEqualTo(413);
        assertThat(problem.getString("title")).isEqualTo(title);
        assertThat(problem.getString("detail"))
                .isEqualTo(
                        title.startsWith("Body")
                                ? "The body is over the limit of the system. Split it and send the parts."
                                : "Nội dung vượt giới hạn của hệ thống. Chia nhỏ rồi gửi lại.");
        assertThat(problem.getString("instance")).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"text/csv, /v1/establishment-imports"})
    void areAskedForWhenTheyAreNotLarger(String type, String path) throws IOException {
        assertThat(head(path, type, "vi", LIMIT)).startsWith("HTTP/1.1 100 Continue");
    }

    /** The answer to the head of a request that waits for leave to send its body. */
    private static String head(String path, String type, String language, long length) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            String head = "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nAccept-Language: %s\r\n"
                    + "Content-Type: %s\r\nContent-Length: %d\r\nExpect: 100-continue\r\n\r\n";
            socket.getOutputStream()
                    .write(head.formatted(
                                    path, TestTokens.token("registry-officer", "CAT", "46"), language, type, length)
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] first = new byte[64 * 1024];
            int read = socket.getInputStream().read(first);
            var answer = new StringBuilder(new String(first, 0, read, StandardCharsets.UTF_8));
            if (!answer.toString().contains(" 100 ")) {
                answer.append(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }
}
