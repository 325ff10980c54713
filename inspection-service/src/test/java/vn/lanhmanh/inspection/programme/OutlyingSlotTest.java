package vn.lanhmanh.inspection.programme;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Pages;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.DIEN_HUONG;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HAU;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.amend;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.approval;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.approve;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.fill;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.hidden;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.memberAs;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.ofTeam;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.slot;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.submission;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.submit;

/** A merger takes the establishment of a slot to where its team may not inspect. */
@QuarkusTest
@RealParts
class OutlyingSlotTest {

    private static final String LIST = "/v1/watchlists/slots-outside-area";

    @Inject
    AgroalDataSource database;

    private SeatedTeam team;
    private String programme;
    private String twin;
    private String survivor;

    @BeforeEach
    void plan() {
        team = TeamFixture.seated("DISTRICT", "474", 4);
        programme = ofTeam(team.id(), 5);
        twin = registered(PHU_HIEP);
        survivor = registered(DIEN_HUONG);
    }

    private String approved(Map<String, Object> slot) {
        fill(programme, List.of(slot)).then().statusCode(200);
        submit(programme);
        approve(programme);
        return shown(Api.lead("46")).extract().path("slots[0].id");
    }

    private ValidatableResponse shown(RequestSpecification caller) {
        return caller.get("/v1/programmes/" + programme).then().statusCode(200);
    }

    private Response merge(RequestSpecification caller) {
        Response answer = caller.body(Map.of("intoId", survivor, "reason", "nhập hai lần"))
                .post("/v1/establishments/" + twin + "/merger");
        answer.then().statusCode(200).body("state", equalTo("MERGED")).body("mergedInto", equalTo(survivor));
        return answer;
    }

    private static RequestSpecification stranger() {
        return Api.person(UUID.randomUUID(), "registry-officer", "inspector");
    }

    @Test
    void warnsWhoMergesOfTheSlotsThatLeaveTheAreaOfTheirTeam() throws SQLException {
        String slotId = approved(slot(twin, 3));

        merge(stranger())
                .then()
                .body("warnings.code", contains("SLOT_OUTSIDE_AREA"))
                .body("warnings.slotId", contains(slotId))
                .body("warnings.programmeId", contains(programme))
                .body("warnings.about", contains("DISTRICT 3"));

        assertThat(leaving(slotId)).isEqualTo(1);
    }

    @Test
    void tellsOfASecretSlotToNobodyButItsTeamAndItsApprover() throws SQLException {
        UUID member = UUID.randomUUID();
        TeamFixture.add(team.id(), memberAs(member));
        String secret = approved(hidden(twin, 3));
        Response told = merge(stranger());
        assertThat(leaving(secret)).as("an audit row would name it").isZero();

        twin = registered(PHU_HIEP);
        Response nothingToTell = merge(stranger());

        assertThat(told.statusCode()).isEqualTo(nothingToTell.statusCode());
        assertThat(told.<List<?>>path("warnings")).isEmpty();
        assertThat(told.jsonPath().getMap("").keySet())
                .isEqualTo(nothingToTell.jsonPath().getMap("").keySet());
        assertThat(told.header("ETag")).isEqualTo(nothingToTell.header("ETag"));

        shown(stranger()).body("slots", empty());
        for (RequestSpecification knowing : List.of(Api.person(member, "inspector"), Api.leader(), Api.lead("46"))) {
            shown(knowing).body("slots.id", contains(secret)).body("slots[0].warnings.code", contains("OUTSIDE_AREA"));
        }
    }

    @Test
    void tellsNothingOfSlotsToWhoReadsNoProgrammes() throws SQLException {
        String slotId = approved(slot(twin, 3));

        merge(Api.registryOfficer("46")).then().body("warnings", empty());

        assertThat(leaving(slotId)).isEqualTo(1);
    }

    @Test
    void keepsTheSecretOfASlotThatAnAmendmentWouldAnnounce() throws SQLException {
        String secret = approved(hidden(twin, 3));
        amend(programme, "công bố trước").then().statusCode(200);
        Map<String, Object> announced = new HashMap<>(slot(twin, 3));
        fill(programme, List.of(announced)).then().statusCode(200);

        merge(stranger()).then().body("warnings", empty());

        assertThat(leaving(secret)).isZero();
    }

    @Test
    void listsForTheHeadWhichSlotsNeedAnotherEstablishment() {
        String announced = approved(slot(twin, 3));
        merge(stranger());
        team = TeamFixture.seated("DISTRICT", "474", 1);
        programme = ofTeam(team.id(), 5);
        twin = registered(PHU_HIEP);
        String secret = approved(hidden(twin, 3));
        merge(stranger());

        assertThat(listed(() -> Api.lead("46"))).contains(announced, secret).doesNotHaveDuplicates();
        assertThat(listed(() -> Api.leader())).contains(announced, secret);
        assertThat(listed(() -> Api.person(UUID.randomUUID(), "inspection-lead")))
                .contains(announced)
                .doesNotContain(secret);
        assertThat(listed(() -> Api.lead("476"))).doesNotContain(announced, secret);
        Api.inspector("46").get(LIST).then().statusCode(403);
        Api.lead("46").get(LIST + "?limit=0").then().statusCode(400);
        Api.lead("46").get(LIST + "?cursor=x").then().statusCode(400);

        amend(programme, "thêm cơ sở").then().statusCode(200);
        assertThat(listed(() -> Api.lead("46"))).contains(secret).doesNotHaveDuplicates();
    }

