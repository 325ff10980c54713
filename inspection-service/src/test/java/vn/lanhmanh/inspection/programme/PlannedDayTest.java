package vn.lanhmanh.inspection.programme;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.amend;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.approve;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.drafted;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.fill;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.hidden;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.memberAs;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.ofTeam;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.slot;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.submit;

/** A planned inspection keeps to the year of its programme, and to what the teams have agreed on. */
@QuarkusTest
@RealParts
class PlannedDayTest {

    private static final String CIRCULAR = "Phần 2 Thông tư 05/2006/TT-BLĐTBXH";

    private final UUID member = UUID.randomUUID();
    private SeatedTeam provincial;
    private SeatedTeam district;
    private String establishment;

    @BeforeEach
    void setUp() {
        provincial = TeamFixture.provincial();
        TeamFixture.add(provincial.id(), memberAs(member));
        district = TeamFixture.seated("DISTRICT", "474", 4);
        establishment = registered(PHU_HIEP);
    }

    /** Somebody of the provincial team who knows nothing of the other. */
    private RequestSpecification lead() {
        return Api.person(member, "inspection-lead");
    }

    private String approved(SeatedTeam team, List<Map<String, Object>> slots) {
        String programme = ofTeam(team.id(), slots.size());
        fill(programme, slots).then().statusCode(200);
        submit(programme);
        approve(programme);
        return programme;
    }

    private static String slotOf(String programme) {
        return Api.lead("46").get("/v1/programmes/" + programme).path("slots[0].id");
    }

    private Response plan(RequestSpecification caller, SeatedTeam team, String slotId, String on) {
        return caller.body(Map.of("type", "PLANNED", "teamId", team.id(), "slotId", slotId, "plannedOn", on))
                .post("/v1/inspections");
    }

    private static void refuses(Response answer, int status, String key) {
        answer.then().statusCode(status).body("type", equalTo("urn:lanhmanh:problem:" + key));
    }

    private Response start(String id, SeatedTeam team, String at) {
        return Api.lead("46")
                .body(Map.of("startedAt", at, "presentMemberIds", team.members()))
                .post("/v1/inspections/" + id + "/start");
    }

    private void visit(String id, SeatedTeam team, String day) {
        start(id, team, day + "T02:00:00Z").then().statusCode(200);
        Api.lead("46")
                .body(Map.of("completedOn", day, "outcome", "INSPECTED"))
                .post("/v1/inspections/" + id + "/completion")
                .then()
                .statusCode(200);
    }

    @Test
    void liesInTheYearOfTheProgramme() {
        String slot =
                ProgrammeFixture.approvedSlots(provincial.id(), establishment).get(0);

        for (String day : List.of("2019-03-10", "2021-03-10")) {
            plan(lead(), provincial, slot, day)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:lanhmanh:problem:outside-programme-year"))
                    .body("legalBasis", equalTo(CIRCULAR))
                    .body("violations.field", hasItem("plannedOn"));
        }
    }

    @Test
    void isWarnedOfOutsideTheMonthAndTheQuarterOfItsSlot() {
        String quarterly = registered(PHU_HIEP);
        String programme = drafted(provincial.id(), establishment);
        fill(programme, List.of(slot(establishment, 3), Map.of("establishmentId", quarterly, "quarter", 2)))
                .then()
                .statusCode(200);
        submit(programme);
        approve(programme);
        List<String> slots = Api.lead("46").get("/v1/programmes/" + programme).path("slots.id");

        plan(lead(), provincial, slots.get(0), "2020-04-01")
                .then()
                .statusCode(201)
                .body("warnings.code", equalTo(List.of("SHIFTED")))
                .body("warnings.about", equalTo(List.of("3")));
        String inTime = Api.idIn(plan(lead(), provincial, slots.get(1), "2020-06-30"));
        lead().body(Map.of("reason", "x")).post("/v1/inspections/" + inTime + "/cancellation");
        plan(lead(), provincial, slots.get(1), "2020-06-30").then().body("warnings", hasSize(0));
        String other = registered(PHU_HIEP);
        String districtSlot = slotOf(approved(district, List.of(Map.of("establishmentId", other, "quarter", 2))));
        plan(Api.lead("46"), district, districtSlot, "2020-07-01")
                .then()
                .body("warnings.code", equalTo(List.of("SHIFTED")))
                .body("warnings.about", equalTo(List.of("Q2")));
    }

    @Test
    void doesNotShiftIntoTheAnnouncedWindowOfAnotherTeam() {
        approved(district, List.of(slot(establishment, 9)));
        String slot =
                ProgrammeFixture.approvedSlots(provincial.id(), establishment).get(0);

        plan(lead(), provincial, slot, "2020-09-10")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:overlaps-other-team"))
                .body("legalBasis", equalTo(CIRCULAR))
                .body("detail", containsString("DISTRICT 9"));
        plan(lead(), provincial, slot, "2020-10-01").then().statusCode(201);
    }

