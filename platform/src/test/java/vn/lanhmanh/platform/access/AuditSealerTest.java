package vn.lanhmanh.platform.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AuditSealerTest {

    private static final AuditDatabase DATABASE = AuditDatabase.SHARED;
    private static final AuditKeysFixture KEYS = AuditKeysFixture.aPair(50);

    @BeforeEach
    void emptyTrail() {
        DATABASE.clear();
    }

    @Test
    void sealsEveryRowInOrderWithACheckpointPerBatch() throws SQLException {
        DATABASE.write(120);

        sealer().seal();

        assertThat(DATABASE.number("SELECT count(*) FROM audit_seal WHERE seal_no = audit_id"))
                .isEqualTo(120);
        assertThat(DATABASE.number("SELECT count(*) FROM audit_checkpoint WHERE seal_no IN (50, 100, 120)"))
                .isEqualTo(3);
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void writesNothingWhenThereIsNothingNew() throws SQLException {
        DATABASE.write(3);
        AuditSealer sealer = sealer();
        sealer.seal();

        sealer.seal();

        assertThat(DATABASE.number("SELECT count(*) FROM audit_checkpoint")).isEqualTo(1);
    }

    @Test
    void anotherInstanceGoesOnWhereTheLastOneEnded() throws SQLException {
        DATABASE.write(3);
        sealer().seal();
        DATABASE.write(3);

        sealer().seal();

        assertThat(verify().sealed()).isEqualTo(6);
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void sealsARowThatCommitsAfterRowsWithHigherIds() throws SQLException {
        AuditSealer sealer = sealer();
        try (Connection slow = DATABASE.app().getConnection()) {
            slow.setAutoCommit(false);
            AuditDatabase.insert(slow, 1);
            DATABASE.write(5);
            sealer.seal();
            assertThat(DATABASE.number("SELECT count(*) FROM audit_seal")).isEqualTo(5);

            slow.commit();
            sealer.seal();
        }

        assertThat(DATABASE.number("SELECT audit_id FROM audit_seal ORDER BY seal_no DESC LIMIT 1"))
                .isEqualTo(1);
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void leavesTheRowsToTheInstanceThatHoldsTheLock() throws SQLException {
        DATABASE.write(5);
        try (Connection other = DATABASE.app().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("SELECT pg_advisory_xact_lock(hashtextextended('lanhmanh.audit.sealer', 0))");

            sealer().seal();

            assertThat(DATABASE.number("SELECT count(*) FROM audit_seal")).isZero();
            other.rollback();
        }
        sealer().seal();
        assertThat(DATABASE.number("SELECT count(*) FROM audit_seal")).isEqualTo(5);
    }

    @Test
    void sealersAtTheSameTimeSealEachRowOnceWhileRowsAreWritten() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch written = new CountDownLatch(2);
        try {
            List<Future<?>> work = List.of(
                    threads.submit(() -> writeMany(written)),
                    threads.submit(() -> writeMany(written)),
                    threads.submit(() -> sealUntil(written)),
                    threads.submit(() -> sealUntil(written)));
            for (Future<?> one : work) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        sealer().seal();

        AuditVerification.Report report = verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.sealed()).isEqualTo(2_000);
        assertThat(DATABASE.number("SELECT count(DISTINCT audit_id) FROM audit_seal"))
                .isEqualTo(2_000);
        assertThat(DATABASE.number("SELECT max(seal_no) FROM audit_seal")).isEqualTo(2_000);
    }

    @ParameterizedTest
    @CsvSource({"true,LANHMANH_AUDIT_PRIVATE_KEY", "false,LANHMANH_AUDIT_PUBLIC_KEY"})
    void missingKeyStopsTheStartWithItsName(boolean privateMissing, String variable) {
        AuditKeysFixture keys = new AuditKeysFixture(
                privateMissing ? Optional.empty() : KEYS.privateKey(),
                privateMissing ? KEYS.publicKey() : Optional.empty(),
                50);

        assertThatThrownBy(() -> new AuditSealer(DATABASE.app(), keys))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(variable + " is not set");
    }

    @Test
    void keysOfTwoPairsStopTheStart() {
        AuditKeysFixture mixed = new AuditKeysFixture(
                KEYS.privateKey(), AuditKeysFixture.aPair(1).publicKey(), 50);

        assertThatThrownBy(() -> new AuditSealer(DATABASE.app(), mixed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not the public half");
    }

    @Test
    void brokenKeyIsRefusedWithoutBeingRepeated() {
        AuditKeysFixture broken = new AuditKeysFixture(Optional.of("c2VjcmV0"), KEYS.publicKey(), 50);

        assertThatThrownBy(() -> new AuditSealer(DATABASE.app(), broken))
                .hasMessageContaining("PKCS#8")
                .hasNoCause()
                .message()
                .doesNotContain("c2VjcmV0");
    }

    private static void writeMany(CountDownLatch written) {
        for (int i = 0; i < 100; i++) {
            DATABASE.write(10);
        }
        written.countDown();
    }

    private static Void sealUntil(CountDownLatch written) throws SQLException {
        AuditSealer sealer = sealer();
        while (written.getCount() > 0) {
            sealer.seal();
        }
        return null;
    }

    private static AuditSealer sealer() {
        return new AuditSealer(DATABASE.app(), KEYS);
    }

    private static AuditVerification.Report verify() throws SQLException {
        try (Connection connection = DATABASE.app().getConnection()) {
            return new AuditVerification(KEYS.verifying(), Duration.ZERO, null).verify(connection);
        }
    }
}
