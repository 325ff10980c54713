package vn.lanhmanh.inspection.evidence;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.attachment.Attachments;
import vn.lanhmanh.inspection.evidence.intake.PictureFixture;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.about;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.add;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.content;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.original;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.startedInspection;

@QuarkusTest
@RealParts
class EvidenceStorageTest {

    private static final int MB = 1 << 20;

    @Inject
    AgroalDataSource database;

    @Inject
    Attachments attachments;

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Path> uploads() throws IOException {
        Path folder = Path.of(ConfigProvider.getConfig().getValue("quarkus.http.body.uploads-directory", String.class));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void carriesLargeFilesBothWaysAtTheSameTime() throws Exception {
        String inspection = startedInspection();
        var files = new ArrayList<byte[]>();
        for (int i = 0; i < 6; i++) {
            files.add(PictureFixture.largePhoto(9));
        }
        assertThat(files).allSatisfy(file -> assertThat(file.length).isBetween(7 * MB, 10 * MB));

        List<String> ids = AtOnce.call(files.stream()
                .map(file -> (Callable<String>) () -> Api.idIn(add(inspection, file)))
                .toList());

        List<Boolean> same = AtOnce.call(IntStream.range(0, ids.size())
                .mapToObj(i -> (Callable<Boolean>) () -> Arrays.equals(files.get(i), original(ids.get(i))))
                .toList());
        assertThat(same).containsOnly(true);
        assertThat(content(ids.get(0))).hasSizeLessThan(files.get(0).length);
    }

    @Test
    void keepsFilesInPiecesOfTheSameSize() throws SQLException {
        String id = Api.idIn(add(startedInspection(), PictureFixture.largePhoto(2)));
        String ofOriginal =
                " from attachment_chunk c join evidence e on e.original_id = c.attachment_id where e.id = '" + id + "'";

        assertThat(count("select max(length(bytes))" + ofOriginal)).isEqualTo(256 << 10);
        assertThat(count("select count(*)" + ofOriginal + " and length(bytes) < 262144"))
                .isEqualTo(1);
        assertThat(count("select count(*) - 1 - max(number)" + ofOriginal)).isZero();
    }

    @Test
    void keepsNothingWhenTheDatabaseBreaksOffInTheMiddle() throws SQLException {
        long before = count("select count(*) from attachment_chunk");

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .call(() -> attachments.keep(out -> {
                            out.write(new byte[3 * MB]);
                            breakOff();
                            out.write(new byte[3 * MB]);
                        })))
                .isInstanceOf(Exception.class);

        assertThat(count("select count(*) from attachment_chunk")).isEqualTo(before);
    }

    /** Ends the session whose transaction is writing, as a crash of the database or of the service would. */
    private void breakOff() {
        QuarkusTransaction.suspendingExisting().run(() -> {
            try {
                assertThat(
                                count(
                                        "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                                + " where state = 'idle in transaction' and query like 'INSERT INTO attachment_chunk%'"))
                        .isEqualTo(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void keepsNothingOfAnUploadWhoseSessionIsCutOffAfterItsFilesWereWritten() throws Exception {
        byte[] photo = PictureFixture.largePhoto(2);
        String elsewhere = Api.idIn(add(startedInspection(), photo));
        String inspection = startedInspection();
        long files = count("select count(*) from attachment");
        long pieces = count("select count(*) from attachment_chunk");

        assertThat(cutOff(inspection, photo, elsewhere)).isGreaterThanOrEqualTo(500);

        assertThat(count("select count(*) from attachment")).isEqualTo(files);
        assertThat(count("select count(*) from attachment_chunk")).isEqualTo(pieces);
        assertThat(count("select count(*) from evidence where inspection_id = '" + inspection + "'"))
                .isZero();
        assertThat(original(Api.idIn(add(inspection, photo)))).isEqualTo(photo);
    }

    /** Holds an upload up by a row of the same file that is not committed, and ends its session there. */
    private int cutOff(String inspection, byte[] photo, String elsewhere) throws Exception {
        String same = "version, media_type, size, sha256, original_id, shown_id, showing, taken_at, received_at,"
                + " received_by, added_later, changed_at";
        try (Connection obstacle = database.getConnection();
                Statement statement = obstacle.createStatement()) {
            obstacle.setAutoCommit(false);
            statement.executeUpdate("insert into evidence (id, inspection_id, " + same + ") select uuidv7(), '"
                    + inspection + "', " + same + " from evidence where id = '" + elsewhere + "'");
            // Without the check of documented answers: where assertions are on, the driver's own one breaks in.
            var inspector = RestAssured.given().auth().oauth2(TestTokens.token("inspector", "SLDTBXH", "46"));
            var upload = CompletableFuture.supplyAsync(
                    () -> add(inspector, about(inspection), photo).statusCode());
            Awaitility.await()
                    .until(() -> count("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                    + " where wait_event_type = 'Lock' and query ilike 'insert into evidence %'")
                            == 1);
            int status = upload.get();
            obstacle.rollback();
            return status;
        }
    }

    @Test
    void keepsNothingOfAFileThatIsRefusedAfterItWasRead() throws Exception {
        long before = count("select count(*) from attachment");
        String inspection = startedInspection();
        byte[] photo = PictureFixture.largePhoto(2);
        add(inspection, photo).then().statusCode(201);

        add(inspection, photo).then().statusCode(409);

        assertThat(count("select count(*) from attachment")).isEqualTo(before + 2);
        assertThat(count("select count(*) from evidence where inspection_id = '" + inspection + "'"))
                .isEqualTo(1);
    }

    @Test
    void leavesNoFileBehindWhoeverBreaksOff() throws Exception {
        String inspection = startedInspection();
        add(inspection, PictureFixture.largePhoto(1)).then().statusCode(201);
        add(inspection, new byte[MB]).then().statusCode(422);
        breakOffAnUpload(inspection);

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> uploads().isEmpty());
        assertThat(count("select count(*) from evidence where inspection_id = '" + inspection + "'"))
                .isEqualTo(1);
    }

    /** Sends half of a file and is gone. */
    private static void breakOffAnUpload(String inspection) throws Exception {
        String token = TestTokens.token("inspector", "SLDTBXH", "46");
        String start =
                "--x\r\nContent-Disposition: form-data; name=\"evidence\"\r\nContent-Type: application/json\r\n\r\n"
                        + "{\"inspectionId\":\"" + inspection + "\",\"takenAt\":\"2020-06-15T02:30:00Z\"}\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n";
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(("POST /v1/evidence HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: " + 8 * MB
                            + "\r\n\r\n" + start)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[2 * MB]);
            out.flush();
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !uploads()
                    .isEmpty());
        }
    }
}
