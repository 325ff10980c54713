package vn.lanhmanh.inspection.hearing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.Pages;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.remedy.RemedyFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;

/** Whatever comes before or after a merger, the one that stands ends with everything of both. */
@QuarkusTest
@RealParts
class MergerOrderTest {

    /** Of 25 November 2020 in Vietnam: never in the future, whenever the test runs. */
    private static final String FIRST_MOMENT_OF_THE_DAY = "2020-11-24T17:00:00Z";

    private SeatedTeam team;
    private String survivor;
    private String twin;

    @BeforeEach
    void registerTwice() {
        team = TeamFixture.provincial();
        survivor = registered(PHU_HIEP);
        twin = registered(PHU_HIEP);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void endsTheSameInAnyOrder(long seed) {
        String tip = UUID.randomUUID().toString();
        String inspection = InspectionFixture.running(team, twin, "HEALTH_CHECK");
        List<Runnable> steps = new ArrayList<>(List.of(
                this::merge,
                () -> tell("tip.verified.v1", "tipId", tip),
                () -> tell("sanction.issued.v1", "sanctionId", UUID.randomUUID().toString()),
                () -> RemedyFixture.opened(inspection, "2020-12-15"),
                () -> InspectionFixture.complete(inspection, "2020-06-15", "INSPECTED")
                        .then()
                        .statusCode(200)));
        Collections.shuffle(steps, new Random(seed));

        steps.forEach(Runnable::run);

        Awaitility.await().untilAsserted(() -> {
            grounds().body("items.find { it.tipId == '" + tip + "' }.establishmentId", equalTo(survivor));
            assertThat(why("TIPS")).isEqualTo("2020-06-05");
            assertThat(why("SANCTIONS")).isEqualTo("2020-07-20");
        });
        assertThat(why("VIOLATIONS")).isEqualTo("2020-06-15");
        assertThat(why("SINCE_INSPECTION")).isEqualTo("2020-06-15");
        for (String either : List.of(survivor, twin)) {
            list("/v1/remedies?establishmentId=" + either).body("items.inspectionId", contains(inspection));
            list("/v1/inspections?establishmentId=" + either).body("items.id", contains(inspection));
        }
        isKnownOnTheNextDayList(inspection, tip);
    }

    private void merge() {
        Api.registryOfficer("46")
                .body(Map.of("intoId", survivor, "reason", "nhập hai lần"))
                .post("/v1/establishments/" + twin + "/merger")
                .then()
                .statusCode(200);
    }

    private void tell(String type, String idField, String id) {
        Heard.tell("case", type, idField, id, 1, "establishmentId", twin);
    }

    private static ValidatableResponse grounds() {
        return Api.lead("46").get("/v1/grounds?limit=200").then().statusCode(200);
    }

    private String why(String part) {
        return Api.registryOfficer("46")
                .get("/v1/establishments/" + survivor)
                .path("risk.parts.find { it.name == '" + part + "' }?.why");
    }

    private static ValidatableResponse list(String path) {
        return Api.inspector("46").get(path).then().statusCode(200);
    }

    /** The visit planned for the old id goes to the one that stands, and so does one that rests on the tip. */
    private void isKnownOnTheNextDayList(String inspection, String tip) {
        String next = InspectionFixture.onTip(team, twin, tip);

        list("/v1/day-lists?teamId=" + team.id() + "&on=2020-06-15")
                .body("visits.inspectionId", hasItem(next))
                .body("visits.place.establishmentId", contains(survivor, survivor))
                .body("visits.openRemedies", contains(1, 1))
                .body("visits.verifiedTips", contains(1, 1))
                .body("visits.antecedents.inspections", contains(1, 1))
                .body("visits[0].antecedents.violations[0].count", equalTo(1));
        assertThat(inspection).isNotEqualTo(next);
    }

    @Test
    void barsFromTheOneThatStandsWhoeverIsDeclaredForTheOldOneAfterwards() {
        merge();

        String conflict = Api.idIn(Api.lead("46")
                .body(Map.of("memberId", team.members().get(0), "establishmentId", twin, "reason", "người nhà"))
                .post("/v1/teams/" + team.id() + "/conflicts"));

        Api.lead("46")
                .get("/v1/teams/" + team.id() + "/conflicts/" + conflict)
                .then()
                .body("establishmentId", equalTo(survivor));
        list(Api.lead("46"), "/v1/teams/" + team.id() + "/conflicts?establishmentId=" + twin)
                .body("items.id", contains(conflict));
    }

    private static ValidatableResponse list(io.restassured.specification.RequestSpecification caller, String path) {
        return caller.get(path).then().statusCode(200);
    }

    @Test
    void keepsAMemberAwayWhoseConflictWasMovedByTheMerger() {
        String inspection = InspectionFixture.requested(team, twin);
        Api.lead("46")
                .body(Map.of("memberId", team.members().get(0), "establishmentId", twin, "reason", "người nhà"))
                .post("/v1/teams/" + team.id() + "/conflicts")
                .then()
                .statusCode(201);
        merge();

        Api.inspector("46")
                .body(Map.of("startedAt", FIRST_MOMENT_OF_THE_DAY, "presentMemberIds", team.members()))
                .post("/v1/inspections/" + inspection + "/start")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:conflict-of-interest"));
    }

    @Test
    void letsTheOneThatStandsCarryOutWhatWasRecommendedToTheOldOne() {
        String inspection = InspectionFixture.inspected(team, twin);
        String remedy = RemedyFixture.opened(inspection, "2020-07-15");
        merge();
        String again = InspectionFixture.inspected(team, survivor);

        assertThat(overdue("establishmentId").get(overdue("remedyId").indexOf(remedy)))
                .isEqualTo(survivor);
        Api.lead("46")
                .body(Map.of("answeredOn", "2020-11-20", "text", "Đã ký đủ"))
                .post("/v1/remedies/" + remedy + "/answer")
                .then()
                .statusCode(200);
        Api.lead("46")
                .body(Map.of("verifiedOn", "2020-11-25", "fulfilled", true, "note", "Đã xem", "inspectionId", again))
                .post("/v1/remedies/" + remedy + "/verification")
                .then()
                .statusCode(200)
                .body("state", equalTo("VERIFIED"));
    }

    private static List<String> overdue(String field) {
        return Pages.all(() -> Api.lead("46"), "/v1/watchlists/overdue-remedies?limit=200", field);
    }
}
