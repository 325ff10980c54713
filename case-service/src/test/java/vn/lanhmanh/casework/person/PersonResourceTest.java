package vn.lanhmanh.casework.person;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.Scene;
import vn.lanhmanh.casework.casefile.Origin;
import vn.lanhmanh.casework.casefile.crimesigns.CrimeSignal;
import vn.lanhmanh.casework.person.PersonResource.PersonView;
import vn.lanhmanh.casework.person.identity.Identity;
import vn.lanhmanh.casework.person.identity.IdentityVault;
import vn.lanhmanh.casework.protection.AgeBand;
import vn.lanhmanh.casework.protection.Protection;

import static org.assertj.core.api.Assertions.assertThat;

@RealParts
class PersonResourceTest {

    private static final String PURPOSE = "Lập hồ sơ xử lý";

    @Inject
    AgroalDataSource database;

    @Inject
    IdentityVault vault;

    private Scene scene;

    @BeforeEach
    void open() {
        scene = Scene.detected();
    }

    private static Map<String, Object> withDocument(String type, String number) {
        var identity = Scene.identity("1990-01-01");
        identity.remove("noDocumentReason");
        identity.put("document", Map.of("type", type, "number", number));
        return identity;
    }

    private static String newCard() {
        return "0461" + String.format("%08d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 100_000_000L));
    }

    @Test
    void showsAPseudonymAndNeverAnIdentity() {
        var person = scene.add("BUYER", "1990-01-01");

        String shown = scene.investigator.get("/v1/persons/" + person.id()).asString();
        String listed = scene.investigator.get(scene.path("persons")).asString();

        assertThat(person.id().version()).isEqualTo(4);
        assertThat(person.pseudonym()).startsWith("NLQ-");
        assertThat(shown + listed).doesNotContain("Hư Cấu").contains(person.pseudonym());
        assertThat(Scene.besidesIds(shown + listed)).doesNotContain("1990");
    }

    @Test
    void opensAnIdentityInAnOwnCaseWithAPurposeAndAccountsForIt() {
        var person = scene.add("BUYER", "1990-01-01");
        String readings = "/v1/persons/" + person.id() + "/identity-readings";
        Object request = Map.of("purpose", PURPOSE, "caseId", scene.caseId);

        var identity = scene.investigator.done(readings, request, Identity.class);

        assertThat(identity.fullName()).isEqualTo("Trần Thị Hư Cấu");
        assertThat(audited(person.id(), "DONE")).isEqualTo(1);
        scene.investigator.refused(readings, Map.of("caseId", scene.caseId), 400, "validation-failed");
        Desk.of("sanction-authority").refused(readings, request, 403, "forbidden");
    }

    @Test
    void refusesAnIdentityOfAnotherCaseAgencyOrAreaAndKeepsTheAttempt() {
        var person = scene.add("BUYER", "1990-01-01");
        String readings = "/v1/persons/" + person.id() + "/identity-readings";
        Object request = Map.of("purpose", PURPOSE, "caseId", scene.caseId);
        Object otherCase = Map.of("purpose", PURPOSE, "caseId", Scene.detected().caseId);

        Desk.of("investigator", "BDBP", "46").refused(readings, request, 404, "not-found");
        Desk.of("investigator", "CAT", "476").refused(readings, request, 404, "not-found");
        scene.investigator.refused(readings, otherCase, 404, "not-found");

        assertThat(audited(person.id(), "REFUSED not-own-case")).isEqualTo(1);
        assertThat(audited(person.id(), "REFUSED out-of-reach")).isEqualTo(2);
        assertThat(audited(person.id(), "DONE")).isZero();
    }

    private int audited(UUID person, String result) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        """
                        select count(*) from audit_entry
                        where object_type = 'identity' and object_id = ? and result = ? and purpose = ?""")) {
            select.setString(1, person.toString());
            select.setString(2, result);
            select.setString(3, PURPOSE);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void findsAPersonByDocumentInOwnCasesHoweverTheNumberIsTyped() {
        String card = newCard();
        var person = scene.add("BUYER", withDocument("CCCD", card));
        String typed = card.substring(0, 3) + " " + card.substring(3, 6) + "." + card.substring(6);

        assertThat(search(scene.investigator, typed)).containsExactly(person.id());
        assertThat(search(scene.investigator, newCard())).isEmpty();
        assertThat(search(Desk.of("investigator", "BDBP", "46"), card)).isEmpty();
        assertThat(search(Desk.of("investigator", "CAT", "476"), card)).isEmpty();
        scene.investigator.refused("/v1/person-searches", Map.of("documentNumber", card), 400, "validation-failed");
    }

    private static List<UUID> search(Desk desk, String number) {
        var answer = desk.post("/v1/person-searches", Map.of("documentNumber", number, "purpose", PURPOSE));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath().getList("id", String.class).stream()
                .map(UUID::fromString)
                .toList();
    }

    @Test
    void takesDocumentsInTheirFormOrAReasonForNone() {
        for (var wrong : List.of(
                withDocument("CCCD", "04609000001"), withDocument("CMND", "12345"), withDocument("PASSPORT", "B12"))) {
            refuse(wrong, "document-number-form");
        }
        var neither = Scene.identity("1990-01-01");
        neither.remove("noDocumentReason");
        refuse(neither, "document-or-reason");
        var contradicting = Scene.identity("1990-01-01");
        contradicting.put("birthYear", 1991);
        refuse(contradicting, "birth-contradicts");

        scene.add("BUYER", withDocument("CMND", "191 234 567"));
        scene.add("OWNER", withDocument("PASSPORT", "B1234567"));
        scene.add("OTHER", withDocument("PASSPORT", "xy-99-1234"));
    }

    private void refuse(Map<String, Object> identity, String problem) {
        scene.investigator.refused(
                scene.path("persons"),
                Map.of("role", "BUYER", "actOn", Scene.ACT_ON, "identity", identity),
                422,
                problem);
    }

    @Test
    void keepsOneDocumentOncePerRoleInACase() {
        String card = newCard();
        scene.add("BUYER", withDocument("CCCD", card));

        scene.investigator.refused(
                scene.path("persons"),
                Map.of("role", "BUYER", "actOn", Scene.ACT_ON, "identity", withDocument("CCCD", card)),
                409,
                "person-already-in-case");
    }

    @Test
    void seesTheCrimeOfABuyerWithAMinorWhoeverIsAddedFirst() {
        scene.add("SELLER", "2003-01-01");
        assertThat(scene.view().signals()).isEmpty();
        scene.add("BUYER", "1990-01-01");
        var other = Scene.detected();
        other.add("BUYER", "1990-01-01");
        other.add("SELLER", "2003-01-01");
        var adults = Scene.detected();
        adults.add("BUYER", "1990-01-01");
        adults.add("SELLER", "1995-01-01");

        assertThat(scene.view().signals()).containsExactly(CrimeSignal.MINOR_BOUGHT);
        assertThat(scene.view().flags()).containsExactly(Origin.Flag.MINORS);
        assertThat(other.view().signals()).containsExactly(CrimeSignal.MINOR_BOUGHT);
        assertThat(adults.view().signals()).isEmpty();
    }

    @Test
    void takesAnUnknownAgeAsYoungerUntilItIsShown() {
        var person = scene.add("SELLER", (String) null);
        assertThat(person.ageBand()).isEqualTo(AgeBand.UNDER_14);
        assertThat(person.ageShown()).isFalse();
        assertThat(scene.view().signals()).containsExactly(CrimeSignal.CHILD);

        var shown = scene.investigator.done(
                "/v1/persons/" + person.id() + "/age-showings",
                Map.of("dateOfBirth", "1995-05-05", "purpose", "Giấy khai sinh"),
                PersonView.class);

        assertThat(shown.ageBand()).isEqualTo(AgeBand.ADULT);
        assertThat(shown.ageShown()).isTrue();
    }

    @Test
    void showsAnAgeOnlyInAnOwnCaseAndLooksForTheCrimeAgain() {
        var person = scene.add("SELLER", (String) null);
        scene.add("OTHER", "1990-01-01");
        String showings = "/v1/persons/" + person.id() + "/age-showings";
        Object minor = Map.of("dateOfBirth", "2004-06-02", "purpose", "Giấy khai sinh");

        Desk.of("investigator", "BDBP", "46").refused(showings, minor, 404, "not-found");
        var shown = scene.investigator.done(showings, minor, PersonView.class);

        assertThat(shown.ageBand()).isEqualTo(AgeBand.FROM_14);
        assertThat(scene.view().flags()).containsExactly(Origin.Flag.MINORS);
        Desk.problem(
                scene.investigator
                        .request()
                        .header("If-Match", "\"0\"")
                        .body(minor)
                        .post(showings),
                412,
                "stale-version");
    }

    @Test
    void givesAPersonOneKeyAYearByTheDocument() {
        String card = newCard();
        var first = scene.add("BUYER", withDocument("CCCD", card));
        var again = Scene.detected().add("BUYER", withDocument("CCCD", card));
        var other = scene.add("BUYER", withDocument("CCCD", newCard()));

        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(vault.yearKey(first.id(), 2020))
                    .isEqualTo(vault.yearKey(again.id(), 2020))
                    .isNotEqualTo(vault.yearKey(first.id(), 2021))
                    .isNotEqualTo(vault.yearKey(other.id(), 2020))
                    .hasSize(32);
        });
    }

    @Test
    void keepsTheLatestScreeningAndSignalsTrafficking() {
        var person = scene.add("SELLER", "1995-01-01");
        scene.screen(person.id(), "SUSPECTED_VICTIM");
        assertThat(scene.view().signals()).containsExactly(CrimeSignal.TRAFFICKING);

        scene.screen(person.id(), "NOT_VICTIM");

        assertThat(scene.investigator
                        .get("/v1/persons/" + person.id())
                        .as(PersonView.class)
                        .protection())
                .isEqualTo(Protection.NOT_VICTIM);
    }

    @Test
    void opensATaskToProtectAMinorSellerAndAVictimOnce() throws Exception {
        var minor = scene.add("SELLER", "2004-01-01");
        scene.screen(minor.id(), "VICTIM");
        var victim = scene.add("VICTIM", "1995-01-01");
        var adult = scene.add("SELLER", "1995-01-01");

        assertThat(tasks(minor.id())).isEqualTo(1);
        assertThat(tasks(victim.id())).isEqualTo(1);
        assertThat(tasks(adult.id())).isZero();
    }

    private int tasks(UUID person) throws java.sql.SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from protection_task where person_id = ?")) {
            select.setObject(1, person);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
