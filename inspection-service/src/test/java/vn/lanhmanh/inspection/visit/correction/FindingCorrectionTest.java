package vn.lanhmanh.inspection.visit.correction;

import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;
import vn.lanhmanh.local.testing.FactSchemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

/** Corrections that add findings and withdraw them, and what follows from that. */
@QuarkusTest
@RealParts
class FindingCorrectionTest {

    @Inject
    AgroalDataSource database;

    private SeatedTeam team;
    private String establishment;
    private String id;
    private String finding;

    @BeforeEach
    void inspect() {
        team = TeamFixture.provincial();
        establishment = EstablishmentFixture.registered(PHU_HIEP);
        id = InspectionFixture.running(team, establishment, "LABOUR_CONTRACT");
        finding = read().path("findings[0].id");
    }

    private void completed() {
        InspectionFixture.complete(id, "2020-06-15", "INSPECTED").then().statusCode(200);
    }

    private Response read() {
        return Api.inspector("46").get("/v1/inspections/" + id);
    }

    private Response correct(RequestSpecification by, String subject, List<String> added, List<String> withdrawn) {
        var body = new HashMap<String, Object>(Map.of("subject", subject, "text", "như sau", "reason", "ghi nhầm"));
        body.put(
                "addedFindings",
                added.stream()
                        .map(code -> Map.of("violationCode", code, "description", "phòng 3"))
                        .toList());
        body.put("withdrawnFindingIds", withdrawn);
        return by.body(body).post("/v1/inspections/" + id + "/corrections");
    }

    private Response correct(List<String> added, List<String> withdrawn) {
        return correct(Api.inspector("46"), "findings", added, withdrawn);
    }

    private static void refuses(Response answer, int status, String key) {
        answer.then().statusCode(status).body("type", equalTo("urn:lanhmanh:problem:" + key));
    }

    @Test
    void changeWhatStandsAndLeaveWhatTheMinutesSay() {
        completed();

        correct(List.of("HARBOURING"), List.of())
                .then()
                .statusCode(200)
                .body("annex", equalTo(1))
                .body("addedFindingIds", hasSize(1))
                .body("withdrawnFindingIds", hasSize(0));
        String added = read().path("findings[1].id");
        correct(List.of(), List.of(finding, added)).then().statusCode(200).body("withdrawnFindingIds", hasSize(2));

        read().then()
                .body("findings.violationCode", contains("LABOUR_CONTRACT", "HARBOURING"))
                .body("findings.addedByAnnex", contains(null, 1))
                .body("findings.withdrawnByAnnex", contains(2, 2))
                .body("findings[1].prohibitedAct", equalTo("HARBOURING"))
                .body("conclusion", equalTo("INSPECTED_WITHOUT_FINDINGS"))
                .body("minutesConclusion", equalTo("INSPECTED_WITH_FINDINGS"))
                .body("corrections[0].addedFindingIds", contains(added))
                .body("corrections[1].withdrawnFindingIds", contains(finding, added));
    }

    @Test
    void areToldAsViolationsFoundAndWithdrawn() {
        completed();

        correct(List.of("HARBOURING"), List.of(finding)).then().statusCode(200);

        var topics = Heard.topics();
        var withdrawn = topics.await("inspection.events", "violation.withdrawn.v1", UUID.fromString(id));
        FactSchemas.of("inspection-service").check("violation.withdrawn.v1", withdrawn.data());
        assertThat(withdrawn.data().replace(" ", ""))
                .contains("\"findingId\":\"" + finding + "\"", "\"withdrawnOn\":\"2020-11-25\"")
                .contains("\"teamLevel\":\"PROVINCE\"", "\"foundOn\":\"2020-06-15\"")
                .doesNotContain("sectorAgency", "ghi nhầm");
        var told = topics.all("inspection.events").stream()
                .filter(message -> message.key().equals(id))
                .toList();
        assertThat(told)
                .extracting(message -> message.type())
                .containsExactly(
                        "inspection.completed.v1",
                        "violation.found.v1",
                        "violation.found.v1",
                        "violation.withdrawn.v1");
        assertThat(told.get(1).data()).doesNotContain("correctedOn");
        String added = told.get(2).data();
        FactSchemas.of("inspection-service").check("violation.found.v1", added);
        assertThat(added.replace(" ", ""))
                .contains("\"violationCode\":\"HARBOURING\"", "\"prohibitedAct\":\"HARBOURING\"")
                .contains("\"foundOn\":\"2020-06-15\"", "\"correctedOn\":\"2020-11-25\"");
    }

