package vn.lanhmanh.inspection.evidence;

import java.util.HashMap;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.evidence.intake.PictureFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;

import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

/** Evidence through the API. */
public final class EvidenceFixture {

    private EvidenceFixture() {}

    /** An inspection whose team is in the establishment. */
    public static String startedInspection(SeatedTeam team) {
        String id = InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        InspectionFixture.start(id, team.members());
        return id;
    }

    static String startedInspection() {
        return startedInspection(TeamFixture.provincial());
    }

    static Map<String, Object> about(String inspectionId) {
        var about = new HashMap<String, Object>();
        about.put("inspectionId", inspectionId);
        about.put("takenAt", "2020-06-15T02:30:00Z");
        return about;
    }

    static Response add(RequestSpecification caller, Map<String, Object> about, byte[] file) {
        return caller.contentType(ContentType.MULTIPART)
                .multiPart("evidence", about, "application/json")
                .multiPart("file", "ảnh.jpg", file, "text/plain")
                .post("/v1/evidence");
    }

    static Response add(String inspectionId, byte[] file) {
        return add(Api.inspector("46"), about(inspectionId), file);
    }

    /** A photo of an inspection; its id. */
    public static String photo(String inspectionId) {
        return Api.idIn(add(inspectionId, PictureFixture.photo(1)));
    }

    static byte[] content(String id) {
        return Api.inspector("46")
                .get("/v1/evidence/" + id + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    static byte[] original(String id) {
        return Api.lead("46")
                .body(Map.of("purpose", "đối chiếu tại tòa"))
                .post("/v1/evidence/" + id + "/original-readings")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
