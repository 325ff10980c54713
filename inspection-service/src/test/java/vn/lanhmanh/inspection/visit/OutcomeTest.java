package vn.lanhmanh.inspection.visit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.visit.InspectionFixture.find;
import static vn.lanhmanh.inspection.visit.InspectionFixture.requested;
import static vn.lanhmanh.inspection.visit.InspectionFixture.start;

@QuarkusTest
@RealParts
class OutcomeTest {

    private SeatedTeam team;
    private String establishment;

    @BeforeEach
    void goSomewhere() {
        team = TeamFixture.provincial();
        establishment = EstablishmentFixture.registered(PHU_HIEP);
    }

    @Test
    void tellsFiveConclusionsApart() {
        assertThat(conclusion("INSPECTED")).isEqualTo("INSPECTED_WITHOUT_FINDINGS");
        assertThat(conclusion("INSPECTED", "COMMITMENT")).isEqualTo("INSPECTED_WITH_FINDINGS");
        assertThat(conclusion("ACCESS_REFUSED", "INSPECTION_REFUSED")).isEqualTo("ACCESS_REFUSED");
        assertThat(conclusion("ESTABLISHMENT_CLOSED")).isEqualTo("ESTABLISHMENT_CLOSED");
        assertThat(conclusion("NOT_POSSIBLE")).isEqualTo("NOT_POSSIBLE");
        Api.inspector("46")
                .get("/v1/inspections?outcome=ACCESS_REFUSED&teamId=" + team.id())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].outcomeReason", equalTo("lý do thử"));
    }

    private String conclusion(String outcome, String... findings) {
        return InspectionFixture.complete(begun(findings), "2020-06-15", outcome)
                .path("conclusion");
    }

    private String begun(String... findings) {
        String id = requested(team, establishment);
        start(id, team.members());
        for (String code : findings) {
            find(id, code);
        }
        return id;
    }

    @Test
    void keepsWhoSawThatAccessWasRefusedByTitleAndNumber() {
        String id = begun();

        complete(
                        id,
                        Map.of(
                                "completedOn",
                                "2020-06-15",
                                "outcome",
                                "ACCESS_REFUSED",
                                "outcomeReason",
                                "không mở cửa",
                                "outcomeWitnesses",
                                List.of(Map.of("title", "Tổ trưởng dân phố", "count", 2))))
                .then()
                .statusCode(200);

        Api.inspector("46")
                .get("/v1/inspections/" + id)
                .then()
                .body("outcomeWitnesses[0].title", equalTo("Tổ trưởng dân phố"))
                .body("outcomeWitnesses[0].count", equalTo(2));
    }

    @Test
    void keepsARefusedSignatureAndItsWitnessesToItself() {
        String id = begun();

        complete(id, refusal(List.of(Map.of("fullName", "Nguyễn Văn Thử", "title", "Tổ trưởng"))))
                .then()
                .statusCode(200);

        Api.inspector("46")
                .get("/v1/inspections/" + id)
                .then()
                .body("signature.state", equalTo("REFUSED"))
                .body("signature.witnesses[0].fullName", equalTo("Nguyễn Văn Thử"));
        var told = Heard.topics().await("inspection.events", "inspection.completed.v1", UUID.fromString(id));
        assertThat(told.data()).doesNotContain("Nguyễn").doesNotContain("không đồng ý");
    }

    @Test
    void refusesHalfAnOutcome() {
        refuses(begun(), Map.of("completedOn", "2020-06-15", "outcome", "NOT_POSSIBLE"), "outcome-needs-reason");
        refuses(
                begun("COMMITMENT"),
                Map.of("completedOn", "2020-06-15", "outcome", "ESTABLISHMENT_CLOSED", "outcomeReason", "x"),
                "findings-without-inspection");
        refuses(begun(), refusal(List.of()), "signature-refusal-incomplete");
    }

    private static void refuses(String id, Map<String, Object> ending, String key) {
        complete(id, ending).then().statusCode(422).body("type", equalTo("urn:lanhmanh:problem:" + key));
    }

    private static Map<String, Object> refusal(List<Map<String, String>> witnesses) {
        return Map.of(
                "completedOn",
                "2020-06-15",
                "outcome",
                "INSPECTED",
                "signature",
                Map.of("state", "REFUSED", "refusalReason", "không đồng ý", "witnesses", witnesses));
    }

    private static Response complete(String id, Map<String, Object> ending) {
        return Api.inspector("46").body(ending).post("/v1/inspections/" + id + "/completion");
    }
}
