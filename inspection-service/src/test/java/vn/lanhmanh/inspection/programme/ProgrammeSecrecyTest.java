package vn.lanhmanh.inspection.programme;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
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

@QuarkusTest
@RealParts
class ProgrammeSecrecyTest {

    /** A commune of the district 483. */
    private static final String NAM_DONG = "20164";

    private SeatedTeam team;
    private String open;
    private String secret;
    private String programme;

    @BeforeEach
    void setUp() {
        team = TeamFixture.provincial();
        open = registered(PHU_HIEP);
        secret = registered(PHU_HIEP);
        programme = drafted(team.id(), open);
        fill(programme, List.of(slot(open, 3), hidden(secret, 6))).then().statusCode(200);
        submit(programme);
        approve(programme);
    }

    @Test
    void leavesUnannouncedSlotsOutForAllButTheTeamAndItsApprover() {
        UUID member = UUID.randomUUID();
        TeamFixture.add(team.id(), memberAs(member));

        showsSlots(Api.lead("46"), 2);
        showsSlots(Api.person(member, "inspector"), 2);
        showsSlots(Api.leader(), 2);
        showsSlots(stranger(), 1);
        showsSlots(Api.person(UUID.randomUUID(), "inspection-lead"), 1);
        stranger()
                .get("/v1/programmes/" + programme)
                .then()
                .body("counts.byMonth", equalTo(Map.of("3", 1)))
                .body("counts.byKind", equalTo(Map.of("KARAOKE", 1)))
                .body("counts.byDistrict", equalTo(Map.of("474", 1)))
                .body("slots.establishmentId", not(hasItem(secret)));
        assertThat(stranger().get("/v1/programmes?limit=200").asString()).doesNotContain(secret);
        assertThat(Heard.topics()
                        .await("inspection.events", "programme.approved.v1", UUID.fromString(programme))
                        .data()
                        .replace(" ", ""))
                .contains("\"slots\":1")
                .doesNotContain(secret);
    }

    private void showsSlots(RequestSpecification caller, int slots) {
        for (String path : List.of("", "/versions/1")) {
            caller.get("/v1/programmes/" + programme + path)
                    .then()
                    .statusCode(200)
                    .body("slots.size()", equalTo(slots))
                    .body("counts.slots", equalTo(slots));
        }
    }

    @Test
    void tellsWhyAVersionWasMadeOrReturnedToTheTeamAndItsApproverAlone() {
        UUID member = UUID.randomUUID();
        TeamFixture.add(team.id(), memberAs(member));
        String reason = "thay cơ sở bí mật " + secret;
        amend(programme, reason).then().statusCode(200);
        submit(programme);
        Api.leader()
                .body(Map.of("reason", "trả lại vì " + secret))
                .post("/v1/programmes/" + programme + "/return")
                .then()
                .statusCode(200);

        for (RequestSpecification told : List.of(Api.lead("46"), Api.leader(), Api.person(member, "inspector"))) {
            told.get("/v1/programmes/" + programme + "/versions/2")
                    .then()
                    .body("reason", equalTo(reason))
                    .body("returnReason", equalTo("trả lại vì " + secret));
        }
        Api.lead("46").get("/v1/programmes/" + programme + "/versions").then().body("items[1].reason", equalTo(reason));
        submit(programme);
        approve(programme);
        assertThat(Api.lead("46").get("/v1/programmes?limit=200").asString()).contains(reason);
        List<String> paths = List.of("/" + programme, "/" + programme + "/versions", "/" + programme + "/versions/2");
        for (String role : List.of("registry-officer", "inspector", "inspection-lead", "unit-head", "consolidator")) {
            for (String path : paths) {
                assertThat(Api.person(UUID.randomUUID(), role)
                                .get("/v1/programmes" + path)
                                .asString())
                        .as(role + " " + path)
                        .doesNotContain(secret);
            }
            assertThat(Api.person(UUID.randomUUID(), role)
                            .get("/v1/programmes?limit=200")
                            .asString())
                    .as(role)
                    .doesNotContain(secret);
        }
    }

    /** An inspector of the province who is in no team. */
    private static RequestSpecification stranger() {
        return Api.person(UUID.randomUUID(), "inspector");
    }

    @Test
    void tellsNobodyElseWhomTheProposalLeftOut() {
        String path = "/v1/programmes/" + programme + "/proposal";

        stranger().get(path).then().statusCode(404);
        Api.leader().get(path).then().statusCode(200);
        Api.lead("46").get(path).then().statusCode(200).body("candidates", not(equalTo(0)));
    }

    @Test
    void showsASlotToAllOnceItsInspectionHasStarted() {
        String slotId = Api.lead("46")
                .get("/v1/programmes/" + programme)
                .path("slots.find { it.establishmentId == '" + secret + "' }.id");
        String inspection = Api.idIn(Api.lead("46")
                .body(Map.of("type", "PLANNED", "teamId", team.id(), "slotId", slotId, "plannedOn", "2020-06-15"))
                .post("/v1/inspections"));
        showsSlots(stranger(), 1);

        Api.lead("46")
                .body(Map.of("startedAt", "2020-06-15T02:00:00Z", "presentMemberIds", team.members()))
                .post("/v1/inspections/" + inspection + "/start")
                .then()
                .statusCode(200);

        showsSlots(stranger(), 2);
    }

    /** In a district with so few establishments that the proposal names each of them. */
    @Test
    void barsNobodyFromAProposalForAnUnannouncedSlotOfAnotherTeam() {
        String announced = registered(NAM_DONG);
        String unannounced = registered(NAM_DONG);
        String theirs = drafted(TeamFixture.provincial().id(), announced);
        fill(theirs, List.of(slot(announced, 3), hidden(unannounced, 6))).then().statusCode(200);
        submit(theirs);
        approve(theirs);
        String district = TeamFixture.seated("DISTRICT", "483", 0).id();
        String other = ofTeam(district, 5);
        Api.lead("46")
                .body(Map.of("teamId", district))
                .post("/v1/programmes/" + other + "/proposal")
                .then()
                .statusCode(200);
        String reason = "omitted.find { it.establishmentId == '%s' }?.reason";

        Api.lead("46")
                .get("/v1/programmes/" + other + "/proposal")
                .then()
                .body("rest.'ALREADY_PLANNED_BY PROVINCE'", nullValue())
                .body(reason.formatted(announced), equalTo("ALREADY_PLANNED_BY PROVINCE"))
                .body(reason.formatted(unannounced), not(equalTo("ALREADY_PLANNED_BY PROVINCE")));
    }

    @Test
    void isWrittenByItsTeamAlone() {
        Api.person(UUID.randomUUID(), "inspection-lead")
                .body(Map.of("reason", "đổi"))
                .post("/v1/programmes/" + programme + "/amendment")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lanhmanh:problem:not-own-programme"));
    }
}
