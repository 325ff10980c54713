package vn.lanhmanh.platform.web;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.local.testing.KafkaResource;
import vn.lanhmanh.local.testing.PostgresResource;
import vn.lanhmanh.local.testing.SecretsResource;
import vn.lanhmanh.local.testing.TokensResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What the database refuses ends up in logs: its errors name the rule that was broken, not the row that broke it. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = TokensResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = SecretsResource.class, restrictToAnnotatedClass = true)
class DatabaseErrorsTest {

    @Inject
    AgroalDataSource database;

    @Test
    void nameTheRuleAndNoValueOfTheRow() {
        UUID twice = UUID.randomUUID();

        SQLException refusal =
                catchThrowableOfType(SQLException.class, () -> insertTwice(twice, "a name in confidence"));

        assertThat(told(refusal))
                .contains("pk_thing")
                .doesNotContain("a name in confidence")
                .doesNotContain(twice.toString());
    }

    private void insertTwice(UUID id, String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO thing (id, version, name) VALUES (?, 0, ?)")) {
            for (int i = 0; i < 2; i++) {
                insert.setObject(1, id);
                insert.setString(2, name);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String told(SQLException refusal) {
        var text = new StringWriter();
        refusal.printStackTrace(new PrintWriter(text));
        for (SQLException next = refusal.getNextException(); next != null; next = next.getNextException()) {
            next.printStackTrace(new PrintWriter(text));
        }
        return text.toString();
    }
}
