package vn.lanhmanh.inspection.establishment;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.Pages;
import vn.lanhmanh.inspection.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.DIEN_HUONG;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HAU;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.named;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.register;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.request;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.taxCode;

@QuarkusTest
@RealParts
class EstablishmentResourceTest {

    @Test
    void showsWhatWasRegisteredWithItsRiskExplained() {
        Map<String, Object> request = request(PHU_HIEP);
        request.put(
                "papers",
                List.of(Map.of(
                        "type", "SECURITY_CERTIFICATE", "number", "7/GCN", "issuer", "CAT", "issuedOn", "2019-01-01")));
        String id = Api.idIn(register(request));

        Api.registryOfficer("474")
                .get("/v1/establishments/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo(request.get("name")))
                .body("districtCode", equalTo("474"))
                .body("registeredOn", equalTo("2020-11-25"))
                .body("papers[0].type", equalTo("SECURITY_CERTIFICATE"))
                .body("risk.parts.find { it.name == 'KIND' }.why", equalTo("KARAOKE"))
                .body("risk.parts.find { it.name == 'SINCE_INSPECTION' }.why", equalTo("NEVER"))
                .body(
                        "risk.parts.find { it.name == 'MISSING_PAPERS' }.why",
                        equalTo("BUSINESS_REGISTRATION, COMMITMENT, CONDITION_LICENCE"));
    }

    @Test
    void liesWithinTheCountryOrNowhere() {
        Map<String, Object> request = request(PHU_HIEP);
        for (Map<String, Double> abroad : List.of(
                Map.of("latitude", 107.59, "longitude", 16.46),
                Map.of("latitude", 16.46, "longitude", 101.9),
                Map.of("latitude", 23.6, "longitude", 107.59))) {
            request.put("location", abroad);
            register(request)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:lanhmanh:problem:location-out-of-bounds"))
                    .body("violations[0].field", equalTo("location"));
        }

        request.put("location", Map.of("latitude", 16.46371, "longitude", 107.59086));
        Api.registryOfficer("46")
                .get("/v1/establishments/" + Api.idIn(register(request)))
                .then()
                .body("location.latitude", equalTo(16.46371f));
    }

    @Test
    void findsByTheBeginningsOfWordsHoweverTyped() {
        String mark = "x" + UUID.randomUUID().toString().substring(0, 8);
        String id = Api.idIn(register(named("Nhà nghỉ Thuỷ Biều " + mark, PHU_HAU)));

        for (String q : List.of("thủy biề " + mark, "THUY  BIEU " + mark, mark + " nghỉ thu")) {
            Api.registryOfficer("46")
                    .queryParam("q", q)
                    .get("/v1/establishments")
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(id)))
                    .body("items[0].similar", nullValue());
        }
        Api.registryOfficer("46")
                .queryParam("q", "huy biều " + mark)
                .get("/v1/establishments")
                .then()
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].similar", equalTo(true));
        Api.registryOfficer("46")
                .queryParam("q", "'); :*&| " + mark)
                .get("/v1/establishments")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)));
    }

    @Test
    void leafsThroughAFilteredListWithoutLossOrRepetition() {
        String mark = "lat" + UUID.randomUUID().toString().substring(0, 8);
        for (String name : List.of("Đào", "Cúc", "Ân", "Bưởi", "Én")) {
            register(named(name + " " + mark, PHU_HIEP)).then().statusCode(201);
        }

        List<String> seen = Pages.all(
                () -> Api.registryOfficer("46"),
                "/v1/establishments?limit=2&sort=NAME&state=ACTIVE&kind=KARAOKE&district=474&q=" + mark,
                "name");

        assertThat(seen).containsExactly("Ân " + mark, "Bưởi " + mark, "Cúc " + mark, "Đào " + mark, "Én " + mark);
    }

    @Test
    void refusesACursorOfAnotherList() {
        registered(PHU_HIEP);
        registered(PHU_HIEP);
        String cursor =
                Api.registryOfficer("46").get("/v1/establishments?limit=1").path("next");

        Api.registryOfficer("46")
                .queryParam("cursor", cursor)
                .get("/v1/establishments?sort=NAME")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:broken-cursor"));
    }

    @Test
    void refusesASecondEstablishmentWithTheTaxCodeAndNamesNobodyOutsideTheArea() {
        Map<String, Object> first = request(DIEN_HUONG);
        first.put("taxCode", taxCode());
        String code = register(first).path("code");
        Map<String, Object> second = request(PHU_HIEP);
        second.put("taxCode", first.get("taxCode"));

        Api.registryOfficer("46")
                .body(second)
                .post("/v1/establishments")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:duplicate-tax-code"))
                .body("detail", containsString(code))
                .body("violations[0].field", equalTo("taxCode"));
        Api.registryOfficer("474")
                .body(second)
                .post("/v1/establishments")
                .then()
                .statusCode(409)
                .body("detail", not(containsString(code)));
    }

    @Test
    void refusesTheSameNameInTheSameCommuneHoweverWritten() {
        String mark = UUID.randomUUID().toString();
        register(named("Quán Hương Đêm " + mark, PHU_HIEP)).then().statusCode(201);

        register(named("quan  huong dem " + mark, PHU_HIEP))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:duplicate-name-in-commune"));
        register(named("quan huong dem " + mark, PHU_HAU)).then().statusCode(201);
    }

    @Test
    void freesTaxCodeAndNameWhenItCloses() {
        Map<String, Object> request = request(PHU_HIEP);
        request.put("taxCode", taxCode() + "-001");
        String id = Api.idIn(register(request));

        Api.registryOfficer("46")
                .body(Map.of("on", "2020-11-20", "reason", "ngừng kinh doanh"))
                .post("/v1/establishments/" + id + "/closure")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("version", equalTo(1));

        register(request).then().statusCode(201);
    }

    @Test
    void registersOneOfTwoSentAtTheSameMoment() throws Exception {
        Map<String, Object> request = request(PHU_HIEP);
        request.put("taxCode", taxCode());

        List<Integer> statuses =
                AtOnce.call(Collections.nCopies(6, () -> register(request).statusCode()));

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
    }

    @Test
    void editsOnlyTheVersionThatWasRead() {
        Map<String, Object> request = request(PHU_HIEP);
        String path = "/v1/establishments/" + Api.idIn(register(request));
        request.put("address", "2 đường Thử");

        Api.registryOfficer("46").body(request).put(path).then().statusCode(428);
        Api.registryOfficer("46")
                .header("If-Match", "\"0\"")
                .body(request)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("address", equalTo("2 đường Thử"));
        Api.registryOfficer("46")
                .header("If-Match", "\"0\"")
                .body(request)
                .put(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:lanhmanh:problem:stale-version"));
    }

    @Test
    void isOutOfReachForOtherAreas() {
        String id = registered(DIEN_HUONG);
        Map<String, Object> elsewhere = request(DIEN_HUONG);

        Api.registryOfficer("474").get("/v1/establishments/" + id).then().statusCode(404);
        Api.registryOfficer("474")
                .body(elsewhere)
                .post("/v1/establishments")
                .then()
                .statusCode(404);
        Api.registryOfficer("474")
                .header("If-Match", "*")
                .body(elsewhere)
                .put("/v1/establishments/" + id)
                .then()
                .statusCode(404);
        Api.registryOfficer("474")
                .get("/v1/establishments?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        Api.registryOfficer(DIEN_HUONG).get("/v1/establishments/" + id).then().statusCode(200);
    }

    @Test
    void refusesWhatTheRegisterCannotHold() {
        refuses(Map.of("taxCode", "123"), 400, "validation-failed");
        refuses(Map.of("communeCode", "99999"), 422, "unknown-unit");
        refuses(Map.of("kind", "OTHER"), 422, "kind-note-missing");
        refuses(Map.of("workers", Map.of("total", 1, "women", 2)), 422, "women-exceed-total");
        refuses(Map.of("reviewedOn", "2020-11-26"), 422, "date-in-future");
        refuses(Map.of("holder", "x"), 400, "unknown-field");
        refuses(Map.of("reviewedBy", "SLDTBXH"), 422, "review-without-day");
        refuses(Map.of("reviewedBy", "XYZ", "reviewedOn", "2020-11-20"), 422, "unknown-agency");
        refuses(Map.of("reviewedBy", "99999", "reviewedOn", "2020-11-20"), 422, "unknown-unit");
        refuses(Map.of("papers", List.of(certificate(Map.of("number", "")))), 400, "validation-failed");
        var numberless = certificate(Map.of());
        numberless.remove("number");
        refuses(Map.of("papers", List.of(numberless)), 422, "paper-without-number");
        refuses(Map.of("kind", "CASINO"), 400, "unknown-value");
    }

    private static Map<String, Object> certificate(Map<String, Object> more) {
        var paper = new HashMap<String, Object>(Map.of(
                "type", "SECURITY_CERTIFICATE", "number", "7/GCN", "issuer", "Công an tỉnh", "issuedOn", "2019-01-02"));
        paper.putAll(more);
        return paper;
    }

    @Test
    void keepsWhoOwnsItAndWhoReviewedIt() {
        Map<String, Object> request = request(PHU_HIEP);
        request.put("owner", "Chủ Cơ Sở Hư Cấu");
        request.put("reviewedOn", "2020-11-20");
        request.put("reviewedBy", PHU_HIEP);
        String id = Api.idIn(register(request));

        Api.inspector("46")
                .get("/v1/establishments/" + id)
                .then()
                .body("owner", equalTo("Chủ Cơ Sở Hư Cấu"))
                .body("reviewedBy", equalTo(PHU_HIEP));
        Api.leader()
                .get("/v1/establishments/" + id)
                .then()
                .body("owner", nullValue())
                .body("reviewedBy", equalTo(PHU_HIEP));
        Api.leader()
                .get("/v1/establishments/" + id + "/history")
                .then()
                .body("items[0].changes.find { it.field == 'owner' }.after", nullValue())
                .body("items[0].changes.find { it.field == 'reviewedBy' }.after", equalTo(PHU_HIEP));
        Api.leader()
                .get("/v1/establishments/" + id + "/state?on=2020-11-25")
                .then()
                .statusCode(200)
                .body("establishment.owner", nullValue());
    }

    @Test
    void refusesTermsOutsideTheLaw() {
        var tooLong = Map.of("decisionNumber", "5/QĐ-XPVPHC", "from", "2020-03-01", "until", "2022-03-02");
        var tooShort = Map.of("decisionNumber", "9/QĐ", "on", "2020-03-01", "until", "2020-04-30");
        refusesTerm(certificate(Map.of("suspension", tooLong)), "Điều 25 Luật Xử lý vi phạm hành chính 15/2012/QH13");
        refusesTerm(certificate(Map.of("revocation", tooShort)), "Điều 18 Nghị định 96/2016/NĐ-CP");
        Map<String, Object> request = request(PHU_HIEP);
        request.put(
                "papers",
                List.of(certificate(Map.of(
                        "suspension",
                        Map.of("decisionNumber", "5/QĐ-XPVPHC", "from", "2020-03-01", "until", "2022-03-01")))));
        register(request).then().statusCode(201);
    }

    private static void refusesTerm(Map<String, Object> paper, String article) {
        Map<String, Object> request = request(PHU_HIEP);
        request.put("papers", List.of(paper));
        register(request)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:term-outside-law"))
                .body("legalBasis", equalTo(article));
    }

    private static void refuses(Map<String, Object> instead, int status, String key) {
        Map<String, Object> request = request(PHU_HIEP);
        request.putAll(instead);
        register(request).then().statusCode(status).body("type", equalTo("urn:lanhmanh:problem:" + key));
    }

    @Test
    void givesTheFirstAnswerAgainToTheSameKeyAndRefusesOtherContent() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> request = request(PHU_HIEP);

        Response first = Api.registryOfficer("46")
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/establishments");
        Response second = Api.registryOfficer("46")
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/establishments");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        Api.registryOfficer("46")
                .header("Idempotency-Key", key)
                .body(request(PHU_HIEP))
                .post("/v1/establishments")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:idempotency-key-reused"));
    }
}
