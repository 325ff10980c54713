package vn.lanhmanh.inspection.evidence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.evidence.intake.Clamd;
import vn.lanhmanh.inspection.evidence.intake.PictureFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.add;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.startedInspection;

/** Evidence looked at by a real clamd. */
@ExtendWith(Clamd.Installed.class)
@QuarkusTest
@RealParts
@QuarkusTestResource(value = EvidenceClamdTest.WithClamd.class, restrictToAnnotatedClass = true)
class EvidenceClamdTest {

    private static final int MB = 1 << 20;

    private static Clamd clamd;

    @Inject
    AgroalDataSource database;

    public static final class WithClamd implements QuarkusTestResourceLifecycleManager {

        private Clamd started;

        @Override
        public Map<String, String> start() {
            started = new Clamd().start();
            return Map.of(
                    "lanhmanh.inspection.evidence.scan.host",
                    "127.0.0.1",
                    "lanhmanh.inspection.evidence.scan.port",
                    Integer.toString(started.port()));
        }

        @Override
        public void inject(TestInjector injector) {
            clamd = started;
        }

        @Override
        public void stop() {
            started.close();
        }
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void keepsNothing(String inspection, Response answer, int status, String problem) throws SQLException {
        answer.then().statusCode(status).body("type", equalTo("urn:lanhmanh:problem:" + problem));
        assertThat(count("select count(*) from evidence where inspection_id = '" + inspection + "'"))
                .isZero();
    }

    @Test
    void keepsWhatIsClean() {
        add(startedInspection(), PictureFixture.photo(1))
                .then()
                .statusCode(201)
                .body("scannedAt", Api.onTheBusinessDay());
    }

    @Test
    void refusesTheFileThatEveryScannerFinds() throws SQLException {
        String inspection = startedInspection();
        byte[] infected = new String(PictureFixture.document(), StandardCharsets.ISO_8859_1)
                .replace("trailer", "%" + new String(Clamd.testFile(), StandardCharsets.US_ASCII) + "\ntrailer")
                .getBytes(StandardCharsets.ISO_8859_1);

        keepsNothing(inspection, add(inspection, infected), 422, "malware-found");
    }

    @Test
    void sendsLargeFilesInPiecesUpToWhatTheScannerTakesAndKeepsNothingThatIsLarger() throws SQLException {
        String inspection = startedInspection();
        byte[] tooLarge = PictureFixture.largePhoto(9);
        assertThat(tooLarge.length).isGreaterThan(6 * MB);
        keepsNothing(inspection, add(inspection, tooLarge), 503, "scan-unavailable");

        byte[] large = PictureFixture.largePhoto(5);
        assertThat(large.length).isBetween(3 * MB, 6 * MB);
        add(inspection, large).then().statusCode(201);
    }

    @Test
    void keepsNothingWhileTheScannerIsStopped() throws SQLException {
        String inspection = startedInspection();
        byte[] photo = PictureFixture.photo(1);
        clamd.stop();
        try {
            keepsNothing(inspection, add(inspection, photo), 503, "scan-unavailable");
        } finally {
            clamd.start();
        }

        add(inspection, photo).then().statusCode(201);
    }
}
