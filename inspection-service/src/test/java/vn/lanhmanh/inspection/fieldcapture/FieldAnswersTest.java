package vn.lanhmanh.inspection.fieldcapture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.checklist.ChecklistFixture;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

/** What a visit in conflict answers, and whether the representative signed it: shown, and kept beside what is recorded. */
@QuarkusTest
@RealParts
class FieldAnswersTest {

    private static final Map<String, Object> SIGNED = Map.of("state", "SIGNED", "representative", "Bà Thử, quản lý");
    private static final Map<String, Object> REFUSED = Map.of(
            "state",
            "REFUSED",
            "representative",
            "Ông Thử, chủ cơ sở",
            "refusalReason",
            "không đồng ý\nvới kết quả",
            "witnesses",
            List.of(Map.of("fullName", "Người Chứng Kiến", "title", "Tổ trưởng")),
            "statement",
            "đã ký\nREFUSED: hợp đồng");

    private final String clientId = UUID.randomUUID().toString();

    private SeatedTeam team;
    private String inspection;

    @BeforeEach
    void recordOnline() {
        team = TeamFixture.provincial();
        inspection = InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        InspectionFixture.start(inspection, team.members());
        String checklist = ChecklistFixture.published(ChecklistFixture.code(), "2020-01-01");
        online("/checklist", Map.of("checklistId", checklist));
        online("/checklist/answers", Map.of("answers", List.of(answer("LABOUR_CONTRACT", "YES", null))));
        online("/checklist/answers", Map.of("answers", List.of(answer("REMARK", "hai phòng", null))));
    }

