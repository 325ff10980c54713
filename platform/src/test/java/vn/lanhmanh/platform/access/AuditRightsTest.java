package vn.lanhmanh.platform.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AuditRightsTest {

    private static final String NO_RIGHT = "42501";

    private static final AuditDatabase DATABASE = AuditDatabase.SHARED;

    @BeforeEach
    void sealedTrail() throws SQLException {
        DATABASE.clear();
        DATABASE.write(3);
        new AuditSealer(DATABASE.app(), AuditKeysFixture.aPair(10)).seal();
    }

    @Test
    void serviceAddsAndReadsRows() {
        assertThat(DATABASE.number("SELECT count(*) FROM audit_entry")).isEqualTo(3);
        assertThat(DATABASE.number("SELECT count(*) FROM audit_seal")).isEqualTo(3);
        assertThat(DATABASE.number("SELECT count(*) FROM audit_checkpoint")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET action = 'forget'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "UPDATE audit_seal SET row_hash = ''",
                "DELETE FROM audit_seal",
                "TRUNCATE audit_seal",
                "UPDATE audit_checkpoint SET signature = ''",
                "DELETE FROM audit_checkpoint",
                "TRUNCATE audit_checkpoint"
            })
    void serviceHasNoRightToTouchWhatIsWritten(String sql) throws SQLException {
        try (Connection connection = DATABASE.app().getConnection();
                Statement statement = connection.createStatement()) {

            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_RIGHT));
        }
    }
}
