package vn.lanhmanh.inspection.hearing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;

/** Whatever is written under the old id at the very moment of the merger counts for the one that stands. */
@QuarkusTest
@RealParts
class MergerRaceTest {

    private static final int VISITS = 6;

    @Inject
    AgroalDataSource database;

    @RepeatedTest(4)
    void leavesNothingUnderTheOldId() throws Exception {
        SeatedTeam team = TeamFixture.provincial();
        String survivor = registered(PHU_HIEP);
        String twin = registered(PHU_HIEP);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            String visit = InspectionFixture.running(team, twin, "HEALTH_CHECK");
            calls.add(() ->
                    InspectionFixture.complete(visit, "2020-06-15", "INSPECTED").statusCode());
        }
        calls.add(3, () -> merge(twin, survivor));
        calls.add(5, () -> declare(team, twin));
        List<String> tips =
                List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());

        Heard.tell("case", "tip.verified.v1", "tipId", tips.get(0), 1, "establishmentId", twin);
        List<Integer> answers = AtOnce.call(calls);
        Heard.tell("case", "tip.verified.v1", "tipId", tips.get(1), 1, "establishmentId", twin);

        assertThat(answers).containsOnly(200, 201);
        Awaitility.await()
                .untilAsserted(() -> assertThat(count("ground", survivor)).isEqualTo(2));
        assertThat(count("risk_mark", survivor)).isEqualTo(2 * VISITS + 2);
        assertThat(count("achievement", survivor)).isEqualTo(VISITS);
        assertThat(count("conflict_of_interest", survivor)).isEqualTo(1);
        for (String table : List.of("ground", "risk_mark", "achievement", "conflict_of_interest")) {
            assertThat(count(table, twin)).as(table).isZero();
        }
        Api.registryOfficer("46")
                .get("/v1/establishments/" + survivor)
                .then()
                .body("lastInspectedOn", equalTo("2020-06-15"));
    }

    private static int merge(String twin, String survivor) {
        return Api.registryOfficer("46")
                .body(Map.of("intoId", survivor, "reason", "nhập hai lần"))
                .post("/v1/establishments/" + twin + "/merger")
                .statusCode();
    }

    private static int declare(SeatedTeam team, String establishment) {
        return Api.lead("46")
                .body(Map.of(
                        "memberId", team.members().get(0), "establishmentId", establishment, "reason", "người nhà"))
                .post("/v1/teams/" + team.id() + "/conflicts")
                .statusCode();
    }

    private long count(String table, String establishment) throws SQLException {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("select count(*) from " + table + " where establishment_id = ?")) {
            query.setObject(1, UUID.fromString(establishment));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
