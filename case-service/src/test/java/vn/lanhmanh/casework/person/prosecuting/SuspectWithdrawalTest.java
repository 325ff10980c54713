package vn.lanhmanh.casework.person.prosecuting;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.Scene;
import vn.lanhmanh.casework.casefile.CaseView;
import vn.lanhmanh.casework.person.PersonResource.PersonView;
import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.local.testing.TestTopics.Message;

import static org.assertj.core.api.Assertions.assertThat;

@RealParts
class SuspectWithdrawalTest {

    private static final Map<String, Object> WHY = Map.of("reason", "Nhầm người trùng tên ở Phú Hội");

    @Inject
    AgroalDataSource database;

    private Scene scene;

    @BeforeEach
    void transfer() {
        scene = Scene.detected();
        scene.investigator.done(
                scene.path("crime-signs"),
                Map.of("answer", "YES", "reason", "Có dấu hiệu", "on", "2020-06-02"),
                CaseView.class);
        scene.investigator.done(
                scene.path("transfer"),
                Map.of("receiver", "Cơ quan CSĐT", "on", "2020-06-03", "article", "điều 327", "documentNumber", "5/CV"),
                CaseView.class);
    }

    private UUID named(String role) {
        var person = scene.add(role, "1980-02-03");
        return name(person.id()).id();
    }

    private PersonView name(UUID person) {
        return scene.investigator.done(scene.path("suspects"), Map.of("personId", person), PersonView.class);
    }

    private String withdrawal(UUID person) {
        return scene.path("suspects/" + person + "/withdrawal");
    }

    private JsonPath told(String type) {
        var fact = Scene.topics().await("case.events", type, scene.caseId);
        FactSchemas.of("case-service").check(type, fact.data());
        return JsonPath.from(fact.data());
    }

