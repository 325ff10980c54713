package vn.lanhmanh.casework.erasure;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.Scene;
import vn.lanhmanh.casework.person.PersonResource.PersonView;
import vn.lanhmanh.casework.person.identity.Identity;
import vn.lanhmanh.casework.sanction.SanctionResource.SanctionView;

import static org.assertj.core.api.Assertions.assertThat;

@RealParts
class PersonErasureResourceTest {

    private static final Map<String, Object> REQUEST = Map.of(
            "reason", "Theo yêu cầu của đương sự", "legalBasis", "Điều 21 Luật Trẻ em", "decisionNumber", "7/QĐ-CAT");
    private static final String BORN = "1990-01-01";

    @Inject
    AgroalDataSource database;

    private final Desk authority = Desk.titled("DISTRICT_CHAIR");

    private final String card =
            "0462" + String.format("%08d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 100_000_000L));

    private Scene scene;
    private UUID person;

    @BeforeEach
    void addSomebody() {
        scene = Scene.administrative();
        person = withDocument(scene);
    }

    private UUID withDocument(Scene where) {
        var identity = Scene.identity(BORN);
        identity.remove("noDocumentReason");
        identity.put("document", Map.of("type", "CCCD", "number", card));
        return where.add("BUYER", identity).id();
    }

    private String erasure(String part) {
        return "/v1/persons/" + person + "/erasure" + part;
    }

    private void conclude() {
        assertThat(scene.conclude("UNFOUNDED", "NOT_PROVEN", "2020-08-01").statusCode())
                .isEqualTo(200);
    }

    private ErasureView requested() {
        return scene.investigator.done(erasure(""), REQUEST, ErasureView.class);
    }

    private ErasureView confirmed() {
        return authority.done(erasure("/confirmation"), Map.of(), ErasureView.class);
    }

    @Test
    void erasesWhoItIsAndKeepsWhatWasDone() throws SQLException {
        conclude();
        var elsewhere = Scene.detected();
        UUID sameInAnotherCase = withDocument(elsewhere);
        assertThat(searched()).containsExactlyInAnyOrder(person, sameInAnotherCase);
        var before = scene.view();
        int rows = rows("involved_person");

        requested();
        var done = confirmed();

        assertThat(done.state()).isEqualTo(Erasure.State.CONFIRMED);
        scene.investigator.refused(
                "/v1/persons/" + person + "/identity-readings",
                Map.of("purpose", "Lập hồ sơ", "caseId", scene.caseId),
                410,
                "identity-erased");
        assertThat(searched()).containsExactly(sameInAnotherCase);
        assertThat(sealedTraces()).isZero();
        assertThat(rows("involved_person")).isEqualTo(rows);
        assertThat(scene.view()).isEqualTo(before);
        var shown = scene.investigator.get("/v1/persons/" + person).as(PersonView.class);
        assertThat(shown.erasedOn()).isEqualTo("2020-11-25");
        assertThat(shown.ageBand()).isNotNull();
        var other = elsewhere.investigator.done(
                "/v1/persons/" + sameInAnotherCase + "/identity-readings",
                Map.of("purpose", "Lập hồ sơ", "caseId", elsewhere.caseId),
                Identity.class);
        assertThat(other.document().number()).isEqualTo(card);
    }

    private List<UUID> searched() {
        return scene.investigator
                .post("/v1/person-searches", Map.of("documentNumber", card, "purpose", "Lập hồ sơ"))
                .jsonPath()
                .getList("id", UUID.class);
    }

    /** Rows that could still tell who it was, as the service's own role counts them. */
    private int sealedTraces() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('lanhmanh.opened', '" + person + "', true)");
            try (var row = statement.executeQuery(
                    """
                    select (select count(*) from data_key where owner_id = '%1$s')
                         + (select count(*) from person_document where person_id = '%1$s')
                         + (select count(*) from person_identity where person_id = '%1$s')"""
                            .formatted(person))) {
                row.next();
                return row.getInt(1);
            } finally {
                connection.rollback();
            }
        }
    }

    private int rows(String table) throws SQLException {
        try (var connection = database.getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery("select count(*) from " + table + " where case_id = '" + scene.caseId + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void erasesOnceHoweverOftenItIsConfirmed() throws SQLException {
        conclude();
        requested();

        var first = confirmed();
        var again = confirmed();

        assertThat(again).isEqualTo(first);
        assertThat(audited("person", "erase", person.toString())).isEqualTo(1);
        scene.investigator.refused(erasure(""), REQUEST, 410, "identity-erased");
        scene.investigator.refused(
                scene.path("screenings"),
                Map.of("personId", person, "result", "NOT_VICTIM", "signs", List.of(), "on", "2020-06-03"),
                410,
                "identity-erased");
        scene.investigator.refused(
                "/v1/persons/" + person + "/age-showings",
                Map.of("dateOfBirth", BORN, "purpose", "Giấy khai sinh"),
                410,
                "identity-erased");
    }

    private int audited(String type, String action, String id) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        """
                        select count(*) from audit_entry where object_type = ? and action = ? and object_id = ?
                          and result = 'DONE' and legal_basis = 'Điều 21 Luật Trẻ em'""")) {
            select.setString(1, type);
            select.setString(2, action);
            select.setString(3, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void erasesNobodyWhoseCaseIsOpenOrWhoIsBeingProtected() {
        scene.investigator.refused(erasure(""), REQUEST, 409, "case-not-concluded");
        UUID minor = scene.add("SELLER", "2004-01-01").id();
        conclude();

        scene.investigator.refused("/v1/persons/" + minor + "/erasure", REQUEST, 409, "protection-not-ended");
    }

    @Test
    void erasesNobodyWhoseSanctionRuns() {
        var issued =
                scene.issued(scene.draft(scene.minutes(person, "BUYING").id(), Scene.item("167-22-1", "FINE", null)));
        assertThat(scene.conclude("SANCTIONED", null, "2020-06-06").statusCode())
                .isEqualTo(200);
        scene.investigator.refused(erasure(""), REQUEST, 409, "sanction-in-execution");
        String sanction = "/v1/sanctions/" + issued.id();
        scene.investigator.done(sanction + "/service", Map.of("servedOn", "2020-06-08"), SanctionView.class);
        scene.investigator.refused(erasure(""), REQUEST, 409, "sanction-in-execution");
        scene.investigator.done(
                sanction + "/execution", Map.of("executedOn", "2020-06-12", "collected", 750_000), SanctionView.class);

        requested();
        confirmed();

        var after = scene.investigator.get(sanction).as(SanctionView.class);
        assertThat(after.state().name()).isEqualTo("EXECUTED");
    }

    @Test
    void isAskedForByTheAgencyOfTheCaseAndDecidedInTheArea() {
        conclude();
        Desk.of("investigator", "BDBP", "46").refused(erasure(""), REQUEST, 404, "not-found");
        Desk.of("investigator", "CAT", "476").refused(erasure(""), REQUEST, 404, "not-found");
        authority.refused(erasure("/confirmation"), Map.of(), 404, "not-found");
        var asked = requested();
        scene.investigator.refused(erasure(""), REQUEST, 409, "erasure-requested-already");
        var far = Desk.of("sanction-authority", "H476", "476");

        far.refused(erasure("/confirmation"), Map.of(), 404, "not-found");
        far.refused(erasure("/rejection"), Map.of("reason", "Còn khiếu nại"), 404, "not-found");
        Desk.problem(far.get(erasure("")), 404, "not-found");
        assertThat(far.ids("/v1/erasures")).doesNotContain(asked.id());
        assertThat(authority.ids("/v1/erasures?state=REQUESTED&limit=1")).contains(asked.id());
        assertThat(authority.get(erasure("")).as(ErasureView.class).reason()).isEqualTo(REQUEST.get("reason"));
        assertThat(asked.reason()).as("never in an answer that is kept").isNull();
    }

    @Test
    void canBeAskedForAgainAfterARejection() {
        conclude();
        requested();
        authority.done(erasure("/rejection"), Map.of("reason", "Còn khiếu nại"), ErasureView.class);
        authority.refused(erasure("/confirmation"), Map.of(), 409, "illegal-transition");

        requested();
        assertThat(confirmed().state()).isEqualTo(Erasure.State.CONFIRMED);
    }
}
