package vn.lanhmanh.platform.access;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lanhmanh.platform.access.AuditVerification.Fault;
import vn.lanhmanh.platform.access.AuditVerification.Finding;
import vn.lanhmanh.platform.access.AuditVerification.Report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class AuditVerificationTest {

    private static final AuditDatabase DATABASE = AuditDatabase.SHARED;
    private static final AuditKeysFixture KEYS = AuditKeysFixture.aPair(10);

    @BeforeEach
    void sealedTrailOf30Rows() throws SQLException {
        DATABASE.clear();
        DATABASE.write(30);
        seal(KEYS);
    }

    @Test
    void untouchedTrailIsIntact() throws SQLException {
        Report report = verify();

        assertThat(report.intact()).isTrue();
        assertThat(report.sealed()).isEqualTo(30);
        assertThat(report.anchor()).matches("30:[0-9a-f]{64}");
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void emptyTrailIsIntact() throws SQLException {
        DATABASE.clear();

        assertThat(verify().intact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "actor = gen_random_uuid()",
                "actor_kind = 'SYSTEM'",
                "roles = '{}'",
                "agency = ''",
                "area = '476'",
                "action = 'read'",
                "object_type = 'team'",
                "object_id = NULL",
                "purpose = ''",
                "legal_basis = NULL",
                "fields = '{name}'",
                "result = 'REFUSED'",
                "trace_id = '0'"
            })
    void namesTheRowOfWhichAnyColumnWasChanged(String change) throws SQLException {
        DATABASE.execute("UPDATE audit_entry SET " + change + " WHERE id = 13");

        assertThat(verify().findings()).containsExactly(new Finding(Fault.CHANGED, 13L, 13L, 13L));
    }

    @Test
    void movingAWordFromOneColumnToTheNextIsAChange() throws SQLException {
        DATABASE.execute("UPDATE audit_entry SET agency = agency || area, area = '' WHERE id = 13");

        assertThat(verify().findings()).extracting(Finding::fault).containsExactly(Fault.CHANGED);
    }

    @Test
    void namesTheRowThatWasDeleted() throws SQLException {
        DATABASE.execute("DELETE FROM audit_entry WHERE id = 7");

        assertThat(verify().findings()).containsExactly(new Finding(Fault.DELETED, 7L, 7L, 7L));
    }

    @Test
    void namesTheRowThatWasDeletedTogetherWithItsSeal() throws SQLException {
        DATABASE.execute("DELETE FROM audit_entry WHERE id = 7; DELETE FROM audit_seal WHERE audit_id = 7");

        assertThat(verify().findings()).containsExactly(new Finding(Fault.SEALS_MISSING, null, 7L, 7L));
    }

    @Test
    void namesTheRowWhoseSealWasAdjustedToTheChange() throws SQLException {
        DATABASE.execute("UPDATE audit_seal SET row_hash = sha256('other') WHERE audit_id = 5");

        assertThat(verify().findings())
                .containsExactly(new Finding(Fault.CHANGED, 5L, 5L, 5L), new Finding(Fault.SEAL_CHANGED, 5L, 5L, 5L));
    }

    @Test
    void namesAnOldRowWithoutASeal() throws SQLException {
        DATABASE.write(1);

        assertThat(verify().findings()).containsExactly(new Finding(Fault.UNSEALED, 31L, null, null));
        assertThat(verify(KEYS, Duration.ofMinutes(5), null).intact()).isTrue();
    }

    @Test
    void noticesATailCutOffBehindItsLastCheckpoint() throws SQLException {
        DATABASE.execute("DELETE FROM audit_entry WHERE id > 24; DELETE FROM audit_seal WHERE audit_id > 24");

        assertThat(verify().findings())
                .containsExactly(
                        new Finding(Fault.TAIL_MISSING, null, 25L, 30L),
                        new Finding(Fault.TAIL_UNSIGNED, null, 21L, 24L));
    }

    @Test
    void noticesATailCutOffWithItsCheckpointsByTheAnchor() throws SQLException {
        String anchor = verify().anchor();
        DATABASE.execute("DELETE FROM audit_entry WHERE id > 20; DELETE FROM audit_seal WHERE audit_id > 20;"
                + " DELETE FROM audit_checkpoint WHERE seal_no > 20");

        assertThat(verify().intact()).as("without the anchor nothing shows").isTrue();
        assertThat(verify(KEYS, Duration.ZERO, anchor).findings())
                .containsExactly(new Finding(Fault.TAIL_MISSING, null, 21L, 30L));
    }

    @Test
    void noticesATailWrittenAnewByTheAnchor() throws SQLException {
        String anchor = verify().anchor();
        DATABASE.clear();
        DATABASE.write(40);
        seal(KEYS);

        assertThat(verify().intact()).isTrue();
        assertThat(verify(KEYS, Duration.ZERO, anchor).findings())
                .containsExactly(new Finding(Fault.SEAL_CHANGED, null, 1L, 30L));
    }

    @Test
    void anEarlierAnchorStillFitsTheGrownChain() throws SQLException {
        String anchor = verify().anchor();
        DATABASE.write(5);
        seal(KEYS);

        assertThat(verify(KEYS, Duration.ZERO, anchor).intact()).isTrue();
    }

    @Test
    void noticesAChainMadeAnewWithAnotherKey() throws SQLException {
        DATABASE.execute("UPDATE audit_entry SET action = 'read' WHERE id = 13;"
                + " TRUNCATE audit_seal; TRUNCATE audit_checkpoint");
        seal(AuditKeysFixture.aPair(10));

        assertThat(verify().findings())
                .containsExactly(
                        new Finding(Fault.CHECKPOINT_BROKEN, null, 10L, 10L),
                        new Finding(Fault.CHECKPOINT_BROKEN, null, 20L, 20L),
                        new Finding(Fault.CHECKPOINT_BROKEN, null, 30L, 30L),
                        new Finding(Fault.TAIL_UNSIGNED, null, 1L, 30L));
    }

    @Test
    void noticesABrokenSignature() throws SQLException {
        DATABASE.execute("UPDATE audit_checkpoint SET signature = '\\x00' WHERE seal_no = 20");

        assertThat(verify().findings()).containsExactly(new Finding(Fault.CHECKPOINT_BROKEN, null, 20L, 20L));
    }

    @Test
    void noticesThatTheLastCheckpointIsGone() throws SQLException {
        DATABASE.execute("DELETE FROM audit_checkpoint WHERE seal_no = 30");

        assertThat(verify().findings()).containsExactly(new Finding(Fault.TAIL_UNSIGNED, null, 21L, 30L));
    }

    @Test
    void noticesSealsThatChangedPlaces() throws SQLException {
        DATABASE.execute(
                "UPDATE audit_seal SET seal_no = CASE seal_no WHEN 4 THEN -5 ELSE -4 END WHERE seal_no IN (4, 5);"
                        + " UPDATE audit_seal SET seal_no = -seal_no WHERE seal_no < 0");

        assertThat(verify().findings()).extracting(Finding::fault).containsOnly(Fault.SEAL_CHANGED);
    }

    @Test
    void countsAllFaultsAndShowsTheFirstHundred() throws SQLException {
        DATABASE.write(120);
        seal(KEYS);
        DATABASE.execute("UPDATE audit_entry SET agency = 'SLDTBXH'");

        Report report = verify();

        assertThat(report.faults()).isEqualTo(150);
        assertThat(report.findings()).hasSize(100).first().isEqualTo(new Finding(Fault.CHANGED, 1L, 1L, 1L));
    }

    @Test
    void commandEndsWithZeroWhenIntactAndNamesTheRowOtherwise() throws Exception {
        assertThat(command()).startsWith("0 30 sealed, 0 faults, anchor 30:");

        DATABASE.execute("DELETE FROM audit_entry WHERE id = 7");

        assertThat(command()).startsWith("1 Finding[fault=DELETED, auditId=7");
    }

    private static String command() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AuditVerification.class.getName(),
                DATABASE.appUrl(),
                KEYS.publicKey().orElseThrow());
        builder.environment().put("PGUSER", "app");
        builder.environment().put("PGPASSWORD", "app");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + " " + output;
    }

    private static void seal(AuditKeysFixture keys) throws SQLException {
        new AuditSealer(DATABASE.app(), keys).seal();
    }

    private static Report verify() throws SQLException {
        return verify(KEYS, Duration.ZERO, null);
    }

    private static Report verify(AuditKeysFixture keys, Duration grace, String anchor) throws SQLException {
        try (Connection connection = DATABASE.app().getConnection()) {
            return new AuditVerification(keys.verifying(), grace, anchor).verify(connection);
        }
    }
}