    private static List<String> listed(Supplier<RequestSpecification> caller) {
        return Pages.all(caller, LIST + "?limit=1", "slotId");
    }

    @Test
    void warnsAMemberWhoMergesOfTheSecretSlotsOfTheTeam() {
        UUID member = UUID.randomUUID();
        TeamFixture.add(team.id(), memberAs(member));
        String secret = approved(hidden(twin, 3));

        merge(Api.person(member, "registry-officer", "inspector")).then().body("warnings.slotId", contains(secret));
    }

    @Test
    void saysNothingWhereTheTeamMayStillInspect() throws SQLException {
        survivor = registered(PHU_HAU);
        String slotId = approved(slot(twin, 3));

        merge(stranger()).then().body("warnings", empty());

        assertThat(leaving(slotId)).isZero();
        shown(Api.lead("46")).body("slots[0].warnings", empty());
        planned(slotId).then().statusCode(201);
    }

    @Test
    void bindsATeamOfACommuneToItsCommune() {
        team = TeamFixture.seated("COMMUNE", PHU_HIEP, 4);
        programme = ofTeam(team.id(), 5);
        survivor = registered(PHU_HAU);
        String slotId = approved(slot(twin, 3));

        merge(stranger()).then().body("warnings.about", contains("COMMUNE 3"));

        shown(Api.lead("46")).body("slots[0].warnings.about", contains(code(survivor) + " " + PHU_HAU));
        outside(planned(slotId), "slotId");
    }

    @Test
    void demandsAnotherEstablishmentForTheSlot() {
        String slotId = approved(slot(twin, 3));
        merge(stranger());

        outside(planned(slotId), "slotId");
        amend(programme, "cơ sở ở ngoài địa bàn").then().statusCode(200);
        outside(submission(programme), "slots");
        Api.lead("46")
                .header("If-Match", "*")
                .body(Map.of("establishmentId", registered(PHU_HAU), "reason", "cơ sở cũ ở ngoài địa bàn"))
                .post("/v1/programmes/" + programme + "/slots/" + slotId + "/swap")
                .then()
                .statusCode(200)
                .body("slots[0].warnings", empty());
        submit(programme);
        approve(programme);

        planned(slotId).then().statusCode(201);
    }

    @Test
    void approvesNoSlotThatLeftTheAreaSinceItWasSubmitted() {
        fill(programme, List.of(slot(twin, 3))).then().statusCode(200);
        submit(programme);

        merge(stranger()).then().body("warnings", hasSize(1));

        outside(approval(programme), "slots");
        Api.leader()
                .body(Map.of("reason", "cơ sở ở ngoài địa bàn"))
                .post("/v1/programmes/" + programme + "/return")
                .then()
                .statusCode(200)
                .body("slots[0].warnings.code", contains("OUTSIDE_AREA"));
    }

    @Test
    void letsAnInspectionDecidedBeforeGoOnAndShowsTheTeam() {
        String slotId = approved(slot(twin, 3));
        String inspection = Api.idIn(planned(slotId));
        merge(stranger()).then().body("warnings", hasSize(1));

        Api.lead("474")
                .get("/v1/day-lists?teamId=" + team.id() + "&on=2020-06-15")
                .then()
                .statusCode(200)
                .body("visits.inspectionId", contains(inspection))
                .body("visits.outsideArea", contains(true))
                .body("visits.place.communeCode", contains(DIEN_HUONG));
        amend(programme, "thêm lượt").then().statusCode(200);
        submit(programme);
        approve(programme);
        Api.lead("474")
                .body(Map.of("startedAt", "2020-06-15T02:00:00Z", "presentMemberIds", team.members()))
                .post("/v1/inspections/" + inspection + "/start")
                .then()
                .statusCode(200);
        shown(Api.lead("46")).body("slots[0].warnings", empty());
    }

    private Response planned(String slotId) {
        return Api.lead("46")
                .body(Map.of("type", "PLANNED", "teamId", team.id(), "slotId", slotId, "plannedOn", "2020-06-15"))
                .post("/v1/inspections");
    }

    private static void outside(Response refused, String field) {
        refused.then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:slot-outside-area"))
                .body("violations.field", contains(field));
    }

    private static String code(String establishment) {
        return Api.registryOfficer("46")
                .get("/v1/establishments/" + establishment)
                .path("code");
    }

    private long leaving(String slotId) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from audit_entry where object_type = 'programme slot' and object_id = ?"
                                + " and action = 'leave area'")) {
            query.setString(1, slotId);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
