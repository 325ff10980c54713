package vn.lanhmanh.inspection.hearing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.conflict.Conflicts;
import vn.lanhmanh.inspection.remedy.RemedyFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.DIEN_HUONG;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HAU;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;

/**
 * A business that was registered in Phú Hiệp stands in another commune or district: whoever reads there reads what came
 * before; whoever reads in Phú Hiệp keeps what happened there, and nothing else is opened.
 */
@QuarkusTest
@RealParts
class CrossAreaMergerTest {

    @Inject
    Conflicts conflicts;

    private SeatedTeam team;
    private String twin;
    private String survivor;
    private String inspection;
    private String remedy;

    @BeforeEach
    void inspectTheOldOne() {
        team = TeamFixture.provincial();
        twin = registered(PHU_HIEP);
        inspection = InspectionFixture.running(team, twin, "LABOUR_CONTRACT");
        InspectionFixture.complete(inspection, "2020-06-15", "INSPECTED").then().statusCode(200);
        remedy = RemedyFixture.opened(inspection, "2020-12-15");
    }

    private void mergeInto(String commune) {
        survivor = registered(commune);
        Api.registryOfficer("46")
                .body(Map.of("intoId", survivor, "reason", "nhập hai lần"))
                .post("/v1/establishments/" + twin + "/merger")
                .then()
                .statusCode(200)
                .body("warnings", empty());
    }

    private static ValidatableResponse read(RequestSpecification caller, String path) {
        return caller.get("/v1/" + path).then().statusCode(200);
    }

    private static void refused(RequestSpecification caller, String path) {
        caller.get("/v1/" + path).then().statusCode(404);
    }

    private static RequestSpecification inspector(String area) {
        return Api.inspector(area);
    }

    @ParameterizedTest
    @CsvSource({PHU_HAU + "," + PHU_HAU, DIEN_HUONG + "," + DIEN_HUONG, DIEN_HUONG + ",476"})
    void opensWhatCameBeforeToWhoReadsWhereTheBusinessStands(String commune, String area) {
        refused(inspector(area), "inspections/" + inspection);
        refused(inspector(area), "remedies/" + remedy);

        mergeInto(commune);

        for (String asked : List.of(survivor, twin)) {
            read(inspector(area), "inspections?establishmentId=" + asked).body("items.id", contains(inspection));
            read(inspector(area), "remedies?establishmentId=" + asked).body("items.id", contains(remedy));
        }
        read(inspector(area), "remedies?inspectionId=" + inspection).body("items.id", contains(remedy));
        read(inspector(area), "inspections/" + inspection)
                .body("establishmentId", equalTo(twin))
                .body("communeCode", equalTo(PHU_HIEP))
                .body("findings.violationCode", contains("LABOUR_CONTRACT"));
        read(inspector(area), "remedies/" + remedy).body("id", equalTo(remedy));
        read(Api.registryOfficer(area), "establishments/" + survivor + "/history")
                .body("items.establishmentId", hasItem(twin));
        refused(Api.registryOfficer(area), "establishments/" + twin);
        read(Api.registryOfficer(area), "establishments?code=" + code(twin)).body("items.id", contains(survivor));
    }

    @ParameterizedTest
    @CsvSource({PHU_HAU + "," + PHU_HIEP, DIEN_HUONG + "," + PHU_HIEP, DIEN_HUONG + ",474"})
    void leavesToTheOldAreaWhatHappenedThereAndOpensNothingOfTheOther(String commune, String area) {
        mergeInto(commune);
        String later = InspectionFixture.inspected(team, survivor);

        read(inspector(area), "inspections?establishmentId=" + twin).body("items.id", contains(inspection));
        read(inspector(area), "remedies?establishmentId=" + twin).body("items.id", contains(remedy));
        read(inspector(area), "inspections/" + inspection);
        read(inspector(area), "remedies/" + remedy);
        refused(inspector(area), "inspections/" + later);
        read(Api.registryOfficer(area), "establishments/" + twin)
                .body("state", equalTo("MERGED"))
                .body("mergedInto", equalTo(survivor));
        read(Api.registryOfficer(area), "establishments/" + twin + "/history")
                .body("items.establishmentId", not(hasItem(survivor)));
        refused(Api.registryOfficer(area), "establishments/" + survivor);
        refused(Api.registryOfficer(area), "establishments/" + survivor + "/history");
        read(Api.registryOfficer(area), "establishments?code=" + code(twin)).body("items.id", contains(twin));
        read(Api.registryOfficer(area), "establishments?code=" + code(survivor)).body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {PHU_HAU, DIEN_HUONG})
    void opensNoInspectionThatHasNotStarted(String commune) {
        String secret = InspectionFixture.requested(team, twin);

        mergeInto(commune);

        refused(inspector(commune), "inspections/" + secret);
        read(inspector(commune), "inspections?establishmentId=" + survivor).body("items.id", contains(inspection));
    }

