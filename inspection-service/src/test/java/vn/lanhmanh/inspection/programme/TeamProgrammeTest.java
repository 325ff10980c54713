package vn.lanhmanh.inspection.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.Pages;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.team.TeamFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.DIEN_HUONG;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.approval;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.drafted;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.fill;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.ofTeam;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.slot;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.submission;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.submit;

@QuarkusTest
@RealParts
class TeamProgrammeTest {

    private static final int CALLERS = 50;

    @Test
    void opensOneProgrammeForATeamAndYear() {
        String team = district();
        String id = ofTeam(team, 5);

        Api.lead("474")
                .get("/v1/programmes/" + id)
                .then()
                .statusCode(200)
                .body("planId", nullValue())
                .body("teamId", equalTo(team))
                .body("target", equalTo(5))
                .body("number", equalTo(1))
                .body("openVersion", equalTo(1));
        Api.lead("46").get("/v1/programmes?team=" + team + "&year=2020").then().body("items.id", equalTo(List.of(id)));
        refuses(open(team, 2020), 409, "programme-exists");
        refuses(open(TeamFixture.provincial().id(), 2020), 422, "programme-comes-from-plan");
        refuses(open(team, 2019), 422, "team-not-in-force");
        refuses(open(UUID.randomUUID().toString(), 2020), 404, "not-found");
        refuses(open(team, 1999), 400, "validation-failed");
        Api.person(UUID.randomUUID(), "inspection-lead")
                .body(Map.of("teamId", district(), "year", 2020, "target", 5))
                .post("/v1/programmes")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lanhmanh:problem:not-own-programme"));
    }

    private static String district() {
        return TeamFixture.seated("DISTRICT", "474", 0).id();
    }

    private static Response open(String team, int year) {
        return Api.lead("46")
                .body(Map.of("teamId", team, "year", year, "target", 5))
                .post("/v1/programmes");
    }

    private static void refuses(Response response, int status, String key) {
        response.then().statusCode(status).body("type", equalTo("urn:lanhmanh:problem:" + key));
    }

    @Test
    void proposesWithinTheTeamsAreaByQuotasOfKindsAndQuarters() {
        String team = district();
        String id = ofTeam(team, 3);
        registered(PHU_HIEP);
        registered(PHU_HIEP);
        registered(DIEN_HUONG);

        propose(id, team, Map.of("rules", List.of(Map.of("kind", "KARAOKE", "atMost", 1)), "spread", "QUARTER"))
                .then()
                .statusCode(200)
                .body("slots.districtCode", everyItem(equalTo("474")))
                .body("slots.month", everyItem(nullValue()))
                .body("slots.findAll { it.kind == 'KARAOKE' }", hasSize(1))
                .body("slots.risk.weightSet", everyItem(equalTo("2020")))
                .body("slots.risk.on", everyItem(equalTo("2020-11-25")));
        Api.lead("46")
                .get("/v1/programmes/" + id + "/proposal")
                .then()
                .statusCode(200)
                .body("proposedOn", equalTo("2020-11-25"))
                .body("rules[0].kind", equalTo("KARAOKE"))
                .body("omitted.reason", hasItem("QUOTA_FULL KARAOKE"));
        String other = district();
        refuses(propose(id, other, Map.of()), 422, "programme-of-another-team");
        refuses(propose(id, team, Map.of("rules", List.of(Map.of("atLeast", 1)))), 422, "quota-of-nothing");
        refuses(
                propose(id, team, Map.of("rules", List.of(Map.of("district", "x", "atLeast", 1)))),
                400,
                "validation-failed");
        refuses(
                propose(
                        id,
                        team,
                        Map.of("quotas", Map.of("474", 1), "rules", List.of(Map.of("district", "474", "atMost", 2)))),
                422,
                "quota-twice");
        refuses(
                propose(id, team, Map.of("rules", List.of(Map.of("district", "474", "atLeast", 3, "atMost", 2)))),
                422,
                "quota-out-of-order");
    }

    private static Response propose(String id, String team, Map<String, Object> wish) {
        var body = new HashMap<>(wish);
        body.put("teamId", team);
        return Api.lead("46").body(body).post("/v1/programmes/" + id + "/proposal");
    }

