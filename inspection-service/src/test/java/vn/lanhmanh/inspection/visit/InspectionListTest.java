package vn.lanhmanh.inspection.visit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.Pages;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.programme.ProgrammeFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.visit.InspectionFixture.decide;
import static vn.lanhmanh.inspection.visit.InspectionFixture.inspected;
import static vn.lanhmanh.inspection.visit.InspectionFixture.planned;
import static vn.lanhmanh.inspection.visit.InspectionFixture.requested;
import static vn.lanhmanh.inspection.visit.InspectionFixture.start;

@QuarkusTest
@RealParts
class InspectionListTest {

    @Test
    void listsTheInspectionsOfATeamNewestFirstWithoutTheirFindings() {
        SeatedTeam team = TeamFixture.provincial();
        String establishment = EstablishmentFixture.registered(PHU_HIEP);
        String first = inspected(team, establishment);
        String second = requested(team, establishment);
        String third = requested(team, establishment);

        assertThat(found("limit=2&teamId=" + team.id())).containsExactly(third, second, first);
        assertThat(found("state=COMPLETED&teamId=" + team.id())).containsExactly(first);
        assertThat(found("year=2020&teamId=" + team.id())).containsExactly(first);
        assertThat(found("year=2019&teamId=" + team.id())).isEmpty();
        assertThat(found("district=474&establishmentId=" + establishment)).hasSize(3);
        Api.inspector("46")
                .get("/v1/inspections?teamId=" + team.id())
                .then()
                .body("items[0].findings", nullValue())
                .body("items[2].minutesNumber", equalTo(1));
    }

    private static List<String> found(String filter) {
        return Pages.all(() -> Api.inspector("46"), "/v1/inspections?" + filter, "id");
    }

    @Test
    void givesASlotToOneOfTwoDecisionsAtTheSameMoment() throws Exception {
        SeatedTeam team = TeamFixture.provincial();
        String slot = ProgrammeFixture.approvedSlots(team.id(), EstablishmentFixture.registered(PHU_HIEP))
                .get(0);

        List<Integer> statuses = AtOnce.call(
                Collections.nCopies(5, () -> decide(planned(team, slot)).statusCode()));

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409, 409);
    }

    @Test
    void recordsAFindingOnceUnderOneKeyAndOnlyOnTheVersionRead() {
        SeatedTeam team = TeamFixture.provincial();
        String id = requested(team, EstablishmentFixture.registered(PHU_HIEP));
        start(id, team.members());
        String key = UUID.randomUUID().toString();

        Response first = find(id, key, "\"1\"");
        Response again = find(id, key, "\"1\"");
        find(id, UUID.randomUUID().toString(), "\"1\"")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:lanhmanh:problem:stale-version"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        Api.inspector("46").get("/v1/inspections/" + id).then().body("findings", hasSize(1));
    }

    private static Response find(String id, String key, String ifMatch) {
        return Api.inspector("46")
                .header("Idempotency-Key", key)
                .header("If-Match", ifMatch)
                .body(Map.of("violationCode", "LABOUR_CONTRACT", "description", "mô tả thử"))
                .post("/v1/inspections/" + id + "/findings");
    }

    @Test
    void speaksEnglishWhereAsked() {
        SeatedTeam team = TeamFixture.provincial();
        String id = requested(team, EstablishmentFixture.registered(PHU_HIEP));

        Api.inspector("46")
                .header("Accept-Language", "en")
                .body(Map.of(
                        "startedAt",
                        "2020-06-15T02:00:00Z",
                        "presentMemberIds",
                        team.members().subList(0, 2)))
                .post("/v1/inspections/" + id + "/start")
                .then()
                .statusCode(422)
                .body("title", equalTo("Too few members"))
                .body("detail", equalTo("At least 3 members must be present; there are 2."));
    }

    @Test
    void isUnknownUnderAnIdNobodyGave() {
        String path = "/v1/inspections/" + UUID.randomUUID();

        Api.inspector("46").get(path).then().statusCode(404);
        Api.lead("46")
                .body(Map.of("reason", "x"))
                .post(path + "/cancellation")
                .then()
                .statusCode(404);
    }
}
