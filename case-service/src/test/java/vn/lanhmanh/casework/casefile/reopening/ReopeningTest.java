package vn.lanhmanh.casework.casefile.reopening;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.Scene;
import vn.lanhmanh.casework.casefile.CaseFile;
import vn.lanhmanh.casework.casefile.CaseView;
import vn.lanhmanh.casework.casefile.ending.Outcome;
import vn.lanhmanh.casework.deadline.LegalClock;
import vn.lanhmanh.casework.sanction.SanctionResource.SanctionView;
import vn.lanhmanh.local.testing.FactSchemas;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RealParts
class ReopeningTest {

    private static final String REOPENED = "/v1/cases?reopened=true&limit=200";

    @Inject
    ReopeningWatch watch;

    @Inject
    AgroalDataSource database;

    private Scene scene;

    @BeforeEach
    void openACase() {
        scene = Scene.administrative();
    }

    private SanctionView decided(boolean complex) {
        var buyer = scene.add("BUYER", "1990-01-01");
        var request = scene.minutesOf(buyer.id(), "BUYING");
        request.put("complex", complex);
        return scene.issued(scene.draft(scene.minutes(request).id(), Scene.item("167-22-1", "FINE", null)));
    }

    private void sanctioned() {
        assertThat(scene.conclude("SANCTIONED", null, "2020-06-10").statusCode())
                .isEqualTo(200);
    }

    private void annul(SanctionView sanction, String on) {
        scene.authority.done(
                "/v1/sanctions/" + sanction.id() + "/annulment",
                Map.of("on", on, "reason", "Sai điều khoản"),
                SanctionView.class);
    }

