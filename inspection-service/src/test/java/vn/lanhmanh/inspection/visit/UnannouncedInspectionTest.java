package vn.lanhmanh.inspection.visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.programme.ProgrammeFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.visit.InspectionFixture.decide;
import static vn.lanhmanh.inspection.visit.InspectionFixture.planned;
import static vn.lanhmanh.inspection.visit.InspectionFixture.requested;
import static vn.lanhmanh.inspection.visit.InspectionFixture.start;
import static vn.lanhmanh.inspection.visit.InspectionFixture.unscheduled;

/** An unannounced inspection that nobody else can find before it starts, asked through every operation. */
@QuarkusTest
@RealParts
class UnannouncedInspectionTest {

    private static final String ANOTHER = "inspector";
    private static final String ANOTHER_LEAD = "inspection-lead";

    private final UUID stranger = UUID.randomUUID();
    private final Map<String, Supplier<RequestSpecification>> others = Map.of(
            "another inspector of the province", () -> Api.person(stranger, ANOTHER),
            "another lead of the province", () -> Api.person(stranger, ANOTHER_LEAD),
            "an inspector of the district", () -> Api.inspector("474"),
            "a lead of the district", () -> Api.lead("474"));

    private SeatedTeam team;
    private String establishment;
    private String code;

    @BeforeEach
    void chooseWhereToGo() {
        team = TeamFixture.provincial();
        establishment = EstablishmentFixture.registered(PHU_HIEP);
        code = Api.registryOfficer("46")
                .get("/v1/establishments/" + establishment)
                .path("code");
    }

    @Test
    void showsInNoAnswerToAnybodyElse() {
        var walk = new EveryRead(
                Map.of("teamId", team.id(), "establishmentId", establishment, "year", "2020", "quarter", "4"));
        Map<String, List<String>> before = walk.mentions(others, List.of(establishment, code), List.of(establishment));

        String id = requested(team, establishment);

        assertThat(walk.mentions(others, List.of(id), List.of(id, establishment, team.id())))
                .allSatisfy((who, answers) -> assertThat(answers).as(who).isEmpty());
        assertThat(walk.mentions(others, List.of(establishment, code), List.of(establishment)))
                .isEqualTo(before);
        start(id, team.members());
        assertThat(walk.mentions(others, List.of(id), List.of(id)))
                .allSatisfy((who, answers) ->
                        assertThat(answers).as(who).contains("GET /v1/inspections", "GET /v1/inspections/" + id));
    }

    @Test
    void isKnownToItsTeamAndToTheApprover() {
        String path = "/v1/inspections/" + requested(team, establishment);

        Api.inspector("46").get(path).then().statusCode(200).body("state", equalTo("PLANNED"));
        Api.leader().get(path).then().statusCode(200);
        Api.leader().get("/v1/inspections?teamId=" + team.id()).then().body("items", not(List.of()));
    }

    @Test
    void letsOnlyItsTeamActOnceOthersKnowOfIt() {
        String id = requested(team, establishment);
        start(id, team.members());

        Api.person(stranger, ANOTHER)
                .body(Map.of("completedOn", "2020-06-15", "outcome", "INSPECTED"))
                .post("/v1/inspections/" + id + "/completion")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lanhmanh:problem:not-own-team"));
        Api.person(stranger, ANOTHER_LEAD)
                .body(unscheduled(team, establishment, signs(team)))
                .post("/v1/inspections")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lanhmanh:problem:not-own-team"));
    }

    @Test
    void staysASecretWhenItIsCalledOff() {
        String path = "/v1/inspections/" + requested(team, establishment);
        Api.lead("46")
                .body(Map.of("reason", "x"))
                .post(path + "/cancellation")
                .then()
                .statusCode(200);

        others.forEach((who, caller) -> caller.get().get(path).then().statusCode(404));
    }

    @Test
    void isAlsoOneByAnUnannouncedSlot() {
        String slot = ProgrammeFixture.approvedUnannouncedSlot(team.id(), establishment);
        String id = Api.idIn(decide(planned(team, slot)));
        String path = "/v1/inspections/" + id;

        others.forEach((who, caller) -> caller.get().get(path).then().statusCode(404));
        Api.leader().get(path).then().statusCode(200).body("unannounced", equalTo(true));
        start(id, team.members());
        others.forEach((who, caller) -> caller.get().get(path).then().statusCode(200));
    }

    @Test
    void isWarnedOfTheAnnouncedSlotOfAnotherTeam() {
        ProgrammeFixture.approvedSlots(team.id(), establishment);
        SeatedTeam district = TeamFixture.seated("DISTRICT", "474", 3);
        var request = new HashMap<>(unscheduled(district, establishment, signs(district)));
        request.put("plannedOn", "2020-03-10");

        Api.lead("474")
                .body(request)
                .post("/v1/inspections")
                .then()
                .statusCode(201)
                .body("warnings.code", hasItem("OVERLAPS_OTHER_TEAM"));
        request.put("plannedOn", "2020-06-15");
        Api.lead("474").body(request).post("/v1/inspections").then().body("warnings", equalTo(List.of()));
    }

    @Test
    void letsAnotherTeamClaimItsTipAndGivesTheTipToTheFirstThatStarts() {
        String tip = UUID.randomUUID().toString();
        Heard.tell(
                "case", "tip.verified.v1", "tipId", tip, 2, "establishmentId", establishment, "communeCode", PHU_HIEP);
        Awaitility.await().untilAsserted(() -> lists(Api.lead("474"), "false", tip));
        SeatedTeam district = TeamFixture.seated("DISTRICT", "474", 3);
        String ours = Api.idIn(Api.lead("46")
                .body(unscheduled(team, establishment, complaint(team, tip)))
                .post("/v1/inspections"));
        lists(Api.lead("46"), "true", tip);
        lists(Api.lead("474"), "false", tip);

        String theirs = Api.idIn(Api.lead("474")
                .body(unscheduled(district, establishment, complaint(district, tip)))
                .post("/v1/inspections"));
        start(ours, team.members());

        lists(Api.lead("474"), "true", tip);
        Api.lead("474")
                .body(Map.of("startedAt", "2020-06-15T02:00:00Z", "presentMemberIds", district.members()))
                .post("/v1/inspections/" + theirs + "/start")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:ground-used"));
    }

    private static void lists(RequestSpecification caller, String used, String tip) {
        caller.get("/v1/grounds?limit=200&used=" + used)
                .then()
                .statusCode(200)
                .body("items.tipId", hasItem(tip))
                .body("items.find { it.tipId == '" + tip + "' }.used", equalTo(Boolean.valueOf(used)));
    }

    private static Map<String, Object> complaint(SeatedTeam team, String tip) {
        return Map.of("kind", "COMPLAINT", "tipId", tip, "decidedByMemberId", team.leader());
    }

    private static Map<String, Object> signs(SeatedTeam team) {
        return Map.of("kind", "SIGNS", "note", "dấu hiệu", "decidedByMemberId", team.leader());
    }
}
