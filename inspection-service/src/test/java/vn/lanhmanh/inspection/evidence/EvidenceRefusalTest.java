package vn.lanhmanh.inspection.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.evidence.intake.PictureFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.visit.InspectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.about;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.add;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.photo;
import static vn.lanhmanh.inspection.evidence.EvidenceFixture.startedInspection;

@QuarkusTest
@RealParts
class EvidenceRefusalTest {

    private static void refuses(int status, String key, Response answer) {
        answer.then().statusCode(status).body("type", equalTo("urn:lanhmanh:problem:" + key));
    }

    private static Response added(Map<String, Object> about) {
        return add(Api.inspector("46"), about, PictureFixture.photo(1));
    }

    @Test
    void refusesFilesThatAreNotWhatIsTakenIn() {
        String inspection = startedInspection();

        refuses(422, "file-type-refused", add(inspection, "MZ\u0090\0\3\0\0\0".getBytes()));
        refuses(422, "file-empty", add(inspection, new byte[0]));
        refuses(422, "file-broken", add(inspection, Arrays.copyOf(PictureFixture.photo(1), 600)));
        add(inspection, "#!/bin/sh\n".getBytes())
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("file"))
                .body("detail", containsString("application/pdf, image/heic, image/jpeg, image/png"))
                .body("detail", containsString("application/x-sh"));
    }

    @Test
    void showsNothingOfAPictureWhoseMetadataCannotBeTakenOff() {
        byte[] heic = "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);

        String id = Api.idIn(add(startedInspection(), heic));

        refuses(409, "content-not-shown", Api.inspector("46").get("/v1/evidence/" + id + "/content"));
        assertThat(EvidenceFixture.original(id)).isEqualTo(heic);
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        refuses(413, "file-too-large", add(startedInspection(), new byte[(10 << 20) + 1]));
    }

    @Test
    void refusesTheSameFileTwice() {
        String inspection = startedInspection();
        byte[] photo = PictureFixture.photo(1);
        String id = Api.idIn(add(inspection, photo));

        add(inspection, photo)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:evidence-known"))
                .body("detail", containsString(id));
    }

    @Test
    void refusesEvidenceBeforeTheStart() {
        String planned =
                InspectionFixture.requested(TeamFixture.provincial(), EstablishmentFixture.registered(PHU_HIEP));

        refuses(409, "illegal-transition", add(planned, PictureFixture.photo(1)));
    }

    @Test
    void refusesWhatIsNotOfTheInspection() {
        Map<String, Object> about = about(startedInspection());
        about.put("findingId", UUID.randomUUID());
        refuses(422, "unknown-finding", added(about));

        about.remove("findingId");
        about.put("takenByMemberId", UUID.randomUUID());
        refuses(422, "not-a-member", added(about));

        about.remove("takenByMemberId");
        about.put("takenAt", "2020-11-26T00:00:00Z");
        refuses(422, "date-in-future", added(about));
    }

    @Test
    void refusesARequestThatIsIncompleteOrSaysTooMuch() {
        String inspection = startedInspection();
        Map<String, Object> about = about(inspection);
        about.remove("takenAt");
        refuses(400, "validation-failed", added(about));
        about.put("takenAt", "2020-06-15T02:30:00Z");
        about.put("path", "/etc/passwd");
        refuses(400, "unknown-field", added(about));
        about.remove("path");
        about.put("takenAt", "hôm qua");
        refuses(400, "wrong-form", added(about));
        refuses(
                400,
                "validation-failed",
                Api.inspector("46")
                        .contentType(ContentType.MULTIPART)
                        .multiPart("evidence", about(inspection), "application/json")
                        .post("/v1/evidence"));
        refuses(
                400,
                "validation-failed",
                Api.inspector("46")
                        .contentType(ContentType.MULTIPART)
                        .multiPart("file", "a.jpg", PictureFixture.photo(1), "image/jpeg")
                        .post("/v1/evidence"));
        refuses(400, "validation-failed", Api.inspector("46").get("/v1/evidence"));
    }

    @Test
    void keepsFromOtherAreasWhatTheyDoNotSee() {
        String inspection = startedInspection();
        String id = photo(inspection);

        refuses(404, "not-found", add(Api.inspector("478"), about(inspection), PictureFixture.photo(1)));
        refuses(404, "not-found", Api.inspector("478").get("/v1/evidence?inspectionId=" + inspection));
        refuses(404, "not-found", Api.inspector("478").get("/v1/evidence/" + id));
        refuses(404, "not-found", Api.inspector("478").get("/v1/evidence/" + id + "/content"));
        for (String reading : new String[] {"original-readings", "capture-readings"}) {
            refuses(
                    404,
                    "not-found",
                    Api.lead("478").body(Map.of("purpose", "x")).post("/v1/evidence/" + id + "/" + reading));
        }
        refuses(
                404,
                "not-found",
                Api.inspector("478").body(Map.of("reason", "x")).post("/v1/evidence/" + id + "/withdrawal"));
        refuses(404, "not-found", Api.inspector("46").get("/v1/evidence/" + UUID.randomUUID()));
        refuses(404, "not-found", add(UUID.randomUUID().toString(), PictureFixture.photo(1)));
    }

    @Test
    void letsTheAreaOfTheEstablishmentSeeButNotAdd() {
        String inspection = startedInspection();
        String id = photo(inspection);

        Api.inspector("474").get("/v1/evidence/" + id + "/content").then().statusCode(200);
        refuses(404, "not-found", add(Api.inspector("474"), about(inspection), PictureFixture.photo(1)));
    }

    @Test
    void takesEvidenceFromTheTeamAlone() {
        String inspection = startedInspection();

        refuses(
                403,
                "not-own-team",
                add(Api.person(UUID.randomUUID(), "inspector"), about(inspection), PictureFixture.photo(1)));
    }
}
