package vn.lanhmanh.inspection.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Pages;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.evidence.intake.PictureFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.about;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.add;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.content;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.original;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.photo;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.startedInspection;

@QuarkusTest
@RealParts
class EvidenceResourceTest {

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static ValidatableResponse shown(String id) {
        return Api.inspector("46").get("/v1/evidence/" + id).then().statusCode(200);
    }

    @Test
    void keepsThePhotoAsItCameAndShowsItWithoutWhereAndWhen() throws Exception {
        SeatedTeam team = TeamFixture.provincial();
        String inspection = startedInspection(team);
        byte[] photo = PictureFixture.photo(6);
        Map<String, Object> about = about(inspection);
        about.put("takenByMemberId", team.leader());
        about.put("note", "mặt tiền");

        Response added = add(Api.inspector("46"), about, photo);

        added.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("mediaType", equalTo("image/jpeg"))
                .body("size", equalTo(photo.length))
                .body("sha256", equalTo(sha256(photo)))
                .body("showing", equalTo("STRIPPED"))
                .body("takenByMemberId", equalTo(team.leader()))
                .body(
                        "receivedBy",
                        equalTo(TestTokens.subject("inspector", "SLDTBXH", "46").toString()))
                .body("receivedAt", Api.onTheBusinessDay())
                .body("addedLater", equalTo(false))
                .body("scannedAt", nullValue());
        String id = Api.idIn(added);
        byte[] seen = content(id);
        assertThat(PictureFixture.pixels(seen)).isEqualTo(PictureFixture.pixels(photo));
        assertThat(new String(seen, StandardCharsets.ISO_8859_1))
                .contains("Exif")
                .doesNotContain("SECRET", PictureFixture.TAKEN);
        assertThat(original(id)).isEqualTo(photo);
    }

    @Test
    void answersTheFileWithItsTypeLengthAndHash() throws Exception {
        byte[] document = PictureFixture.document();
        String id = Api.idIn(add(startedInspection(), document));

        Response file = Api.inspector("46").accept("application/pdf").get("/v1/evidence/" + id + "/content");

        file.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Length", String.valueOf(document.length))
                .header("ETag", "\"" + sha256(document) + "\"")
                .header("Content-Disposition", "inline; filename=\"" + id + ".pdf\"")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
        assertThat(file.asByteArray()).isEqualTo(document);
        shown(id).body("showing", equalTo("AS_RECEIVED"));
    }

    @Test
    void tellsWhereAndWhenForAPurposeAloneAndNotesIt() {
        String id = photo(startedInspection());

        Api.lead("46")
                .body(Map.of("purpose", "xác minh địa điểm"))
                .post("/v1/evidence/" + id + "/capture-readings")
                .then()
                .statusCode(200)
                .body("takenLocally", equalTo("2020-06-15T09:30:00"))
                .body("latitude.toDouble()", closeTo(PictureFixture.LATITUDE, 1e-4))
                .body("longitude.toDouble()", closeTo(PictureFixture.LONGITUDE, 1e-4));

        Api.as(TestTokens.token("auditor", "SLDTBXH", "46"))
                .get("/v1/inspection-operations/audit-entries?objectType=evidence&objectId=" + id)
                .then()
                .body("items.action", hasItems("add", "read"))
                .body("items.purpose", hasItems("xác minh địa điểm"))
                .body("items.find { it.action == 'read' }.fields", hasItems("latitude", "longitude"));
    }

    @Test
    void refusesAReadingWithoutAPurpose() {
        String id = photo(startedInspection());

        for (String reading : List.of("original-readings", "capture-readings")) {
            Api.lead("46")
                    .body(Map.of("purpose", " "))
                    .post("/v1/evidence/" + id + "/" + reading)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:lanhmanh:problem:validation-failed"));
        }
    }

    @Test
    void knowsNoPlaceOfADocument() {
        String id = Api.idIn(add(startedInspection(), PictureFixture.document()));

        Api.lead("46")
                .body(Map.of("purpose", "x"))
                .post("/v1/evidence/" + id + "/capture-readings")
                .then()
                .statusCode(404);
    }

