package vn.lanhmanh.inspection.riskstanding;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.platform.web.DatabaseLock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

@QuarkusTest
@RealParts
class RiskStandingTest {

    /** A commune that no other test flags. */
    private static final String A_ROANG = "20095";

    private static final LocalDate NEW_YEAR = LocalDate.of(2021, 1, 2);

    @Inject
    RiskRefresh refresh;

    @Inject
    RiskStandings standings;

    @Inject
    Rounds rounds;

    @Inject
    AgroalDataSource database;

    @Test
    void standsAsSoonAsAnEstablishmentIsRegisteredOrChanged() {
        String id = EstablishmentFixture.registered(PHU_HIEP);
        int before = standing(id);
        assertThat(before).isEqualTo(scored(id)).isPositive();

        Map<String, Object> request = EstablishmentFixture.request(PHU_HIEP);
        request.put("kind", "HOTEL");
        Api.registryOfficer("46")
                .header("If-Match", "*")
                .body(request)
                .put("/v1/establishments/" + id)
                .then()
                .statusCode(200);

        assertThat(standing(id)).isEqualTo(scored(id)).isLessThan(before);
    }

    @Test
    void followsEachMarkAndLeavesTheVersionAsItIs() {
        String id = EstablishmentFixture.registered(PHU_HIEP);
        int before = standing(id);
        int version = view(id).getInt("version");

        Heard.tell("case", "tip.verified.v1", "tipId", UUID.randomUUID().toString(), 2, "establishmentId", id);

        Awaitility.await().until(() -> standing(id) > before);
        assertThat(standing(id)).isEqualTo(scored(id));
        assertThat(view(id).getInt("version")).isEqualTo(version);
    }

    @Test
    void followsTheFlagsOfTheCommuneWithTheRefresh() {
        String id = EstablishmentFixture.registered(A_ROANG);
        int before = standing(id);

        Heard.tell("reporting", "commune.flagged.v1", UUID.randomUUID(), 0, "communeCode", A_ROANG, "flag", "BORDER");

        Awaitility.await().until(() -> {
            refresh.refresh();
            return standing(id) == before + 5;
        });
        assertThat(standing(id)).isEqualTo(scored(id));
        assertThat(rounds.rechecks()).extracting(Rounds.Recheck::communeCode).doesNotContain(A_ROANG);
    }

    @Test
    void looksAtAllOnceADayAndGoesOnWhereItStopped() throws SQLException {
        Map<String, Object> request = EstablishmentFixture.request(PHU_HIEP);
        request.put(
                "papers",
                List.of(Map.of(
                        "type", "SECURITY_CERTIFICATE",
                        "number", "01/GCN",
                        "issuer", "Công an tỉnh",
                        "issuedOn", "2018-01-01",
                        "expiresOn", "2020-12-31")));
        String id = Api.idIn(EstablishmentFixture.register(request));
        for (int i = 0; i < 45; i++) {
            EstablishmentFixture.registered(PHU_HIEP);
        }
        int before = standing(id);
        int version = view(id).getInt("version");

        assertThat(standings.nextBatch(NEW_YEAR)).isTrue();
        UUID stoppedAt = rounds.of(NEW_YEAR).after();
        refresh.refresh(NEW_YEAR);

        assertThat(stoppedAt).isLessThan(rounds.of(NEW_YEAR).after());
        assertThat(rounds.of(NEW_YEAR).finished()).isTrue();
        assertThat(standings.nextBatch(NEW_YEAR)).isFalse();
        assertThat(standing(id)).isEqualTo(before + 4);
        assertThat(view(id).getInt("version")).isEqualTo(version);
    }

    @Test
    void comesToAllOthersWhereOneCannotBeScored() throws SQLException {
        LocalDate day = LocalDate.of(2021, 1, 4);
        String broken = EstablishmentFixture.registered(PHU_HIEP);
        String behind = EstablishmentFixture.registered(PHU_HIEP);
        String kind = view(broken).getString("kind");
        try {
            write("update establishment set kind = 'NO_SUCH_KIND' where id = '" + broken + "'");
            write("update establishment set risk_score = 1 where id = '" + behind + "'");

            refresh.refresh(day);
        } finally {
            write("update establishment set kind = '" + kind + "' where id = '" + broken + "'");
        }

        assertThat(rounds.of(day).finished()).isTrue();
        assertThat(standing(behind)).isGreaterThan(1);
    }

    private void write(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement)).isEqualTo(1);
        }
    }

    @Test
    void leavesTheRoundToTheInstanceThatHoldsTheLock() throws SQLException {
        LocalDate day = LocalDate.of(2021, 1, 3);
        try (DatabaseLock other = DatabaseLock.tryTake(database, "risk-refresh")) {
            assertThat(other).isNotNull();
            refresh.refresh(day);
        }
        assertThat(rounds.of(day).finished()).isFalse();
    }

    private static int standing(String id) {
        return view(id).getInt("riskScore");
    }

    private static int scored(String id) {
        return view(id).getInt("risk.score");
    }

    private static JsonPath view(String id) {
        return Api.registryOfficer("46").get("/v1/establishments/" + id).jsonPath();
    }
}
