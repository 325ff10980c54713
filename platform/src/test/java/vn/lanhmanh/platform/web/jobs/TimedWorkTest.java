package vn.lanhmanh.platform.web.jobs;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.transaction.Status;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.local.testing.KafkaResource;
import vn.lanhmanh.local.testing.PostgresResource;
import vn.lanhmanh.local.testing.SecretsResource;
import vn.lanhmanh.local.testing.TokensResource;
import vn.lanhmanh.platform.web.DatabaseLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = TokensResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = SecretsResource.class, restrictToAnnotatedClass = true)
class TimedWorkTest {

    @Inject
    TimedWork timed;

    @Inject
    AgroalDataSource database;

    @Inject
    MeterRegistry metrics;

    private final String name = "timed-" + UUID.randomUUID();

    private final List<UUID> waiting =
            Stream.generate(UUID::randomUUID).limit(120).toList();

    private void keep(UUID id) {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.execute("INSERT INTO timed_thing VALUES ('" + id + "')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<UUID> kept() throws SQLException {
        var ids = new HashSet<UUID>();
        try (var connection = database.getConnection();
                var sql = connection.createStatement();
                var rows = sql.executeQuery("SELECT id FROM timed_thing")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        ids.retainAll(waiting);
        return ids;
    }

    private Consumer<List<UUID>> keepingAllBut(UUID bad) {
        return some -> some.forEach(id -> {
            keep(id);
            if (id.equals(bad)) {
                throw new IllegalStateException("this one never goes through");
            }
        });
    }

    @Test
    void doesSomeToATransactionInTheirOrder() throws SQLException {
        var taken = new ArrayList<List<UUID>>();

        timed.round(name, most -> waiting, some -> {
            assertThat(QuarkusTransaction.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
            taken.add(List.copyOf(some));
        });

        assertThat(taken).extracting(List::size).containsExactly(50, 50, 20);
        assertThat(taken.stream().flatMap(List::stream)).containsExactlyElementsOf(waiting);
        assertThat(counted("done")).isEqualTo(120);
    }

    private double counted(String what) {
        return metrics.get("lanhmanh.timed." + what).tag("work", name).counter().count();
    }

    @Test
    void doesAllOthersWhereOneFailsAndLeavesNothingOfThatOne() throws SQLException {
        UUID bad = waiting.get(70);

        timed.round(name, most -> waiting, keepingAllBut(bad));

        assertThat(kept()).hasSize(119).doesNotContain(bad);
        assertThat(counted("done")).isEqualTo(119);
        assertThat(counted("failed")).isEqualTo(1);
    }

    @Test
    void endsTheRoundWhereNothingGoesThrough() throws SQLException {
        var tried = new HashSet<UUID>();

        timed.round(name, most -> waiting, some -> {
            tried.addAll(some);
            throw new IllegalStateException("the database went away");
        });

        assertThat(tried).hasSize(50);
        assertThat(counted("failed")).isEqualTo(50);
    }

    @Test
    void triesWhatFailedAgainWithTheNextRound() throws SQLException {
        UUID bad = waiting.get(0);
        timed.round(name, most -> waiting, keepingAllBut(bad));

        timed.round(name, most -> List.of(bad), keepingAllBut(null));

        assertThat(kept()).hasSize(120);
    }

    @Test
    void leavesTheWorkToTheInstanceThatIsAtIt() throws SQLException {
        try (DatabaseLock elsewhere = DatabaseLock.tryTake(database, name)) {
            assertThat(elsewhere).isNotNull();
            timed.round(name, most -> waiting, keepingAllBut(null));
            assertThat(kept()).isEmpty();
        }

        timed.round(name, most -> waiting, keepingAllBut(null));

        assertThat(kept()).hasSize(120);
    }

    @Test
    void letsTheNextRoundBeginAfterOneThatBrokeOff() throws SQLException {
        assertThatThrownBy(() -> timed.round(
                        name,
                        most -> {
                            throw new IllegalStateException("the database went away");
                        },
                        keepingAllBut(null)))
                .isInstanceOf(IllegalStateException.class);

        timed.round(name, most -> waiting, keepingAllBut(null));

        assertThat(kept()).hasSize(120);
    }
}
