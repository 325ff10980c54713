package vn.lanhmanh.casework.sanction.annulling;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.Scene;
import vn.lanhmanh.casework.erasure.ErasureView;
import vn.lanhmanh.casework.sanction.SanctionResource.SanctionView;
import vn.lanhmanh.casework.sanction.annulling.AnnulmentResource.AnnulmentReasonView;

import static org.assertj.core.api.Assertions.assertThat;

@RealParts
class AnnulmentReadingTest {

    private static final String REASON = "Nhầm người trùng tên ở Vỹ Dạ";
    private static final Map<String, Object> PURPOSE = Map.of("purpose", "Giải quyết khiếu nại");

    @Inject
    AgroalDataSource database;

    private Scene scene;
    private UUID person;
    private SanctionView draft;
    private String reading;

    @BeforeEach
    void draftASanction() {
        scene = Scene.administrative();
        person = scene.add("BUYER", "1990-01-01").id();
        draft = scene.draft(scene.minutes(person, "BUYING").id(), Scene.item("167-22-1", "FINE", null));
        reading = "/v1/sanctions/" + draft.id() + "/annulment-readings";
    }

    private void annul() {
        scene.authority.done(
                "/v1/sanctions/" + draft.id() + "/annulment",
                Map.of("on", "2020-06-08", "reason", REASON),
                SanctionView.class);
    }

    @Test
    void opensTheReasonWithinAnOwnCaseForAPurposeAndAccountsForIt() throws SQLException {
        annul();

        var opened = scene.investigator.done(reading, PURPOSE, AnnulmentReasonView.class);

        assertThat(opened.reason()).isEqualTo(REASON);
        assertThat(opened.annulledOn()).isEqualTo("2020-06-08");
        assertThat(opened.toString()).doesNotContain("Nhầm");
        assertThat(audited("DONE")).isEqualTo(1);
        scene.investigator.refused(reading, Map.of("purpose", " "), 400, "validation-failed");
    }

    @Test
    void refusesTheReasonToOtherAgenciesAreasAndRolesAndKeepsTheAttempt() throws SQLException {
        annul();

        Desk.of("investigator", "BDBP", "46").refused(reading, PURPOSE, 404, "not-found");
        Desk.of("investigator", "CAT", "476").refused(reading, PURPOSE, 404, "not-found");
        scene.authority.refused(reading, PURPOSE, 403, "forbidden");

        assertThat(audited("REFUSED not-own-case")).isEqualTo(1);
        assertThat(audited("REFUSED out-of-reach")).isEqualTo(1);
        assertThat(audited("DONE")).isZero();
    }

    @Test
    void findsNoReasonOfWhatStands() throws SQLException {
        scene.investigator.refused(reading, PURPOSE, 404, "not-found");
        scene.investigator.refused(
                "/v1/sanctions/" + UUID.randomUUID() + "/annulment-readings", PURPOSE, 404, "not-found");

        assertThat(audited("DONE")).isZero();
    }

    @Test
    void erasesTheReasonWithThePerson() throws SQLException {
        annul();
        assertThat(scene.conclude("UNFOUNDED", "NOT_PROVEN", "2020-08-01").statusCode())
                .isEqualTo(200);
        String erasure = "/v1/persons/" + person + "/erasure";
        assertThat(scene.investigator
                        .post(
                                erasure,
                                Map.of(
                                        "reason",
                                        "Theo yêu cầu",
                                        "legalBasis",
                                        "Điều 21 Luật Trẻ em",
                                        "decisionNumber",
                                        "7/QĐ-CAT"))
                        .statusCode())
                .isBetween(200, 201);
        scene.authority.done(erasure + "/confirmation", Map.of(), ErasureView.class);

        scene.investigator.refused(reading, PURPOSE, 410, "identity-erased");

        assertThat(one("select count(*) from data_key where owner_id = ?", draft.id()))
                .isZero();
    }

    private int audited(String result) throws SQLException {
        return one(
                "select count(*) from audit_entry where object_type = 'annulment-reason' and result = '" + result
                        + "' and purpose is not null and object_id = ?::text",
                draft.id());
    }

    private int one(String sql, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