    @ParameterizedTest
    @ValueSource(strings = {PHU_HAU, DIEN_HUONG})
    void opensNothingToAThirdArea(String commune) {
        mergeInto(commune);

        for (String third : List.of("19750", "477")) {
            refused(inspector(third), "inspections/" + inspection);
            refused(inspector(third), "remedies/" + remedy);
            read(inspector(third), "inspections?establishmentId=" + survivor).body("items", empty());
            read(inspector(third), "remedies?establishmentId=" + survivor).body("items", empty());
            read(Api.registryOfficer(third), "establishments?code=" + code(twin))
                    .body("items", empty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PHU_HAU, DIEN_HUONG})
    void takesTipsToWhereTheBusinessStandsToldBeforeOrAfter(String commune) {
        String before = tip();
        Awaitility.await().untilAsserted(() -> read(Api.lead(PHU_HIEP), "grounds?limit=200")
                .body("items.tipId", hasItem(before)));
        String claimed = tip();
        Awaitility.await().untilAsserted(() -> read(Api.lead(PHU_HIEP), "grounds?limit=200")
                .body("items.tipId", hasItem(claimed)));
        String underWay = InspectionFixture.onTip(team, twin, claimed);

        mergeInto(commune);
        String after = tip();

        Awaitility.await().untilAsserted(() -> read(Api.lead(commune), "grounds?limit=200")
                .body("items.tipId", hasItem(after))
                .body("items.find { it.tipId == '" + after + "' }.establishmentId", equalTo(survivor)));
        read(Api.lead(commune), "grounds?limit=200").body("items.tipId", hasItem(before));
        read(Api.lead(PHU_HIEP), "grounds?limit=200")
                .body("items.tipId", not(hasItem(before)))
                .body("items.tipId", not(hasItem(after)));
        InspectionFixture.start(underWay, team.members());
        read(Api.lead(commune), "grounds?limit=200&used=true").body("items.tipId", hasItem(claimed));
    }

    private String tip() {
        String tip = UUID.randomUUID().toString();
        Heard.tell(
                "case",
                "tip.verified.v1",
                "tipId",
                tip,
                1,
                "establishmentId",
                twin,
                "communeCode",
                PHU_HIEP,
                "districtCode",
                "474");
        return tip;
    }

    @ParameterizedTest
    @ValueSource(strings = {PHU_HAU, DIEN_HUONG})
    void tellsTheTeamOnItsWayWhatCameBeforeAndKeepsWhoIsBarredAway(String commune) {
        declare(team.members().get(2));

        mergeInto(commune);

        String next = InspectionFixture.requested(team, survivor);
        String visit = "visits.find { it.inspectionId == '" + next + "' }.";
        read(Api.lead("46"), "day-lists?teamId=" + team.id() + "&on=2020-06-15")
                .body("visits.inspectionId", containsInAnyOrder(inspection, next))
                .body(visit + "antecedents.inspections", equalTo(1))
                .body(visit + "antecedents.violations.violationCode", contains("LABOUR_CONTRACT"))
                .body(visit + "openRemedies", equalTo(1))
                .body(visit + "place.communeCode", equalTo(commune))
                .body(visit + "outsideArea", equalTo(false));
        assertThat(conflicts.barred(UUID.fromString(team.id()), UUID.fromString(survivor), LocalDate.of(2020, 11, 25)))
                .containsExactly(UUID.fromString(team.members().get(2)));
        read(Api.lead("46"), "teams/" + team.id() + "/conflicts?establishmentId=" + survivor)
                .body("items.memberId", contains(team.members().get(2)));
    }

    private void declare(String member) {
        Api.lead("46")
                .body(Map.of("memberId", member, "establishmentId", twin, "reason", "họ hàng"))
                .post("/v1/teams/" + team.id() + "/conflicts")
                .then()
                .statusCode(201);
    }

    private static String code(String establishment) {
        return Api.registryOfficer("46")
                .get("/v1/establishments/" + establishment)
                .path("code");
    }
}
