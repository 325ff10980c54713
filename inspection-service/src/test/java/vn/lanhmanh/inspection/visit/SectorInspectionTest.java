package vn.lanhmanh.inspection.visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

@QuarkusTest
@RealParts
class SectorInspectionTest {

    private String establishment;

    @BeforeEach
    void goSomewhere() {
        establishment = EstablishmentFixture.registered(PHU_HIEP);
    }

    @Test
    void isDecidedCarriedOutAndNumberedByAnAgencyWithoutATeam() {
        String id = Api.idIn(decide("SYT"));
        start("SYT", id).then().statusCode(200).body("sector.officers[0].count", equalTo(2));
        as("SYT")
                .body(Map.of("violationCode", "HEALTH_CHECK", "description", "mô tả thử"))
                .post("/v1/inspections/" + id + "/findings")
                .then()
                .statusCode(200);

        complete("SYT", id)
                .then()
                .statusCode(200)
                .body("type", equalTo("SECTOR"))
                .body("teamId", nullValue())
                .body("sector.agencyCode", equalTo("SYT"))
                .body("sector.sector", equalTo("HEALTH"))
                .body("conclusion", equalTo("INSPECTED_WITH_FINDINGS"));

        for (String fact : List.of("sector-inspection.completed.v1", "sector-violation.found.v1")) {
            var told = Heard.topics().await("inspection.events", fact, UUID.fromString(id));
            FactSchemas.of("inspection-service").check(fact, told.data());
        }
        as("SYT").get("/v1/inspections?limit=200&type=SECTOR").then().body("items.id", hasItem(id));
        as("SYT").get("/v1/inspections?limit=200&type=UNSCHEDULED").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void isDecidedOfNoEstablishmentThatHasClosed() {
        Api.registryOfficer("46")
                .body(Map.of("on", "2020-06-01", "reason", "thôi kinh doanh"))
                .post("/v1/establishments/" + establishment + "/closure")
                .then()
                .statusCode(200);

        decide("SYT")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:establishment-closed"))
                .body("violations[0].field", equalTo("establishmentId"));
        SeatedTeam team = TeamFixture.provincial();
        InspectionFixture.decide(InspectionFixture.unscheduled(
                        team,
                        establishment,
                        Map.of("kind", "REQUEST", "reference", "12/CV-CAT", "decidedByMemberId", team.leader())))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:establishment-closed"));
    }

    @Test
    void numbersTheMinutesOfEachAgencyApartWithoutGaps() throws Exception {
        int before = number("SDL", started("SDL"));
        List<Callable<Integer>> completions = IntStream.range(0, 10)
                .mapToObj(i -> started("SDL"))
                .<Callable<Integer>>map(id -> () -> number("SDL", id))
                .toList();

        List<Integer> numbers = AtOnce.call(completions);

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(before + 1, before + 10).boxed().toList());
    }

    private int number(String agency, String id) {
        return complete(agency, id).path("minutesNumber");
    }

    private String started(String agency) {
        String id = Api.idIn(decide(agency));
        start(agency, id).then().statusCode(200);
        return id;
    }

    @Test
    void belongsToItsAgencyAlone() {
        String id = started("SVHTT");

        Response other = complete("SDL", id);

        other.then().statusCode(403).body("type", equalTo("urn:lanhmanh:problem:not-own-team"));
        decide("STC").then().statusCode(403).body("type", equalTo("urn:lanhmanh:problem:no-sector-agency"));
    }

    @Test
    void needsItsDecisionAndItsOfficers() {
        Map<String, Object> request = request();
        request.remove("sector");
        refuses(as("SYT").body(request).post("/v1/inspections"), "missing-for-type");
        String id = Api.idIn(decide("SYT"));
        refuses(
                as("SYT").body(Map.of("startedAt", "2020-06-15T02:00:00Z")).post("/v1/inspections/" + id + "/start"),
                "missing-for-type");
    }

    @Test
    void correctsItsOfficersUntilCompletionAndKeepsThoseRecordedBefore() {
        String id = started("SYT");
        String path = "/v1/inspections/" + id + "/presence-changes";
        var three = Map.of("officers", List.of(Map.of("title", "Thanh tra viên", "count", 3)), "reason", "đếm sót");

        refuses(as("SYT").body(Map.of("reason", "x")).post(path), "missing-for-type");
        as("SDL").body(three).post(path).then().statusCode(403);
        as("SYT").body(three).post(path).then().statusCode(200).body("sector.officers[0].count", equalTo(3));

        as("SYT")
                .get("/v1/inspections/" + id)
                .then()
                .body("presenceChanges[0].earlierOfficers[0].count", equalTo(2))
                .body("presenceChanges[0].earlierMemberIds", hasSize(0))
                .body("presenceChanges[0].reason", equalTo("đếm sót"));
        as("SYT")
                .body(three)
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:presence-unchanged"));
        complete("SYT", id).then().statusCode(200);
    }

    private static void refuses(Response answer, String key) {
        answer.then().statusCode(422).body("type", equalTo("urn:lanhmanh:problem:" + key));
    }

    @Test
    void followsUpAnEarlierInspectionOfTheSameEstablishment() {
        String first = started("SYT");
        Map<String, Object> request = request();
        request.put("followUpOf", first);
        refuses(as("SYT").body(request).post("/v1/inspections"), "follow-up-of-another");
        complete("SYT", first).then().statusCode(200);

        as("SYT").body(request).post("/v1/inspections").then().statusCode(201).body("followUpOf", equalTo(first));
        request.put("establishmentId", EstablishmentFixture.registered(PHU_HIEP));
        refuses(as("SYT").body(request).post("/v1/inspections"), "follow-up-of-another");
    }

    private Response decide(String agency) {
        return as(agency).body(request()).post("/v1/inspections");
    }

    private Map<String, Object> request() {
        return new HashMap<>(Map.of(
                "type",
                "SECTOR",
                "establishmentId",
                establishment,
                "plannedOn",
                "2020-06-15",
                "sector",
                Map.of("decisionNumber", "15/QĐ-SYT", "decidedOn", "2020-06-10")));
    }

    private static Response start(String agency, String id) {
        return as(agency)
                .body(Map.of(
                        "startedAt",
                        "2020-06-15T02:00:00Z",
                        "officers",
                        List.of(Map.of("title", "Thanh tra viên", "count", 2))))
                .post("/v1/inspections/" + id + "/start");
    }

    private static Response complete(String agency, String id) {
        return as(agency)
                .body(Map.of("completedOn", "2020-06-15", "outcome", "INSPECTED"))
                .post("/v1/inspections/" + id + "/completion");
    }

    private static RequestSpecification as(String agency) {
        return Api.as(TestTokens.token("inspection-lead", agency, "46"));
    }
}
