package vn.lanhmanh.inspection.programme;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.fill;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.hidden;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.ofTeam;
import static vn.lanhmanh.inspection.programme.ProgrammeFixture.slot;

/** An establishment closes, or stands still, in the month of its slot. */
@QuarkusTest
@RealParts
class IdleSlotTest {

    private SeatedTeam team;
    private String programme;
    private String establishment;

    @BeforeEach
    void plan() {
        team = TeamFixture.seated("DISTRICT", "474", 4);
        programme = ofTeam(team.id(), 5);
        establishment = registered(PHU_HIEP);
    }

    private void register(String what, Map<String, Object> body) {
        Api.registryOfficer("46")
                .body(body)
                .post("/v1/establishments/" + establishment + "/" + what)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse shown(RequestSpecification caller) {
        return caller.get("/v1/programmes/" + programme).then().statusCode(200);
    }

    @Test
    void warnsOfOneThatHasClosed() {
        fill(programme, List.of(slot(establishment, 12))).then().statusCode(200);
        shown(Api.lead("46")).body("slots[0].warnings", empty());

        register("closure", Map.of("on", "2020-11-20", "reason", "ngừng"));

        shown(Api.lead("46"))
                .body("slots[0].warnings.code", contains("ESTABLISHMENT_CLOSED"))
                .body("slots[0].warnings[0].about", containsString(" 2020-11-20"));
        shown(Api.person(UUID.randomUUID(), "inspector"))
                .body("slots", hasSize(1))
                .body("slots[0].warnings", empty());
    }

    @Test
    void warnsOfOneThatIsSuspendedInTheMonthOfItsSlot() {
        fill(programme, List.of(hidden(establishment, 12))).then().statusCode(200);

        register("suspension", Map.of("from", "2020-11-01", "until", "2020-12-01", "reason", "sửa chữa"));

        shown(Api.lead("46"))
                .body("slots[0].warnings.code", contains("ESTABLISHMENT_SUSPENDED"))
                .body("slots[0].warnings[0].about", containsString(" 2020-11-01/2020-12-01"));
    }

    @Test
    void warnsOfNoneThatIsSuspendedInAnotherMonth() {
        fill(programme, List.of(slot(establishment, 12))).then().statusCode(200);

        register("suspension", Map.of("from", "2020-11-01", "until", "2020-11-30", "reason", "sửa chữa"));

        shown(Api.lead("46")).body("slots[0].warnings", empty());
    }

    @Test
    void warnsOfOneThatNobodyKnowsWhenItGoesOn() {
        fill(programme, List.of(Map.of("establishmentId", establishment, "quarter", 4)))
                .then()
                .statusCode(200);

        register("suspension", Map.of("from", "2020-11-01", "reason", "sửa chữa"));

        shown(Api.lead("46")).body("slots[0].warnings[0].about", containsString(" 2020-11-01/"));
    }
}