    private JsonPath formerEnds() {
        return scene.investigator
                .get(scene.path("former-conclusions"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void goesOnWhenTheOnlyDecisionOfItsEndIsTakenBack() {
        var decision = decided(false);
        sanctioned();

        annul(decision, "2020-06-12");

        var open = scene.view();
        assertThat(open.state()).isEqualTo(CaseFile.State.ADMINISTRATIVE);
        assertThat(open.conclusion()).isNull();
        assertThat(open.reopenedOn()).isEqualTo(LocalDate.of(2020, 6, 12));
        assertThat(open.deadlines())
                .filteredOn(deadline -> deadline.clock() == LegalClock.DECISION)
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.metOn()).isNull());
        assertThat(formerEnds().getList("items")).hasSize(1);
        assertThat(formerEnds().getMap("items[0]"))
                .containsEntry("outcome", "SANCTIONED")
                .containsEntry("concludedOn", "2020-06-10")
                .containsEntry("reopenedOn", "2020-06-12");
        assertThat(scene.authority.ids(REOPENED)).contains(scene.caseId);
    }

    @Test
    void tellsThatItIsHandledAgain() {
        var decision = decided(false);
        sanctioned();

        annul(decision, "2020-06-12");

        await().atMost(15, SECONDS).until(() -> classified().anyMatch(told -> told.contains("reopened")));
        String told =
                classified().filter(one -> one.contains("reopened")).findFirst().orElseThrow();
        FactSchemas.of("case-service").check("case.classified.v1", told);
        assertThat(JsonPath.from(told).getMap("$"))
                .containsEntry("as", "ADMINISTRATIVE")
                .containsEntry("on", "2020-06-12")
                .containsEntry("reopened", true);
    }

    private java.util.stream.Stream<String> classified() {
        return Scene.topics().all("case.events").stream()
                .filter(fact -> fact.key().equals(scene.caseId.toString())
                        && fact.type().equals("case.classified.v1"))
                .map(fact -> fact.data());
    }

    @Test
    void comesToItsEndAgainByAnotherDecisionInTime() {
        var decision = decided(true);
        sanctioned();
        annul(decision, "2020-06-12");
        assertThat(scene.conclude("NOT_SANCTIONED", "DEADLINE_LAPSED", "2020-06-13")
                        .statusCode())
                .as("the time for a decision runs still")
                .isEqualTo(422);

        var another = scene.draft(decision.minutesId(), Scene.item("167-22-1", "FINE", null));
        scene.authority.done(
                "/v1/sanctions/" + another.id() + "/issue",
                Scene.issue("2020-06-15", "DISTRICT_CHAIR"),
                SanctionView.class);
        assertThat(scene.conclude("SANCTIONED", null, "2020-06-16").statusCode())
                .isEqualTo(200);

        assertThat(scene.view().conclusion().on()).isEqualTo(LocalDate.of(2020, 6, 16));
        assertThat(scene.authority.ids(REOPENED)).doesNotContain(scene.caseId);
        assertThat(formerEnds().getList("items")).hasSize(1);
    }

    @Test
    void endsWithoutSanctionOnceTheTimeForAnotherDecisionIsOver() {
        var decision = decided(false);
        sanctioned();
        annul(decision, "2020-06-12");
        scene.authority.refused(
                "/v1/sanctions/"
                        + scene.draft(decision.minutesId(), Scene.item("167-22-1", "FINE", null))
                                .id() + "/issue",
                Scene.issue("2020-06-15", "DISTRICT_CHAIR"),
                422,
                "deadline-lapsed");

        assertThat(scene.conclude("NOT_SANCTIONED", "DEADLINE_LAPSED", "2020-06-20")
                        .statusCode())
                .isEqualTo(200);

        assertThat(scene.view().conclusion().outcome()).isEqualTo(Outcome.NOT_SANCTIONED);
    }

    @Test
    void goesToTheCriminalBodiesWhenThatIsWhyTheDecisionWasTakenBack() {
        var decision = decided(false);
        sanctioned();
        annul(decision, "2020-06-12");

        scene.investigator.done(
                scene.path("crime-signs"),
                Map.of("answer", "YES", "reason", "Có dấu hiệu", "on", "2020-06-13"),
                CaseView.class);

        assertThat(scene.view().state()).isEqualTo(CaseFile.State.CRIMINAL);
    }

    @Test
    void staysEndedWhileAnotherDecisionBearsItsEndAndNoTimeRuns() {
        var one = decided(false);
        decided(false);
        sanctioned();

        annul(one, "2020-06-12");

        assertThat(scene.view().state()).isEqualTo(CaseFile.State.CONCLUDED);
        assertThat(scene.view().reopenedOn()).isNull();
        assertThat(formerEnds().getList("items")).isEmpty();
    }

    @Test
    void goesOnWhileTheDecisionTakenBackCouldStillBeMadeAnew() {
        var one = decided(true);
        decided(false);
        sanctioned();

        annul(one, "2020-06-12");

        assertThat(scene.view().state()).isEqualTo(CaseFile.State.ADMINISTRATIVE);
    }

    @Test
    void goesOnLaterWhoseDecisionWasTakenBackBeforeThatReopenedACase() throws SQLException {
        var decision = decided(false);
        sanctioned();
        // As the version before left it.
        change("update sanction set state = 'ANNULLED', annulled_on = '2020-06-12' where id = ?", decision.id());
        change("update casefile set issued_sanctions = 0 where id = ?", scene.caseId);

        watch.round();
        watch.round();

        assertThat(scene.view().state()).isEqualTo(CaseFile.State.ADMINISTRATIVE);
        assertThat(scene.view().reopenedOn()).isEqualTo(LocalDate.of(2020, 11, 25));
        assertThat(formerEnds().getList("items")).hasSize(1);
        assertThat(audited()).isEqualTo(1);
    }

    private void change(String sql, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private int audited() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from audit_entry where action = 'reopen' and object_id = ?")) {
            select.setString(1, scene.caseId.toString());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void keepsTheFormerEndsOfAnotherAreaOutOfReach() {
        assertThat(Desk.of("investigator", "CAT", "476")
                        .get(scene.path("former-conclusions"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Desk.of("investigator", "CAT", "476").ids(REOPENED)).doesNotContain(scene.caseId);
    }
}
