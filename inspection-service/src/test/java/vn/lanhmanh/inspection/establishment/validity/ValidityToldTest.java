package vn.lanhmanh.inspection.establishment.validity;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.local.testing.FactSchemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.register;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.request;

/** Establishments whose papers run out are told once more after the upgrade, as of the day of their last write. */
@QuarkusTest
@RealParts
class ValidityToldTest {

    @Inject
    ValidityWatch watch;

    @Inject
    ValidityDesk desk;

    @Inject
    AgroalDataSource database;

    @Inject
    Scheduler scheduler;

    private static String withCertificate() {
        Map<String, Object> request = request(PHU_HIEP);
        request.put(
                "papers",
                List.of(Map.of(
                        "type", "SECURITY_CERTIFICATE",
                        "number", "7/GCN",
                        "issuer", "Công an tỉnh",
                        "issuedOn", "2019-01-02",
                        "expiresOn", "2020-12-31")));
        return Api.idIn(register(request));
    }

    /** As the migration leaves them, written last on a day that is not today. */
    private void leaveUntold(List<String> ids) throws SQLException {
        for (String id : ids) {
            execute(
                    "insert into establishment_history (id, establishment_id, at, day, version, subject, verb, changes)"
                            + " values (uuidv7(), ?::uuid, now(), date '2020-12-05', 0, uuidv7(), 'change', '[]')",
                    id);
            execute("insert into establishment_validity_untold values (?::uuid)", id);
        }
    }

    private void execute(String sql, String id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.execute();
        }
    }

    @Test
    void tellsEachOnceHoweverManyInstancesStart() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ids.add(withCertificate());
        }
        String closed = registered(PHU_HIEP);
        Api.registryOfficer("46")
                .body(Map.of("on", "2020-11-20", "reason", "ngừng"))
                .post("/v1/establishments/" + closed + "/closure")
                .then()
                .statusCode(200);
        leaveUntold(ids);
        leaveUntold(List.of(closed));
        Callable<Integer> start = () -> {
            watch.round();
            return 0;
        };
        Callable<Integer> withoutTheLock = () -> {
            desk.tell(desk.untold(5));
            return 0;
        };

        AtOnce.call(List.of(start, withoutTheLock, start, withoutTheLock));
        watch.round();
        watch.round();

        for (String id : ids) {
            Api.registryOfficer("46").get("/v1/establishments/" + id).then().body("version", equalTo(1));
        }
        Api.registryOfficer("46").get("/v1/establishments/" + closed).then().body("version", equalTo(1));
        String told = told(ids.get(0));
        FactSchemas.of("inspection-service").check("establishment.changed.v1", told);
        assertThat(told)
                .contains("\"on\": \"2020-12-05\"")
                .contains("\"from\": \"2020-12-05\"")
                .contains("\"until\": \"2020-12-31\"");
        assertThat(scheduler.getScheduledJob("validity-told")).isNotNull();
    }

    private static String told(String id) {
        return Awaitility.await()
                .until(
                        () -> Heard.topics().all("inspection.events").stream()
                                .filter(message -> message.key().equals(id)
                                        && message.type().equals("establishment.changed.v1"))
                                .toList(),
                        facts -> facts.size() == 1)
                .get(0)
                .data();
    }

    @Test
    void tellsNothingOfThoseOfWhichAllIsTold() throws Exception {
        String id = withCertificate();

        watch.round();

        Api.registryOfficer("46").get("/v1/establishments/" + id).then().body("version", equalTo(0));
        assertThat(Heard.topics().all("inspection.events"))
                .noneMatch(message -> message.key().equals(UUID.fromString(id).toString())
                        && message.type().equals("establishment.changed.v1"));
    }
}
