package vn.lanhmanh.inspection.evidence;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.evidence.intake.PictureFixture;
import vn.lanhmanh.inspection.evidence.intake.Scanner;
import vn.lanhmanh.inspection.evidence.intake.Scanner.Mood;

import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.add;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.startedInspection;

/** Evidence where a malware scanner is configured. */
@QuarkusTest
@RealParts
@QuarkusTestResource(value = EvidenceScanTest.WithScanner.class, restrictToAnnotatedClass = true)
class EvidenceScanTest {

    private static Scanner scanner;

    public static final class WithScanner implements QuarkusTestResourceLifecycleManager {

        private final Scanner started = new Scanner();

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "lanhmanh.inspection.evidence.scan.host", "127.0.0.1",
                    "lanhmanh.inspection.evidence.scan.port", Integer.toString(started.port()),
                    "lanhmanh.inspection.evidence.scan.timeout", "1s");
        }

        @Override
        public void inject(TestInjector injector) {
            scanner = started;
        }

        @Override
        public void stop() {
            started.close();
        }
    }

    @Test
    void keepsWhatWasFoundClean() {
        add(startedInspection(), PictureFixture.photo(1))
                .then()
                .statusCode(201)
                .body("scannedAt", Api.onTheBusinessDay());
    }

    @Test
    void refusesWhatHoldsMalware() {
        byte[] infected = new String(PictureFixture.document())
                .replace("trailer", "%infected\ntrailer")
                .getBytes();

        add(startedInspection(), infected)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:malware-found"));
    }

    @Test
    void keepsNothingWhileTheScannerDoesNotAnswer() {
        String inspection = startedInspection();
        byte[] photo = PictureFixture.photo(1);
        scanner.be(Mood.SILENT);
        try {
            add(inspection, photo)
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("urn:lanhmanh:problem:scan-unavailable"));
        } finally {
            scanner.be(Mood.WORKS);
        }
        add(inspection, photo).then().statusCode(201);
    }
}
