package vn.lanhmanh.inspection.programme;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.team.TeamFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.amend;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.approve;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.drafted;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.fill;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.slot;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.submit;

@QuarkusTest
@RealParts
class MergedSlotTest {

    private String team;
    private String survivor;
    private String twin;

    @BeforeEach
    void registerTwice() {
        team = TeamFixture.provincial().id();
        survivor = registered(PHU_HIEP);
        twin = registered(PHU_HIEP);
    }

    private void merge() {
        Api.registryOfficer("46")
                .body(Map.of("intoId", survivor, "reason", "nhập hai lần"))
                .post("/v1/establishments/" + twin + "/merger")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse shown(String path) {
        return Api.lead("46").get("/v1/programmes/" + path).then().statusCode(200);
    }

    @Test
    void givesTheSlotToTheOneThatStandsUnderItsOldId() {
        String programme = drafted(team, twin);
        submit(programme);
        approve(programme);
        String slot = shown(programme).extract().path("slots[0].id");
        int version = shown(programme).extract().path("version");

        merge();

        shown(programme)
                .body("slots.id", contains(slot))
                .body("slots[0].establishmentId", equalTo(survivor))
                .body("version", equalTo(version));
    }

    @Test
    void leavesPastVersionsAsTheyWereDecided() {
        String programme = drafted(team, twin);
        submit(programme);
        approve(programme);
        amend(programme, "đổi cơ sở").then().statusCode(200);
        submit(programme);
        approve(programme);

        merge();

        shown(programme).body("slots.establishmentId", contains(survivor));
        shown(programme + "/versions/1").body("slots.establishmentId", contains(twin));
    }

    @Test
    void takesTheOldIdForTheOneThatStands() {
        String other = registered(PHU_HIEP);
        String programme = drafted(team, other);
        merge();

        fill(programme, List.of(slot(twin, 5))).then().statusCode(200);
        fill(programme, List.of(slot(twin, 5), slot(survivor, 6)))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:establishment-twice"));

        shown(programme).body("slots.establishmentId", contains(survivor));
        String slot = shown(programme).extract().path("slots[0].id");
        String late = registered(PHU_HIEP);
        fill(programme, List.of(slot(late, 5))).then().statusCode(200);
        String swapped = shown(programme).extract().path("slots[0].id");
        assertThat(swapped).isNotEqualTo(slot);
        Api.lead("46")
                .header("If-Match", "*")
                .body(Map.of("establishmentId", twin, "reason", "đổi cơ sở"))
                .post("/v1/programmes/" + programme + "/slots/" + swapped + "/swap")
                .then()
                .statusCode(200)
                .body("slots.establishmentId", contains(survivor));
    }

    @Test
    void keepsBothSlotsOfAVersionThatNamesBothAndWarns() {
        String programme = drafted(team, survivor, twin);

        merge();

        shown(programme)
                .body("slots.establishmentId", containsInAnyOrder(survivor, twin))
                .body("slots[0].warnings.code", hasItem("PLANNED_TWICE_A_YEAR"));
        fill(programme, List.of(slot(survivor, 3), slot(twin, 3))).then().statusCode(200);
        fill(programme, List.of(slot(survivor, 3))).then().statusCode(200);
        shown(programme).body("slots.establishmentId", contains(survivor));
    }
}
