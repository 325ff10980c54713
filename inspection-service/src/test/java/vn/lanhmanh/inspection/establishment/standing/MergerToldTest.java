package vn.lanhmanh.inspection.establishment.standing;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.local.testing.TestTopics.Message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;

/** Mergers of which the others were told before facts named the one that stands are told once more. */
@QuarkusTest
@RealParts
class MergerToldTest {

    @Inject
    MergerWatch watch;

    @Inject
    PendingDesk desk;

    @Inject
    AgroalDataSource database;

    @Inject
    Scheduler scheduler;

    private String survivor;

    @BeforeEach
    void register() {
        survivor = registered(PHU_HIEP);
    }

    private String merged() {
        String twin = registered(PHU_HIEP);
        Api.registryOfficer("46")
                .body(Map.of("intoId", survivor, "reason", "nhập hai lần"))
                .post("/v1/establishments/" + twin + "/merger")
                .then()
                .statusCode(200);
        return twin;
    }

    /** As the service left them before it kept what it has told. */
    private void forgetTelling(List<String> ids) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("update establishment set merger_told = null where id = ?::uuid")) {
            for (String id : ids) {
                statement.setString(1, id);
                statement.execute();
            }
        }
    }

    @Test
    void tellsEachMergerThatWasNotToldOnceHoweverManyInstancesStart() throws Exception {
        List<String> old = Stream.generate(this::merged).limit(55).toList();
        forgetTelling(old);
        Callable<Integer> start = () -> {
            watch.round();
            return 0;
        };
        Callable<Integer> withoutTheLock = () -> {
            desk.tellAgain(desk.untold(20));
            return 0;
        };

        AtOnce.call(List.of(start, withoutTheLock, start, withoutTheLock, withoutTheLock, start));
        watch.round();
        watch.round();

        for (String id : old) {
            Api.registryOfficer("46").get("/v1/establishments/" + id).then().body("version", equalTo(2));
        }
        List<Message> told = mergers(old.get(0), 2);
        assertThat(told).hasSize(2);
        assertThat(told.get(1).data()).isEqualTo(told.get(0).data());
        FactSchemas.of("inspection-service")
                .check(told.get(1).type(), told.get(1).data());
        assertThat(audited(old.get(0))).isEqualTo(1);
        assertThat(scheduler.getScheduledJob("merger-told")).isNotNull();
    }

    @Test
    void tellsNoMergerAgainThatWasTold() throws Exception {
        String twin = merged();

        watch.round();

        Api.registryOfficer("46").get("/v1/establishments/" + twin).then().body("version", equalTo(1));
        assertThat(mergers(twin, 1)).hasSize(1);
    }

    private static List<Message> mergers(String id, int atLeast) {
        return Awaitility.await()
                .until(
                        () -> Heard.topics().all("inspection.events").stream()
                                .filter(message -> message.key().equals(id)
                                        && message.data().contains("mergedInto"))
                                .toList(),
                        facts -> facts.size() >= atLeast);
    }

    private long audited(String id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from audit_entry where object_id = ? and action = 'tell merger'")) {
            query.setString(1, id);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