    @Test
    void leavesOutWhoIsSuspendedOrWasInspectedThisYear() {
        String team = district();
        String id = ofTeam(team, 1);
        String suspended = registered(PHU_HIEP);
        Api.registryOfficer("46")
                .body(Map.of("from", "2020-11-01", "reason", "sửa chữa"))
                .post("/v1/establishments/" + suspended + "/suspension")
                .then()
                .statusCode(200);

        propose(id, team, Map.of()).then().statusCode(200).body("slots", hasSize(1));

        JsonPath told = Api.lead("46").get("/v1/programmes/" + id + "/proposal").jsonPath();
        List<String> reasons = told.getList("omitted.reason");
        Map<String, Integer> rest = told.getMap("rest");
        assertThat(reasons).anyMatch(reason -> reason.startsWith("BELOW_CUT "));
        assertThat(Collections.frequency(reasons, "SUSPENDED") + rest.getOrDefault("SUSPENDED", 0))
                .as("named or counted, each of them once")
                .isEqualTo(suspendedIn474().size());
        assertThat(suspendedIn474()).contains(suspended);
        assertThat(told.getList("omitted.findAll { it.reason == 'SUSPENDED' }.establishmentId", String.class))
                .isSubsetOf(suspendedIn474());
        Api.lead("46").get("/v1/programmes/" + id).then().body("slots.establishmentId", not(hasItem(suspended)));
    }

    private static List<String> suspendedIn474() {
        return Pages.all(
                () -> Api.lead("46"),
                "/v1/establishments?district=474&state=SUSPENDED&conditionalBusiness=true&limit=200",
                "id");
    }

    @Test
    void takesOnlyEstablishmentsOfTheTeamsAreaInOneWindow() {
        String id = ofTeam(district(), 5);

        refuses(fill(id, List.of(slot(registered(DIEN_HUONG), 3))), 422, "unknown-establishment");
        refuses(fill(id, List.of(Map.of("establishmentId", registered(PHU_HIEP)))), 422, "month-or-quarter");
        refuses(
                fill(id, List.of(Map.of("establishmentId", registered(PHU_HIEP), "month", 3, "quarter", 1))),
                422,
                "month-or-quarter");
        refuses(fill(id, List.of(slot(registered(PHU_HIEP), 13))), 400, "validation-failed");
    }

    @Test
    void swapsWithAReason() {
        String before = registered(PHU_HIEP);
        String after = registered(PHU_HIEP);
        String id = ofTeam(district(), 5);
        String slotId = fill(id, List.of(slot(before, 3))).path("slots[0].id");
        String path = "/v1/programmes/" + id + "/slots/%s/swap";
        Map<String, String> body = Map.of("establishmentId", after, "reason", "cơ sở sửa chữa");

        Api.lead("46")
                .body(body)
                .post(path.formatted(slotId))
                .then()
                .statusCode(200)
                .body("slots[0].id", equalTo(slotId))
                .body("slots[0].establishmentId", equalTo(after))
                .body("slots[0].swappedFrom", equalTo(before))
                .body("slots[0].swapReason", equalTo("cơ sở sửa chữa"))
                .body("slots[0].swappedOn", equalTo("2020-11-25"));
        refuses(Api.lead("46").body(body).post(path.formatted(slotId)), 422, "establishment-twice");
        refuses(Api.lead("46").body(body).post(path.formatted(UUID.randomUUID())), 404, "not-found");
        refuses(
                Api.lead("46")
                        .body(Map.of("establishmentId", UUID.randomUUID(), "reason", "x"))
                        .post(path.formatted(slotId)),
                422,
                "unknown-establishment");
        submit(id);
        refuses(Api.lead("46").body(body).post(path.formatted(slotId)), 409, "illegal-transition");
    }

    @Test
    void isSubmittedAndApprovedByExactlyOneOfFifty() throws Exception {
        String id = drafted(TeamFixture.provincial().id(), registered(PHU_HIEP));

        winsOnce(Collections.nCopies(CALLERS, () -> submission(id).statusCode()), 200);
        winsOnce(Collections.nCopies(CALLERS, () -> approval(id).statusCode()), 200);
    }

    @Test
    void opensOnceForFifty() throws Exception {
        String team = district();

        winsOnce(Collections.nCopies(CALLERS, () -> open(team, 2020).statusCode()), 201);
    }

    @Test
    void letsOneOfSeveralOverlappingProgrammesThrough() throws Exception {
        String establishment = registered(PHU_HIEP);
        List<Callable<Integer>> submissions = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String id = ofTeam(district(), 5);
            fill(id, List.of(slot(establishment, 3))).then().statusCode(200);
            submissions.add(() -> submission(id).statusCode());
        }

        winsOnce(submissions, 200);
    }

    private static void winsOnce(List<Callable<Integer>> calls, int status) throws Exception {
        List<Integer> statuses = AtOnce.call(calls);

        assertThat(statuses).filteredOn(one -> one == status).hasSize(1);
        assertThat(statuses).filteredOn(one -> one != status).containsOnly(409);
    }
}