    private void online(String path, Map<String, Object> body) {
        Api.inspector("46")
                .body(body)
                .post("/v1/inspections/" + inspection + path)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> answer(String item, String value, String note) {
        var answer = new HashMap<String, Object>(Map.of("itemCode", item, "value", value));
        answer.put("note", note);
        return answer;
    }

    private void completeOnline(Map<String, Object> signature) {
        online("/parts/SLDTBXH/closure", Map.of());
        online("/completion", Map.of("completedOn", "2020-06-15", "outcome", "INSPECTED", "signature", signature));
    }

    private Response send(List<Map<String, Object>> answers, Map<String, Object> signature) {
        var completion = new HashMap<String, Object>(Map.of("completedOn", "2020-06-15", "outcome", "INSPECTED"));
        completion.put("signature", signature);
        return Api.inspector("46")
                .body(Map.of(
                        "clientId",
                        clientId,
                        "inspectionId",
                        inspection,
                        "basedOnVersion",
                        0,
                        "startedAt",
                        "2020-06-15T02:00:00Z",
                        "presentMemberIds",
                        team.members(),
                        "answers",
                        answers,
                        "completion",
                        completion))
                .post("/v1/field-visits");
    }

    private JsonPath keptAsCorrections() {
        Api.inspector("46")
                .body(Map.of("keep", "FIELD_AS_CORRECTION"))
                .post("/v1/field-visits/" + clientId + "/resolution")
                .then()
                .statusCode(200);
        return Api.inspector("46")
                .get("/v1/inspections/" + inspection + "/corrections")
                .jsonPath();
    }

    @Test
    void becomeCorrectionsAndLeaveWhatIsRecordedAsItIs() {
        completeOnline(SIGNED);
        JsonPath before = checklist();

        send(List.of(answer("LABOUR_CONTRACT", "NO", "hai người"), answer("REMARK", "hai phòng", null)), REFUSED)
                .then()
                .statusCode(201)
                .body("state", equalTo("CONFLICT"))
                .body("differences.find { it.name == 'answers' }.server", equalTo("LABOUR_CONTRACT: YES"))
                .body(
                        "differences.find { it.name == 'answers' }.field",
                        equalTo("LABOUR_CONTRACT: NO\nLABOUR_CONTRACT note: hai người"))
                .body(
                        "differences.find { it.name == 'signature' }.server",
                        equalTo("SIGNED\nrepresentative: Bà Thử, quản lý"));
        JsonPath kept = keptAsCorrections();

        assertThat(kept.<String>getList("items.subject")).containsExactly("answers", "signature");
        assertThat(kept.<String>getList("items.text"))
                .containsExactly(
                        "LABOUR_CONTRACT: NO\nLABOUR_CONTRACT note: hai người",
                        """
                        REFUSED
                        representative: Ông Thử, chủ cơ sở
                        refusalReason: không đồng ý
                          với kết quả
                        witness: Người Chứng Kiến, Tổ trưởng
                        statement: đã ký
                          REFUSED: hợp đồng""");
        assertThat(kept.<String>getList("items.fieldVisitId")).containsOnly(clientId);
        assertThat(checklist().getList("answers")).isEqualTo(before.getList("answers"));
        Api.inspector("46")
                .get("/v1/inspections/" + inspection)
                .then()
                .body("signature.state", equalTo("SIGNED"))
                .body("corrections", hasSize(2));
    }

    private JsonPath checklist() {
        return Api.inspector("46")
                .get("/v1/inspections/" + inspection + "/checklist")
                .jsonPath();
    }

    @Test
    void areKeptAlsoWhereTheInspectionHasNoSuchItemAndNobodySigned() {
        online("/parts/SLDTBXH/closure", Map.of());
        InspectionFixture.complete(inspection, "2020-06-15", "INSPECTED").then().statusCode(200);

        send(List.of(answer("LODGING_BOOK", "PERHAPS", null)), Map.of("state", "NOBODY_PRESENT"))
                .then()
                .body("differences.find { it.name == 'answers' }.server", nullValue())
                .body("differences.find { it.name == 'signature' }.server", nullValue());

        assertThat(keptAsCorrections().<String>getList("items.text"))
                .containsExactly("LODGING_BOOK: PERHAPS", "NOBODY_PRESENT");
    }

    @Test
    void areNoDifferenceWhereTheySayTheSame() {
        completeOnline(SIGNED);

        send(List.of(answer("REMARK", "hai phòng", " ")), SIGNED)
                .then()
                .body("differences.name", not(hasItem("answers")))
                .body("differences.name", not(hasItem("signature")));

        assertThat(keptAsCorrections().getList("items")).isEmpty();
    }

    @Test
    void areComparedWithWhatIsRecordedWhenSomebodyDecides() {
        send(List.of(answer("LABOUR_CONTRACT", "NO", null), answer("REMARK", "hai phòng", null)), SIGNED)
                .then()
                .body("differences.name", hasItems("answers", "outcome", "signature"));
        online("/checklist/answers", Map.of("answers", List.of(answer("LABOUR_CONTRACT", "NO", null))));
        online("/checklist/answers", Map.of("answers", List.of(answer("REMARK", "ba phòng", null))));
        online("/checklist/dismissals", Map.of("itemCode", "LABOUR_CONTRACT", "reason", "đã ký tại chỗ"));
        completeOnline(SIGNED);

        JsonPath kept = keptAsCorrections();

        assertThat(kept.<String>getList("items.subject")).containsExactly("answers");
        assertThat(kept.<String>getList("items.text")).containsExactly("REMARK: hai phòng");
    }

    @Test
    void goWithReasonsAndDescriptionsThatDifferUnderTheSameCodes() {
        InspectionFixture.find(inspection, "INSPECTION_REFUSED");
        online(
                "/completion",
                Map.of("completedOn", "2020-06-15", "outcome", "ACCESS_REFUSED", "outcomeReason", "đóng cửa"));
        Map<String, Object> finding = Map.of(
                "clientId",
                UUID.randomUUID().toString(),
                "violationCode",
                "INSPECTION_REFUSED",
                "description",
                "khóa cổng");
        Map<String, Object> completion = Map.of(
                "completedOn",
                "2020-06-15",
                "outcome",
                "ACCESS_REFUSED",
                "outcomeReason",
                "khóa cổng",
                "outcomeWitnesses",
                List.of(Map.of("title", "Tổ trưởng", "count", 2)));
        Api.inspector("46")
                .body(Map.of(
                        "clientId",
                        clientId,
                        "inspectionId",
                        inspection,
                        "basedOnVersion",
                        0,
                        "startedAt",
                        "2020-06-15T02:00:00Z",
                        "presentMemberIds",
                        team.members(),
                        "findings",
                        List.of(finding),
                        "completion",
                        completion))
                .post("/v1/field-visits")
                .then()
                .statusCode(201);

        assertThat(keptAsCorrections().<String>getList("items.text"))
                .containsExactlyInAnyOrder(
                        "INSPECTION_REFUSED: khóa cổng", "ACCESS_REFUSED: khóa cổng\nwitnesses: Tổ trưởng: 2");
    }
}
