package vn.lanhmanh.inspection.establishment.licence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.register;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.request;

/** A licence that a sanction takes is not valid, whoever edits the papers, until the decision ends or is taken back. */
@QuarkusTest
@RealParts
class LicenceSuspensionTest {

    private static final String STATUS = "papers.find { it.type == 'SECURITY_CERTIFICATE' }.status";

    private final String sanction = UUID.randomUUID().toString();
    private Map<String, Object> request;
    private String establishment;

    @BeforeEach
    void registerWithPapers() {
        request = request(PHU_HIEP);
        request.put("papers", List.of(paper("SECURITY_CERTIFICATE"), paper("HEALTH"), commitment()));
        establishment = Api.idIn(register(request));
    }

    private static Map<String, Object> paper(String type) {
        return Map.of("type", type, "number", "7/GCN", "issuer", "Công an tỉnh", "issuedOn", "2019-01-02");
    }

    private static Map<String, Object> commitment() {
        return Map.of("type", "COMMITMENT", "issuer", "UBND phường", "issuedOn", "2020-01-02");
    }

    private void issued(long version) {
        issued(version, Map.of("licenceSuspensionMonths", 6));
    }

    private void issued(long version, Map<String, ?> term) {
        var said = new HashMap<String, Object>(term);
        said.put("establishmentId", establishment);
        said.put("licenceSuspension", true);
        Heard.tell("case", "sanction.issued.v1", "sanctionId", sanction, version, said);
    }

    private void annulled(long version) {
        Heard.tell("case", "sanction.annulled.v1", "sanctionId", sanction, version, "establishmentId", establishment);
    }

    /** Of a decision and what is told of it later there is one way, so this is heard after it. */
    private void awaitHeard() {
        String other = registered(PHU_HIEP);
        Heard.tell(
                "case",
                "sanction.issued.v1",
                UUID.fromString(sanction),
                99,
                "establishmentId",
                other,
                "sanctionId",
                other);
        Awaitility.await().untilAsserted(() -> assertThat(
                        view(other).<List<?>>path("risk.parts.findAll { it.name == 'SANCTIONS' }"))
                .hasSize(1));
    }

    private static Response view(String id) {
        return Api.registryOfficer("46").get("/v1/establishments/" + id);
    }

    private String status() {
        return view(establishment).path(STATUS);
    }

    private void awaitStatus(String status) {
        Awaitility.await().untilAsserted(() -> assertThat(status()).isEqualTo(status));
    }

    private static Response suspension(String id) {
        return Api.registryOfficer("46").get("/v1/licence-suspensions/" + id);
    }

    @Test
    void takesTheLicencesFromTheDayOfTheDecisionForTheMonthsTold() {
        issued(1);
        awaitStatus("SUSPENDED");
        issued(2);
        awaitHeard();

        view(establishment)
                .then()
                .body("papers.find { it.type == 'HEALTH' }.status", equalTo("VALID"))
                .body("version", equalTo(1))
                .body("licenceSuspensions.size()", equalTo(1))
                .body("licenceSuspensions[0].sanctionId", equalTo(sanction))
                .body("licenceSuspensions[0].from", equalTo("2020-07-20"))
                .body("licenceSuspensions[0].until", equalTo("2021-01-20"))
                .body("licenceSuspensions[0].confirmed", equalTo(false))
                .body("licenceSuspensions[0].papers", containsInAnyOrder("SECURITY_CERTIFICATE", "CONDITION_LICENCE"))
                .body("risk.parts.find { it.name == 'EXPIRED_PAPERS' }", nullValue())
                .body("risk.parts.find { it.name == 'SANCTIONS' }.why", equalTo("2020-07-20"));
        Api.registryOfficer("46")
                .get("/v1/establishments/" + establishment + "/history")
                .then()
                .body("items[0].verb", equalTo("withhold licence"))
                .body("items[0].changes.field", contains("licenceSuspensions"));
        Api.registryOfficer("46")
                .get("/v1/establishments/" + establishment + "/state?on=2020-11-25")
                .then()
                .statusCode(200)
                .body("establishment." + STATUS, equalTo("SUSPENDED"));
        var told =
                Heard.topics().await("inspection.events", "establishment.changed.v1", UUID.fromString(establishment));
        assertThat(told.data())
                .contains("\"hasSecurityCertificate\": false")
                .contains("\"securityCertificateValid\": [{\"from\": \"2021-01-21\"}]");
    }

    @Test
    void takesThemWithoutEndWhereNoTermWasTold() {
        issued(1, Map.of());
        awaitStatus("SUSPENDED");

        suspension(sanction).then().body("until", nullValue()).body("months", nullValue());
    }

    @Test
    void takesNothingByADecisionThatTakesNoLicence() {
        Heard.tell("case", "sanction.issued.v1", "sanctionId", sanction, 1, "establishmentId", establishment);
        awaitHeard();

        assertThat(status()).isEqualTo("VALID");
        suspension(sanction).then().statusCode(404);
    }

    @Test
    void givesThemBackOnceTheDecisionIsAnnulled() {
        issued(1);
        awaitStatus("SUSPENDED");

        annulled(2);
        annulled(3);
        issued(4);
        awaitHeard();

        view(establishment).then().body(STATUS, equalTo("VALID")).body("licenceSuspensions", nullValue());
        suspension(sanction)
                .then()
                .statusCode(200)
                .body("state", equalTo("ANNULLED"))
                .body("annulledOn", equalTo("2020-07-25"));
    }

    @Test
    void takesNothingByADecisionThatIsKnownToBeAnnulled() {
        annulled(2);
        issued(1);
        awaitHeard();

        suspension(sanction).then().statusCode(200).body("state", equalTo("ANNULLED"));
        view(establishment).then().body(STATUS, equalTo("VALID")).body("version", equalTo(0));
    }