    @Test
    void countForTheRiskFromTheirDayOn() {
        int before = violationPoints();
        completed();
        int found = violationPoints();
        assertThat(found).isGreaterThan(before);

        correct(List.of(), List.of(finding)).then().statusCode(200);
        assertThat(violationPoints()).isEqualTo(before);

        correct(List.of("HARBOURING"), List.of()).then().statusCode(200);
        assertThat(violationPoints()).isEqualTo(found);
    }

    private int violationPoints() {
        Integer points = Api.registryOfficer("46")
                .get("/v1/establishments/" + establishment)
                .path("risk.parts.find { it.name == 'VIOLATIONS' }?.points");
        return points == null ? 0 : points;
    }

    @Test
    void voidOneOfTheMarksThatDoNotKnowTheirFinding() throws SQLException {
        InspectionFixture.find(id, "HEALTH_CHECK");
        completed();
        int both = violationPoints();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update risk_mark set finding_id = null where establishment_id = '" + establishment + "'");
        }

        correct(List.of(), List.of(finding)).then().statusCode(200);

        assertThat(violationPoints()).isLessThan(both).isPositive();
    }

    @Test
    void areRefusedForWhatIsUnknownOrWithdrawnOrAboutAnotherPart() {
        completed();

        refuses(correct(List.of(), List.of(UUID.randomUUID().toString())), 422, "unknown-finding");
        refuses(correct(List.of("CASINO"), List.of()), 422, "unknown-violation-code");
        refuses(correct(Api.inspector("46"), "outcome", List.of("HARBOURING"), List.of()), 422, "not-about-findings");
        refuses(correct(Api.inspector("46"), "signature", List.of(), List.of(finding)), 422, "not-about-findings");
        read().then().body("corrections", hasSize(0)).body("findings", hasSize(1));

        correct(List.of(), List.of(finding)).then().statusCode(200);
        refuses(correct(List.of(), List.of(finding)), 409, "finding-withdrawn");
        read().then().body("corrections", hasSize(1));
    }

    @Test
    void areForTheTeamAloneOnceTheInspectionIsCompleted() {
        refuses(correct(List.of(), List.of(finding)), 409, "illegal-transition");
        refuses(correct(List.of("HARBOURING"), List.of()), 409, "illegal-transition");
        completed();

        var stranger = Api.person(UUID.randomUUID(), "inspector");
        refuses(correct(stranger, "findings", List.of("HARBOURING"), List.of(finding)), 403, "not-own-team");
        correct(Api.inspector("476"), "findings", List.of(), List.of(finding))
                .then()
                .statusCode(404);
        read().then().body("findings", hasSize(1)).body("findings[0].withdrawnByAnnex", nullValue());
    }

    @Test
    void addNothingWhereNothingWasInspectedButTheRefusalItself() {
        id = InspectionFixture.requested(team, establishment);
        InspectionFixture.start(id, team.members());
        InspectionFixture.complete(id, "2020-06-15", "ACCESS_REFUSED").then().statusCode(200);

        refuses(correct(List.of("HARBOURING"), List.of()), 422, "findings-without-inspection");
        correct(List.of("INSPECTION_REFUSED"), List.of()).then().statusCode(200);

        read().then().body("conclusion", equalTo("ACCESS_REFUSED")).body("findings[0].addedByAnnex", equalTo(1));
    }

    @Test
    void withdrawAFindingOnceHoweverManyDoAtTheSameMoment() throws Exception {
        completed();

        List<Integer> answers = AtOnce.call(Collections.nCopies(
                10, () -> correct(List.of(), List.of(finding)).statusCode()));

        assertThat(answers).containsOnlyOnce(200).contains(409).hasSize(10);
        read().then().body("corrections", hasSize(1));
    }

    @Test
    void leaveTheRemediesOfAWithdrawnFindingAndShowIt() {
        completed();
        Map<String, Object> request =
                Map.of("inspectionId", id, "text", "Ký hợp đồng", "findingId", finding, "dueOn", "2020-12-15");
        String remedy = Api.idIn(Api.lead("46").body(request).post("/v1/remedies"));
        Api.lead("46").get("/v1/remedies/" + remedy).then().body("findingWithdrawnByAnnex", nullValue());

        correct(List.of(), List.of(finding)).then().statusCode(200);

        Api.lead("46")
                .get("/v1/remedies/" + remedy)
                .then()
                .body("state", equalTo("OPEN"))
                .body("findingWithdrawnByAnnex", equalTo(1));
        refuses(Api.lead("46").body(request).post("/v1/remedies"), 409, "finding-withdrawn");
    }
}