    @Test
    void takesANamingBackAndTellsItUnderTheKeyOfTheNamingWithoutSayingWhy() throws SQLException {
        var person = named("BROKER");

        var view = scene.investigator.done(withdrawal(person), WHY, PersonView.class);

        assertThat(view.suspectOn()).isNull();
        var cleared = told("suspect.cleared.v1");
        for (String same : List.of("caseId", "personKey", "personRole", "transferredOn", "communeCode")) {
            assertThat(cleared.getString(same))
                    .isEqualTo(told("suspect.named.v1").getString(same));
        }
        assertThat(cleared.getString("clearedOn")).isEqualTo("2020-11-25");
        assertThat(cleared.prettify()).doesNotContain(person.toString(), "Nhầm");
        assertThat(Scene.besidesIds(cleared.prettify())).doesNotContain("1980");
        assertThat(count(
                        "select count(*) from audit_entry where action = 'withdraw-suspect' and object_id = ?", person))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from audit_entry a where a.object_id = ? and a::text like '%Phú Hội%'",
                        person))
                .isZero();
    }

    @Test
    void sealsTheReasonOfEachWithdrawalWithTheKeyOfThePerson() throws SQLException {
        var person = named("BROKER");
        scene.investigator.done(withdrawal(person), WHY, PersonView.class);
        name(person);
        scene.investigator.done(withdrawal(person), WHY, PersonView.class);

        String kept = "select count(*) from suspect_withdrawal where person_id::text = ?";
        assertThat(count(kept, person)).isEqualTo(2);
        assertThat(count(kept + " and position(convert_to('Nhầm', 'UTF8') in reason) > 0", person))
                .isZero();
    }

    @Test
    void opensTheReasonsWithinAnOwnCaseForAPurposeAndAccountsForIt() throws SQLException {
        var person = named("BROKER");
        scene.investigator.done(withdrawal(person), WHY, PersonView.class);
        name(person);
        scene.investigator.done(withdrawal(person), Map.of("reason", "Không đủ chứng cứ"), PersonView.class);
        String readings = scene.path("suspects/" + person + "/withdrawal-readings");
        Map<String, Object> purpose = Map.of("purpose", "Trả lời cơ quan điều tra");

        var opened = scene.investigator.post(readings, purpose);

        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.jsonPath().getList("items.reason"))
                .containsExactly("Không đủ chứng cứ", "Nhầm người trùng tên ở Phú Hội");
        assertThat(opened.jsonPath().getList("items.withdrawnOn")).containsOnly("2020-11-25");
        Desk.of("investigator", "BDBP", "46").refused(readings, purpose, 404, "not-found");
        Desk.of("investigator", "CAT", "476").refused(readings, purpose, 404, "not-found");
        String elsewhere = "/v1/cases/" + Scene.detected().caseId + "/suspects/" + person + "/withdrawal-readings";
        scene.investigator.refused(elsewhere, purpose, 404, "not-found");
        scene.investigator.refused(readings, Map.of(), 400, "validation-failed");
        String audited = "select count(*) from audit_entry where object_type = 'suspect-withdrawal' and object_id = ?";
        assertThat(count(audited + " and result = 'DONE'", person)).isEqualTo(1);
        assertThat(count(audited + " and result like 'REFUSED%'", person)).isEqualTo(3);
    }

    @Test
    void namesAgainWhoseNamingWasTakenBackAndTellsItLater() {
        var person = named("HARBOURER");
        scene.investigator.done(withdrawal(person), WHY, PersonView.class);

        assertThat(name(person).suspectOn()).isEqualTo(LocalDate.of(2020, 6, 3));

        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> facts().size() == 3);
        assertThat(facts())
                .extracting(Message::type)
                .containsExactly("suspect.named.v1", "suspect.cleared.v1", "suspect.named.v1");
        assertThat(facts())
                .extracting(SuspectWithdrawalTest::version)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private List<Message> facts() {
        return Scene.topics().all("case.events").stream()
                .filter(fact -> fact.key().equals(scene.caseId.toString()))
                .filter(fact -> fact.type().startsWith("suspect."))
                .toList();
    }

    private static long version(Message fact) {
        return Long.parseLong(fact.headers().get("ce_aggregateversion"));
    }

    @Test
    void accusesNobodyAnyMoreWhomAScreeningFindsToBeAVictim() throws SQLException {
        var person = named("BROKER");

        scene.screen(person, "NOT_VICTIM");
        assertThat(shown(person).suspectOn()).isNotNull();
        scene.screen(person, "SUSPECTED_VICTIM");

        assertThat(shown(person).suspectOn()).isNull();
        assertThat(told("suspect.cleared.v1").getString("clearedOn")).isEqualTo("2020-06-03");
        assertThat(count("select count(*) from audit_entry where action = 'clear-suspect' and object_id = ?", person))
                .isEqualTo(1);
        scene.investigator.refused(withdrawal(person), WHY, 409, "suspect-not-named");
        scene.investigator.refused(scene.path("suspects"), Map.of("personId", person), 409, "suspect-is-victim");
    }

    private PersonView shown(UUID person) {
        return scene.investigator.get("/v1/persons/" + person).as(PersonView.class);
    }

    @Test
    void refusesToTakeBackWhatWasNeverNamedOrLiesElsewhere() {
        var never = scene.add("BROKER", "1980-02-03").id();
        var person = named("HARBOURER");

        scene.investigator.refused(withdrawal(never), WHY, 409, "suspect-not-named");
        assertThat(Desk.of("investigator", "H480", "480")
                        .post(withdrawal(person), WHY)
                        .statusCode())
                .isEqualTo(404);
        assertThat(scene.investigator
                        .post("/v1/cases/" + Scene.detected().caseId + "/suspects/" + person + "/withdrawal", WHY)
                        .statusCode())
                .isEqualTo(404);
        assertThat(scene.investigator
                        .post(withdrawal(person), Map.of("reason", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(shown(person).suspectOn()).isNotNull();
    }

    private int count(String sql, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, id.toString());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