    @Test
    void takesThemFromWhoeverStandsForTheEstablishment() {
        String survivor = establishment;
        String twin = registered(PHU_HIEP);
        establishment = twin;
        issued(1);
        Awaitility.await().untilAsserted(() -> suspension(sanction).then().statusCode(200));
        Api.registryOfficer("46")
                .body(Map.of("intoId", survivor, "reason", "nhập hai lần"))
                .post("/v1/establishments/" + twin + "/merger")
                .then()
                .statusCode(200);

        view(survivor).then().body(STATUS, equalTo("SUSPENDED"));
        suspension(sanction).then().body("establishmentId", equalTo(survivor));

        annulled(2);
        establishment = survivor;
        awaitStatus("VALID");
    }

    @RepeatedTest(3)
    void staysHoweverThePapersAreEditedAtThatMoment() throws Exception {
        request.put("papers", List.of(paper("SECURITY_CERTIFICATE")));
        Callable<Integer> edit = () -> Api.registryOfficer("46")
                .header("If-Match", "\"0\"")
                .body(request)
                .put("/v1/establishments/" + establishment)
                .statusCode();
        Callable<Integer> tell = () -> {
            issued(1);
            return 0;
        };

        List<Integer> answers = AtOnce.call(List.of(tell, edit, edit));

        assertThat(answers.subList(1, 3)).isSubsetOf(200, 412).contains(412);
        awaitStatus("SUSPENDED");
        Api.registryOfficer("46")
                .header("If-Match", view(establishment).header("ETag"))
                .body(request)
                .put("/v1/establishments/" + establishment)
                .then()
                .statusCode(200)
                .body(STATUS, equalTo("SUSPENDED"))
                .body("licenceSuspensions.size()", equalTo(1));
    }

    @Test
    void listsThoseThatWaitForSomebodyToReadTheDecision() {
        issued(1);
        Awaitility.await().untilAsserted(() -> assertThat(waiting("474")).contains(sanction));

        assertThat(waiting("476")).doesNotContain(sanction);
        Api.registryOfficer("476")
                .get("/v1/licence-suspensions/" + sanction)
                .then()
                .statusCode(404);
        confirm("\"0\"", decision("2020-07-22", "2020-12-31")).then().statusCode(200);
        assertThat(waiting("474")).doesNotContain(sanction);
        Api.registryOfficer("474")
                .get("/v1/licence-suspensions?state=ANNULLED&limit=200")
                .then()
                .body("items.findAll { it.sanctionId == '" + sanction + "' }", empty());
    }

    private static List<String> waiting(String area) {
        return Api.registryOfficer(area)
                .get("/v1/licence-suspensions?state=TOLD&limit=200")
                .path("items.sanctionId");
    }

    private static Map<String, Object> decision(String from, String until) {
        return Map.of(
                "decisionNumber",
                "15/QĐ-XPVPHC",
                "papers",
                List.of("SECURITY_CERTIFICATE"),
                "from",
                from,
                "until",
                until);
    }

    private Response confirm(String version, Map<String, Object> decision) {
        return Api.registryOfficer("474")
                .header("If-Match", version)
                .body(decision)
                .put("/v1/licence-suspensions/" + sanction);
    }

    @Test
    void isConfirmedFromTheDecisionAndMendedLater() {
        issued(1);
        awaitStatus("SUSPENDED");

        confirm("\"0\"", decision("2020-07-22", "2020-11-24"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("version", equalTo(1))
                .body("papers", contains("SECURITY_CERTIFICATE"));
        assertThat(status()).isEqualTo("VALID");

        confirm("\"0\"", decision("2020-07-22", "2020-12-31")).then().statusCode(412);
        confirm("\"1\"", decision("2020-07-22", "2020-12-31")).then().statusCode(200);
        view(establishment)
                .then()
                .body(STATUS, equalTo("SUSPENDED"))
                .body("licenceSuspensions[0].decisionNumber", equalTo("15/QĐ-XPVPHC"))
                .body("licenceSuspensions[0].confirmed", equalTo(true));

        issued(3);
        awaitHeard();
        suspension(sanction).then().body("until", equalTo("2020-12-31"));
    }

    @Test
    void refusesWhatTheDecisionCannotSay() {
        issued(1);
        awaitStatus("SUSPENDED");

        refused(decision("2020-07-20", "2020-07-30"), 422, "term-outside-law");
        confirm("\"0\"", decision("2020-07-20", "2022-07-21"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:term-outside-law"))
                .body("legalBasis", equalTo("Điều 25 Luật Xử lý vi phạm hành chính 15/2012/QH13"));
        refused(decision("2020-07-19", "2020-12-31"), 422, "date-out-of-order");
        var withoutPapers = new HashMap<>(decision("2020-07-20", "2020-12-31"));
        withoutPapers.put("papers", List.of());
        refused(withoutPapers, 400, "validation-failed");
        Api.registryOfficer("474")
                .body(decision("2020-07-20", "2020-12-31"))
                .put("/v1/licence-suspensions/" + sanction)
                .then()
                .statusCode(428);
        Api.registryOfficer("476")
                .header("If-Match", "\"0\"")
                .body(decision("2020-07-20", "2020-12-31"))
                .put("/v1/licence-suspensions/" + sanction)
                .then()
                .statusCode(404);
        assertThat(status()).isEqualTo("SUSPENDED");

        annulled(2);
        awaitStatus("VALID");
        confirm("*", decision("2020-07-20", "2020-12-31"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:illegal-transition"));
    }

    private void refused(Map<String, Object> decision, int status, String key) {
        confirm("\"0\"", decision).then().statusCode(status).body("type", equalTo("urn:lanhmanh:problem:" + key));
    }
}