    @Test
    void followsTheChainOfCustody() {
        String id = photo(startedInspection());
        Map<String, Object> handover = Map.of(
                "toAgency",
                "Công an tỉnh",
                "toTitle",
                "Trưởng phòng PC02",
                "on",
                "2020-06-16",
                "reason",
                "chuyển hồ sơ");

        Api.inspector("46")
                .body(handover)
                .post("/v1/evidence/" + id + "/handovers")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        Api.inspector("46")
                .header("If-Match", "\"0\"")
                .body(handover)
                .post("/v1/evidence/" + id + "/handovers")
                .then()
                .statusCode(412);

        shown(id)
                .body("handovers.toTitle", equalTo(List.of("Trưởng phòng PC02")))
                .body("handovers[0].on", equalTo("2020-06-16"))
                .body(
                        "handovers[0].recordedBy",
                        equalTo(TestTokens.subject("inspector", "SLDTBXH", "46").toString()));
    }

    @Test
    void withdrawsAWrongFileWithoutLosingIt() {
        String inspection = startedInspection();
        byte[] photo = PictureFixture.photo(1);
        String id = Api.idIn(add(inspection, photo));
        byte[] before = content(id);
        Map<String, Object> reason = Map.of("reason", "nhầm cơ sở");

        Api.inspector("46")
                .body(reason)
                .post("/v1/evidence/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        shown(id).body("withdrawal.reason", equalTo("nhầm cơ sở"));
        assertThat(content(id)).isEqualTo(before).hasSizeGreaterThan(1_000);
        Api.inspector("46")
                .body(reason)
                .post("/v1/evidence/" + id + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:illegal-transition"));
        add(inspection, photo).then().statusCode(201);
    }

    @Test
    void marksWhatComesAfterTheCompletion() {
        String inspection = startedInspection();
        String before = photo(inspection);
        Api.inspector("46")
                .body(Map.of("completedOn", "2020-06-15", "outcome", "INSPECTED"))
                .post("/v1/inspections/" + inspection + "/completion")
                .then()
                .statusCode(200);

        String after = photo(inspection);

        shown(before).body("addedLater", equalTo(false));
        shown(after).body("addedLater", equalTo(true));
    }

    @Test
    void listsTheEvidenceOfAnInspectionNewestFirst() {
        SeatedTeam team = TeamFixture.provincial();
        String inspection = startedInspection(team);
        InspectionFixture.find(inspection, "LABOUR_CONTRACT");
        String finding = Api.inspector("46")
                .get("/v1/inspections/" + inspection)
                .then()
                .extract()
                .path("findings[0].id");
        String first = photo(inspection);
        Map<String, Object> about = about(inspection);
        about.put("findingId", finding);
        String second = Api.idIn(add(Api.inspector("46"), about, PictureFixture.screenshot(1)));
        String third = photo(inspection);
        photo(startedInspection(team));

        assertThat(found(inspection, "&limit=2")).containsExactly(third, second, first);
        assertThat(found(inspection, "&findingId=" + finding)).containsExactly(second);
    }

    private static List<String> found(String inspection, String filter) {
        return Pages.all(() -> Api.inspector("46"), "/v1/evidence?inspectionId=" + inspection + filter, "id");
    }

    @Test
    void keepsAFileOnceUnderOneKey() {
        String inspection = startedInspection();
        byte[] photo = PictureFixture.photo(1);
        String key = UUID.randomUUID().toString();

        Response first = add(Api.inspector("46").header("Idempotency-Key", key), about(inspection), photo);
        Response again = add(Api.inspector("46").header("Idempotency-Key", key), about(inspection), photo);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        add(Api.inspector("46").header("Idempotency-Key", key), about(inspection), PictureFixture.photo(1))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:idempotency-key-reused"));
        assertThat(found(inspection, "")).hasSize(1);
    }
}