    @Test
    void tellsNothingOfTheHiddenWindowOfAnotherTeam() {
        String asked =
                ProgrammeFixture.approvedSlots(provincial.id(), establishment).get(0);
        Map<?, ?> before = gist(plan(lead(), provincial, asked, "2020-09-10"));
        approved(district, List.of(hidden(establishment, 9)));

        assertThat(gist(plan(lead(), provincial, asked, "2020-09-10"))).isEqualTo(before);
        // Who keeps both teams knows of it.
        String id = Api.idIn(plan(Api.lead("46"), provincial, asked, "2020-09-10"));
        Api.lead("46").body(Map.of("reason", "x")).post("/v1/inspections/" + id + "/cancellation");
        plan(Api.lead("46"), provincial, asked, "2020-09-10")
                .then()
                .statusCode(201)
                .body("warnings.code", hasItems("SHIFTED", "OVERLAPS_OTHER_TEAM"));
    }

    /** What an answer says of the decision, which is then called off again. */
    private Map<?, ?> gist(Response decided) {
        String id = Api.idIn(decided);
        lead().body(Map.of("reason", "x"))
                .post("/v1/inspections/" + id + "/cancellation")
                .then()
                .statusCode(200);
        Map<String, Object> answer = decided.jsonPath().getMap("");
        answer.remove("id");
        assertThat((List<?>) answer.get("warnings")).hasSize(1);
        return answer;
    }

    @Test
    void isWarnedOfWhenTheEnterpriseWasInspectedInTheYear() {
        String taxCode = EstablishmentFixture.taxCode();
        String seat = registeredUnder(taxCode);
        String branch = registeredUnder(taxCode + "-001");
        String seatSlot = slotOf(approved(district, List.of(slot(seat, 5))));
        String branchSlot =
                ProgrammeFixture.approvedSlots(provincial.id(), branch).get(0);
        String early = Api.idIn(plan(lead(), provincial, branchSlot, "2020-03-10"));
        lead().body(Map.of("reason", "x")).post("/v1/inspections/" + early + "/cancellation");

        visit(Api.idIn(plan(Api.lead("46"), district, seatSlot, "2020-05-12")), district, "2020-05-12");

        plan(lead(), provincial, branchSlot, "2020-03-10")
                .then()
                .statusCode(201)
                .body("warnings.code", equalTo(List.of("PLANNED_TWICE_A_YEAR")))
                .body("warnings[0].about", containsString("DISTRICT 5"))
                .body("warnings[0].source", startsWith("Chỉ thị 20/CT-TTg"));
        unscheduled(branch).then().statusCode(201).body("warnings.code", not(hasItem("PLANNED_TWICE_A_YEAR")));
    }

    private static String registeredUnder(String taxCode) {
        Map<String, Object> request = EstablishmentFixture.request(PHU_HIEP);
        request.put("taxCode", taxCode);
        return Api.idIn(EstablishmentFixture.register(request));
    }

    private Response unscheduled(String place) {
        return lead().body(Map.of(
                        "type",
                        "UNSCHEDULED",
                        "teamId",
                        provincial.id(),
                        "establishmentId",
                        place,
                        "plannedOn",
                        "2020-03-10",
                        "ground",
                        Map.of("kind", "SIGNS", "note", "dấu hiệu", "decidedByMemberId", provincial.leader())))
                .post("/v1/inspections");
    }

    @Test
    void isRefusedOnceTheEstablishmentHasClosed() {
        String slot =
                ProgrammeFixture.approvedSlots(provincial.id(), establishment).get(0);
        Api.registryOfficer("46")
                .body(Map.of("on", "2020-03-01", "reason", "ngừng kinh doanh"))
                .post("/v1/establishments/" + establishment + "/closure")
                .then()
                .statusCode(200);

        refuses(plan(lead(), provincial, slot, "2020-03-10"), 422, "establishment-closed");
    }

    @Test
    void comesAfterTheApprovalOfItsSlot() {
        String programme = drafted(provincial.id(), establishment);
        submit(programme);
        approve(programme);
        String added = registered(PHU_HIEP);
        amend(programme, "bổ sung cơ sở").then().statusCode(200);
        fill(programme, List.of(slot(establishment, 3), slot(added, 11))).then().statusCode(200);
        submit(programme);
        Api.leader()
                .body(Map.of("approvedOn", "2020-10-05", "decisionNumber", "99/QĐ-UBND"))
                .post("/v1/programmes/" + programme + "/approval")
                .then()
                .statusCode(200);
        List<String> slots = Api.lead("46").get("/v1/programmes/" + programme).path("slots.id");
        String first = Api.idIn(plan(lead(), provincial, slots.get(0), "2020-03-10"));
        String second = Api.idIn(plan(lead(), provincial, slots.get(1), "2020-11-10"));

        refuses(start(first, provincial, "2020-02-27T02:00:00Z"), 422, "started-before-decision");
        start(first, provincial, "2020-02-28T02:00:00Z").then().statusCode(200);
        start(second, provincial, "2020-10-04T02:00:00Z")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:started-before-decision"))
                .body("legalBasis", equalTo(CIRCULAR));
        start(second, provincial, "2020-10-05T02:00:00Z").then().statusCode(200);
    }
}
