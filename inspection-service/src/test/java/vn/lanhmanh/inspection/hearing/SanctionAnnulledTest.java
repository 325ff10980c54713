package vn.lanhmanh.inspection.hearing;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;

/** An annulled decision counts no longer; facts of one decision come in any order, and more than once. */
@QuarkusTest
@RealParts
class SanctionAnnulledTest {

    @Inject
    AgroalDataSource database;

    private final UUID sanction = UUID.randomUUID();
    private String establishment;

    @BeforeEach
    void register() {
        establishment = registered(PHU_HIEP);
    }

    @Test
    void countsADecisionNoLongerAndKeepsItsMark() {
        int before = listedScore();
        issued(1);
        awaitSanctions("2020-07-20");
        assertThat(listedScore()).isGreaterThan(before);

        annulled(2);
        annulled(3);
        awaitSanctions(null);
        assertThat(listedScore()).isEqualTo(before);
        assertThat(marks("voided_on = date '2020-07-25'")).isEqualTo(1);

        issued(4);
        awaitHeard();
        awaitSanctions(null);
        assertThat(marks("true")).isEqualTo(1);
    }

    @Test
    void knowsADecisionAsAnnulledThatItHearsOfLater() {
        annulled(2);
        issued(1);
        issued(3);
        awaitHeard();

        awaitSanctions(null);
        assertThat(marks("voided_on = date '2020-07-25'")).isEqualTo(1);
    }

    @Test
    void leavesTheOtherDecisionsAgainstTheEstablishment() {
        issued(1);
        Heard.tell(
                "case",
                "sanction.issued.v1",
                "sanctionId",
                UUID.randomUUID().toString(),
                1,
                "establishmentId",
                establishment,
                "decidedOn",
                "2020-08-03");
        awaitSanctions("2020-07-20, 2020-08-03");

        annulled(2);

        awaitSanctions("2020-08-03");
    }

    @Test
    void voidsOneMarkAloneOfThoseNotedBeforeTheyKnewTheirDecision() throws SQLException {
        for (int i = 0; i < 2; i++) {
            execute("insert into risk_mark (id, establishment_id, kind, day) values ('" + UUID.randomUUID() + "', '"
                    + establishment + "', 'SANCTION', date '2020-07-20')");
        }

        annulled(2);
        annulled(3);
        awaitHeard();

        awaitSanctions("2020-07-20");
        assertThat(marks("voided_on is not null and sanction_id = '" + sanction + "'"))
                .isEqualTo(1);
    }

    @Test
    void voidsTheMarkWhereverAMergerHasTakenIt() {
        String survivor = registered(PHU_HIEP);
        issued(1);
        awaitSanctions("2020-07-20");
        Api.registryOfficer("46")
                .body(Map.of("intoId", survivor, "reason", "nhập hai lần"))
                .post("/v1/establishments/" + establishment + "/merger")
                .then()
                .statusCode(200);
        String old = establishment;
        establishment = survivor;
        awaitSanctions("2020-07-20");

        Heard.tell("case", "sanction.annulled.v1", "sanctionId", sanction.toString(), 2, "establishmentId", old);

        awaitSanctions(null);
    }

    private void issued(long version) {
        Heard.tell(
                "case",
                "sanction.issued.v1",
                "sanctionId",
                sanction.toString(),
                version,
                "establishmentId",
                establishment);
    }

    private void annulled(long version) {
        Heard.tell(
                "case",
                "sanction.annulled.v1",
                "sanctionId",
                sanction.toString(),
                version,
                "establishmentId",
                establishment);
    }

    /** All told so far of the decision is heard once a further fact under its key is. */
    private void awaitHeard() {
        String other = registered(PHU_HIEP);
        Heard.tell("case", "sanction.issued.v1", sanction, 99, "establishmentId", other, "sanctionId", other);
        Awaitility.await().untilAsserted(() -> assertThat(sanctions(other)).isEqualTo("2020-07-20"));
    }

    private void awaitSanctions(String why) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(sanctions(establishment)).isEqualTo(why));
    }

    private static String sanctions(String establishmentId) {
        return Api.registryOfficer("46")
                .get("/v1/establishments/" + establishmentId)
                .path("risk.parts.find { it.name == 'SANCTIONS' }?.why");
    }

    private int listedScore() {
        return Api.registryOfficer("46")
                .get("/v1/establishments/" + establishment)
                .path("riskScore");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long marks(String condition) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from risk_mark where kind = 'SANCTION' and "
                        + "establishment_id = '" + establishment + "' and " + condition)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
