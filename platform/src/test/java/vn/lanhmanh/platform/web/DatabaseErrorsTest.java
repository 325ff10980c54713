package vn.lanhmanh.platform.web;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.local.testing.KafkaResource;
import vn.lanhmanh.local.testing.PostgresResource;
import vn.lanhmanh.local.testing.SecretsResource;
import vn.lanhmanh.local.testing.TestTokens;
import vn.lanhmanh.local.testing.TokensResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What the database refuses ends up in logs, naming the rule and not the row; when it is away, callers are told so. */
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

    @Test
    void askTheCallerToSendAgainWhenTheDatabaseWentAway() throws Exception {
        String location =
                caller().body("{\"name\":\"kept\"}").post("/v1/things").header("Location");
        UUID thing = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));

        Response answer = cutOff(thing);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.<String>path("type")).isEqualTo("urn:lanhmanh:problem:database-away");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.<String>path("detail")).contains("Idempotency-Key");
        rename(thing).then().statusCode(200);
    }

    /** Holds the request up at a row that is held, and ends its session there. */
    private Response cutOff(UUID thing) throws Exception {
        try (Connection holder = database.getConnection();
                var sql = holder.createStatement()) {
            holder.setAutoCommit(false);
            sql.executeUpdate("UPDATE thing SET name = name WHERE id = '" + thing + "'");
            var request = CompletableFuture.supplyAsync(() -> rename(thing));
            Awaitility.await().until(() -> {
                try (Connection other = database.getConnection();
                        var row = other.createStatement()
                                .executeQuery("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                                        + " WHERE wait_event_type = 'Lock' AND query ILIKE '%thing%'")) {
                    row.next();
                    return row.getInt(1) == 1;
                }
            });
            Response answer = request.get();
            holder.rollback();
            return answer;
        }
    }

    private static Response rename(UUID thing) {
        return caller().header("If-Match", "\"0\"")
                .body("{\"name\":\"renamed\"}")
                .put("/v1/things/" + thing);
    }

    private static RequestSpecification caller() {
        return given().contentType("application/json").auth().oauth2(TestTokens.token("inspector", "SLDTBXH", "46"));
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
