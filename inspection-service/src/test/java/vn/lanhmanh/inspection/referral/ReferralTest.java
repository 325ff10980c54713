package vn.lanhmanh.inspection.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.evidence.EvidenceFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.visit.InspectionFixture;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

@QuarkusTest
@RealParts
class ReferralTest {

    private String inspection;

    @BeforeEach
    void inspect() {
        inspection = InspectionFixture.running(
                TeamFixture.provincial(), EstablishmentFixture.registered(PHU_HIEP), "UNDERAGE_WORKER");
    }

    @Test
    void handsTheEvidenceOnWithTheLetterAndKeepsThatItArrived() {
        String photo = EvidenceFixture.photo(inspection);

        String id = Api.idIn(refer(request("2020-06-16", photo)));

        Api.inspector("46")
                .get("/v1/evidence/" + photo)
                .then()
                .body("handovers.toAgency", contains("Cơ quan Cảnh sát điều tra (hư cấu)"))
                .body("handovers.on", contains("2020-06-16"))
                .body("handovers.reason", contains("07/CV-ĐKT178"));
        Api.inspector("46")
                .get("/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .body("evidenceIds", contains(photo))
                .body("receivedOn", nullValue());
        list("open=true&inspectionId=" + inspection).then().body("items.id", contains(id));

        receive(id, "2020-06-17").then().statusCode(200).body("receivedByTitle", equalTo("Cán bộ trực ban"));

        list("open=true&inspectionId=" + inspection).then().body("items", empty());
        list("open=false&inspectionId=" + inspection).then().body("items.id", contains(id));
        refuses(receive(id, "2020-06-18"), 409, "illegal-transition");
    }

    @Test
    void isListedInTheAreaOfTheEstablishmentAlone() {
        String id = Api.idIn(refer(request("2020-06-16")));

        Api.lead("476").get("/v1/referrals/" + id).then().statusCode(404);
        Api.lead("476").get("/v1/referrals?inspectionId=" + inspection).then().statusCode(404);
        Api.lead("476").get("/v1/referrals?limit=200").then().body("items.id", not(hasItem(id)));
        Api.lead("474").get("/v1/referrals?limit=200").then().body("items.id", hasItem(id));
        list("open=true&limit=200").then().body("items.id", hasItem(id));
    }

    @Test
    void isDatedFromTheInspectionToToday() {
        refuses(refer(request("2020-06-14")), 422, "date-out-of-order");
        refuses(refer(request("2020-11-26")), 422, "date-in-future");
        String id = Api.idIn(refer(request("2020-06-16")));
        refuses(receive(id, "2020-06-15"), 422, "date-out-of-order");
    }

    @Test
    void takesNoEvidenceOfAnotherInspectionAndNoneThatWasWithdrawn() {
        String withdrawn = EvidenceFixture.photo(inspection);
        Api.inspector("46")
                .body(Map.of("reason", "chụp nhầm"))
                .post("/v1/evidence/" + withdrawn + "/withdrawal")
                .then()
                .statusCode(200);

        refuses(refer(request("2020-06-16", withdrawn)), 422, "unknown-evidence");
        refuses(refer(request("2020-06-16", UUID.randomUUID().toString())), 422, "unknown-evidence");
        list("inspectionId=" + inspection).then().body("items", empty());
    }

    @Test
    void isMadeByTheOwnTeamAfterTheStart() {
        String planned =
                InspectionFixture.requested(TeamFixture.provincial(), EstablishmentFixture.registered(PHU_HIEP));
        var early = new HashMap<>(request("2020-06-16"));
        early.put("inspectionId", planned);
        refuses(refer(early), 409, "illegal-transition");

        refuses(
                Api.person(UUID.randomUUID(), "inspection-lead")
                        .body(request("2020-06-16"))
                        .post("/v1/referrals"),
                403,
                "not-own-team");
        Api.lead("474").body(request("2020-06-16")).post("/v1/referrals").then().statusCode(404);
    }

    @Test
    void keepsTheInspectionFromBeingCalledOff() {
        inspection = EvidenceFixture.startedInspection(TeamFixture.provincial());
        refer(request("2020-06-16")).then().statusCode(201);

        refuses(
                Api.lead("46").body(Map.of("reason", "thôi")).post("/v1/inspections/" + inspection + "/cancellation"),
                409,
                "inspection-recorded");
    }

    @Test
    void handsNoEvidenceOnBeforeItWasTakenOrBeforeSomebodyElseHadIt() {
        String photo = EvidenceFixture.photo(inspection);
        Api.inspector("46")
                .body(Map.of("toAgency", "CAT", "toTitle", "Thủ kho", "on", "2020-06-14", "reason", "giữ"))
                .post("/v1/evidence/" + photo + "/handovers")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:date-out-of-order"));
        Api.inspector("46")
                .body(Map.of("toAgency", "CAT", "toTitle", "Thủ kho", "on", "2020-06-18", "reason", "giữ"))
                .post("/v1/evidence/" + photo + "/handovers")
                .then()
                .statusCode(200);

        refer(request("2020-06-17", photo))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:date-out-of-order"))
                .body("violations.field", contains("referredOn"));
        refer(request("2020-06-18", photo)).then().statusCode(201);
    }

    private Map<String, Object> request(String on, String... evidence) {
        return Map.of(
                "inspectionId", inspection,
                "reason", "CRIME_SIGNS",
                "toAgency", "Cơ quan Cảnh sát điều tra (hư cấu)",
                "toTitle", "Thủ trưởng",
                "referredOn", on,
                "documentNumber", "07/CV-ĐKT178",
                "evidenceIds", List.of(evidence));
    }

    private static Response refer(Map<String, Object> request) {
        return Api.lead("46").body(request).post("/v1/referrals");
    }

    private static Response receive(String id, String on) {
        return Api.lead("46")
                .body(Map.of("receivedOn", on, "receivedByTitle", "Cán bộ trực ban"))
                .post("/v1/referrals/" + id + "/receipt");
    }

    private static Response list(String query) {
        return Api.inspector("46").get("/v1/referrals?" + query);
    }

    private static void refuses(Response answer, int status, String key) {
        answer.then().statusCode(status).body("type", equalTo("urn:lanhmanh:problem:" + key));
    }
}
