package vn.lanhmanh.inspection.establishment.standing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.local.testing.TestTopics.Message;
import vn.lanhmanh.platform.web.DatabaseLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;

@QuarkusTest
@RealParts
class SuspensionEndTest {

    @Inject
    SuspensionWatch watch;

    @Inject
    PendingDesk desk;

    @Inject
    AgroalDataSource database;

    @Inject
    Scheduler scheduler;

    private static String suspended(String until) {
        String id = registered(PHU_HIEP);
        Api.registryOfficer("46")
                .body(
                        until == null
                                ? Map.of("from", "2020-10-01", "reason", "sửa chữa")
                                : Map.of("from", "2020-10-01", "until", until, "reason", "sửa chữa"))
                .post("/v1/establishments/" + id + "/suspension")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"));
        return id;
    }

    private static ValidatableResponse shown(String path) {
        return Api.registryOfficer("46")
                .get("/v1/establishments/" + path)
                .then()
                .statusCode(200);
    }

    @Test
    void endsOnTheDayAfterTheLastOnceHoweverManyInstancesWatch() throws Exception {
        List<String> over =
                Stream.generate(() -> suspended("2020-11-24")).limit(60).toList();
        Callable<Integer> round = () -> {
            watch.round();
            return 0;
        };
        Callable<Integer> withoutTheLock = () -> {
            desk.endSuspensions(desk.suspensionsOver(20));
            return 0;
        };

        AtOnce.call(List.of(round, withoutTheLock, round, withoutTheLock, withoutTheLock, round));
        watch.round();

        for (String id : over) {
            shown(id)
                    .body("state", equalTo("ACTIVE"))
                    .body("suspension", nullValue())
                    .body("version", equalTo(2));
        }
        shown(over.get(0) + "/history")
                .body("items.verb", contains("end suspension", "suspend", "register"))
                .body("items[0].by", equalTo(new UUID(0, 0).toString()));
        Message fact = changes(over.get(0)).get(1);
        FactSchemas.of("inspection-service").check(fact.type(), fact.data());
        assertThat(fact.data().replace(" ", ""))
                .contains("\"state\":\"ACTIVE\"")
                .contains("\"on\":\"2020-11-25\"");
        assertThat(audited(over.get(0))).containsExactly("end suspension", "suspend", "register");
    }

    @Test
    void endsThoseThatWereOverLongAgoInBatchesEachAsOfTheDayAfterItsLast() throws Exception {
        List<String> over;
        try (DatabaseLock elsewhere = DatabaseLock.tryTake(database, "suspension-end")) {
            assertThat(elsewhere).isNotNull();
            over = Stream.generate(() -> suspended("2020-10-20")).limit(5).toList();

            List<UUID> longestOver = desk.suspensionsOver(2);
            assertThat(longestOver).hasSize(2);
            desk.endSuspensions(longestOver);
        }
        watch.round();
        watch.round();

        for (String id : over) {
            reads(id, "2020-11-25", "ACTIVE");
            assertThat(changes(id)).hasSize(2).last().satisfies(fact -> assertThat(
                            fact.data().replace(" ", ""))
                    .contains("\"state\":\"ACTIVE\"")
                    .contains("\"on\":\"2020-10-21\""));
        }
    }

    private static List<Message> changes(String id) {
        return Awaitility.await()
                .until(
                        () -> Heard.topics().all("inspection.events").stream()
                                .filter(message -> message.key().equals(id)
                                        && message.type().equals("establishment.changed.v1"))
                                .toList(),
                        facts -> facts.size() >= 2);
    }

    private List<String> audited(String id) throws java.sql.SQLException {
        var actions = new java.util.ArrayList<String>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select action from audit_entry where object_id = ? order by id desc")) {
            query.setString(1, id);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    actions.add(rows.getString(1));
                }
            }
        }
        return actions;
    }

    @Test
    void leavesThoseThatGoOnTodayOrWhoseEndNobodyKnows() throws Exception {
        String today = suspended("2020-11-25");
        String open = suspended(null);

        watch.round();

        shown(today).body("state", equalTo("SUSPENDED"));
        shown(open).body("state", equalTo("SUSPENDED"));
    }

    @Test
    void saysTheSameOfADayBeforeAndAfterTheEndWasEntered() throws Exception {
        String id;
        try (DatabaseLock elsewhere = DatabaseLock.tryTake(database, "suspension-end")) {
            assertThat(elsewhere).isNotNull();
            id = suspended("2020-11-24");
            watch.round();
            shown(id).body("state", equalTo("SUSPENDED"));
            reads(id, "2020-11-25", "ACTIVE");
        }

        watch.round();

        reads(id, "2020-11-25", "ACTIVE");
        assertThat(scheduler.getScheduledJob("suspension-end")).isNotNull();
    }

    @Test
    void tellsOfAnyDayToComeWhetherTheSuspensionLasts() {
        String id = suspended("2020-12-10");

        reads(id, "2020-11-25", "SUSPENDED");
        reads(id, "2020-12-10", "SUSPENDED");
        reads(id, "2020-12-11", "ACTIVE");
        shown(id + "/state?on=2020-12-11").body("establishment.suspension", nullValue());
    }

    private static void reads(String id, String on, String state) {
        shown(id + "/state?on=" + on).body("establishment.state", equalTo(state));
    }
}
