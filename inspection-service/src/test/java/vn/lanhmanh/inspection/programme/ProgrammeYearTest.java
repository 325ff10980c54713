package vn.lanhmanh.inspection.programme;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.amend;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.approval;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.approve;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.drafted;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.fill;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.hidden;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.memberAs;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.ofTeam;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.slot;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.submission;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.submit;

/** A year of the provincial team and of a district team, with an amendment and an overlap. */
@QuarkusTest
@RealParts
class ProgrammeYearTest {

    private SeatedTeam provincial;
    private SeatedTeam district;
    private String first;
    private String second;
    private String third;
    private String secret;

    @BeforeEach
    void setUp() {
        provincial = TeamFixture.provincial();
        district = TeamFixture.seated("DISTRICT", "474", 4);
        first = registered(PHU_HIEP);
        second = registered(PHU_HIEP);
        third = registered(PHU_HIEP);
        secret = registered(PHU_HIEP);
    }

    @Test
    void carriesTwoTeamsThroughTheYear() {
        String province = theProvincialProgrammeIsApproved();
        String districtOwn = theDistrictProgrammeGivesWayWhereItOverlaps(province);
        String firstSlot = slotOf(province, first);
        inspect(firstSlot);
        theFiguresOfTheLevelsStandApart(province);
        theAmendmentKeepsWhatIsInspected(province, firstSlot);
        theYearEnds(province, districtOwn);
    }

    private String theProvincialProgrammeIsApproved() {
        String id = drafted(provincial.id(), first);
        fill(
                        id,
                        List.of(
                                slot(first, 3),
                                slot(second, 5),
                                Map.of("establishmentId", third, "quarter", 4),
                                hidden(secret, 6)))
                .then()
                .statusCode(200)
                .body("counts.slots", equalTo(4))
                .body("counts.byMonth", equalTo(Map.of("3", 1, "5", 1, "6", 1)))
                .body("counts.byQuarter", equalTo(Map.of("4", 1)));
        submit(id);
        approve(id);
        return id;
    }

    private String theDistrictProgrammeGivesWayWhereItOverlaps(String province) {
        var lead = TestTokens.subject("inspection-lead", "SLDTBXH", "474");
        TeamFixture.add(district.id(), memberAs(lead));
        String id = ofTeam(district.id(), 5);
        fill(id, List.of(slot(first, 3), slot(secret, 6))).then().statusCode(200);
        String code = Api.lead("46").get("/v1/establishments/" + first).path("code");

        asDistrict(id, "submission", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:overlaps-other-team"))
                .body("detail", containsString(code))
                .body("detail", containsString("PROVINCE 3"));
        fill(id, List.of(slot(first, 9), slot(secret, 6))).then().statusCode(200);
        asDistrict(id, "submission", Map.of()).statusCode(200).body("state", equalTo("SUBMITTED"));

        String warned = "slots.find { it.establishmentId == '%s' }.warnings.code";
        Api.lead("474")
                .get("/v1/programmes/" + id)
                .then()
                .body(warned.formatted(secret), hasSize(0))
                .body(warned.formatted(first), contains("PLANNED_TWICE_A_YEAR"));
        Api.leader().get("/v1/programmes/" + id).then().body(warned.formatted(secret), contains("OVERLAPS_OTHER_TEAM"));
        approve(id);
        Api.lead("474").get("/v1/programmes/" + province).then().statusCode(404);
        return id;
    }

    private static ValidatableResponse asDistrict(String id, String verb, Map<String, Object> body) {
        return Api.lead("474")
                .body(body)
                .post("/v1/programmes/" + id + "/" + verb)
                .then();
    }

    private static String slotOf(String programme, String establishment) {
        return Api.lead("46")
                .get("/v1/programmes/" + programme)
                .path("slots.find { it.establishmentId == '" + establishment + "' }.id");
    }

    private void inspect(String slotId) {
        String id = planned(slotId);
        Api.lead("46")
                .body(Map.of("startedAt", "2020-03-10T02:00:00Z", "presentMemberIds", provincial.members()))
                .post("/v1/inspections/" + id + "/start")
                .then()
                .statusCode(200);
        Api.lead("46")
                .body(Map.of("completedOn", "2020-03-10", "outcome", "INSPECTED"))
                .post("/v1/inspections/" + id + "/completion")
                .then()
                .statusCode(200);
    }

    private String planned(String slotId) {
        return Api.idIn(plan(slotId));
    }

    private Response plan(String slotId) {
        return Api.lead("46")
                .body(Map.of("type", "PLANNED", "teamId", provincial.id(), "slotId", slotId, "plannedOn", "2020-03-10"))
                .post("/v1/inspections");
    }

    private void theFiguresOfTheLevelsStandApart(String province) {
        Api.leader()
                .get("/v1/programmes/" + province)
                .then()
                .body("achieved", equalTo(1))
                .body("progress.team.establishments", equalTo(1))
                .body("progress.team.visits", equalTo(1))
                .body("progress.team.byKind", equalTo(Map.of("KARAOKE", 1)))
                .body("progress.team.byDistrict", equalTo(Map.of("474", 1)))
                .body("progress.team.byMonth", equalTo(Map.of("3", 1)))
                .body("slots.find { it.establishmentId == '" + first + "' }.started", equalTo(true));
    }

    private void theAmendmentKeepsWhatIsInspected(String province, String firstSlot) {
        String secondSlot = slotOf(province, second);
        amend(province, "cơ sở ngừng kinh doanh").then().statusCode(200).body("number", equalTo(2));
        String fourth = registered(PHU_HIEP);

        refusesInUse(fill(province, List.of(slot(fourth, 7))), firstSlot);
        refusesInUse(swap(province, firstSlot, fourth), firstSlot);
        fill(province, List.of(slot(first, 3), slot(fourth, 7))).then().statusCode(200);
        String held = planned(secondSlot);
        refusesInUse(submission(province), secondSlot);
        Api.lead("46")
                .body(Map.of("reason", "đổi kế hoạch"))
                .post("/v1/inspections/" + held + "/cancellation")
                .then()
                .statusCode(200);
        submit(province);
        Api.leader()
                .get("/v1/programmes/" + province)
                .then()
                .body("number", equalTo(1))
                .body("openVersion", equalTo(2));
        approval(province).then().statusCode(200).body("number", equalTo(2));

        plan(secondSlot).then().statusCode(422).body("type", equalTo("urn:lanhmanh:problem:slot-not-approved"));
        assertThat(slotOf(province, first)).isEqualTo(firstSlot);
        planned(slotOf(province, fourth));
        Api.leader()
                .get("/v1/programmes/" + province + "/versions")
                .then()
                .body("items.state", equalTo(List.of("SUPERSEDED", "APPROVED")))
                .body("items[1].reason", equalTo("cơ sở ngừng kinh doanh"));
        Api.leader()
                .get("/v1/programmes/" + province + "/versions/1")
                .then()
                .body("slots.establishmentId", hasItem(second));
        Api.leader()
                .get("/v1/programmes/" + province + "/versions/2")
                .then()
                .body("slots.establishmentId", not(hasItem(second)));
        Api.leader().get("/v1/programmes/" + province + "/versions/3").then().statusCode(404);
    }

    private static Response swap(String programme, String slotId, String establishment) {
        return Api.lead("46")
                .body(Map.of("establishmentId", establishment, "reason", "cơ sở sửa chữa"))
                .post("/v1/programmes/" + programme + "/slots/" + slotId + "/swap");
    }

    private static void refusesInUse(Response response, String slotId) {
        response.then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:slot-in-use"))
                .body("detail", containsString(slotId));
    }

    private void theYearEnds(String province, String districtOwn) {
        close(province, "2020-10-31").statusCode(422).body("type", equalTo("urn:lanhmanh:problem:year-not-over"));
        close(province, "2020-11-25")
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedOn", equalTo("2020-11-25"))
                .body("openVersion", nullValue());
        close(province, "2020-11-25").statusCode(409);
        amend(province, "muộn").then().statusCode(409);
        amend(districtOwn, "còn kịp").then().statusCode(200);
        close(districtOwn, "2020-11-25").statusCode(409).body("type", equalTo("urn:lanhmanh:problem:amendment-open"));
    }

    private static ValidatableResponse close(String id, String on) {
        return Api.lead("46")
                .body(Map.of("on", on))
                .post("/v1/programmes/" + id + "/closure")
                .then();
    }
}
