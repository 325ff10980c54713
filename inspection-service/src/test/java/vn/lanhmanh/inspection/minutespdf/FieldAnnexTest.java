package vn.lanhmanh.inspection.minutespdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.checklist.ChecklistFixture;
import vn.lanhmanh.inspection.visit.InspectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

/** Annexes of what a visit in conflict says, which its client sent as codes, ids and instants. */
@QuarkusTest
@RealParts
class FieldAnnexTest {

    private final String clientId = UUID.randomUUID().toString();

    private PaperTeam team;
    private String id;

    @BeforeEach
    void recordTheVisitTwice() {
        team = PaperTeam.seated("Đỗ Thử Nghiệm", "Lê Thị Thử", "Nguyễn Văn Thử", "Trần Hư Cấu");
        id = team.decided();
        InspectionFixture.start(id, team.members());
        InspectionFixture.complete(id, "2020-06-15", "INSPECTED").then().statusCode(200);
    }

    private void keepAsCorrections(Map<String, Object> more) {
        var visit = new HashMap<String, Object>(Map.of(
                "clientId",
                clientId,
                "inspectionId",
                id,
                "basedOnVersion",
                0,
                "startedAt",
                "2020-06-15T01:05:00Z",
                "presentMemberIds",
                team.members()));
        visit.putAll(more);
        Api.inspector("46").body(visit).post("/v1/field-visits").then().statusCode(201);
        Api.inspector("46")
                .body(Map.of("keep", "FIELD_AS_CORRECTION"))
                .post("/v1/field-visits/" + clientId + "/resolution")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> finding(String code, String description) {
        return Map.of("clientId", UUID.randomUUID().toString(), "violationCode", code, "description", description);
    }

    private Map<String, Object> everythingElse() {
        var present = new ArrayList<>(team.members().subList(0, 2));
        present.add(UUID.randomUUID().toString());
        return Map.of(
                "presentMemberIds",
                present,
                "findings",
                List.of(
                        finding("LABOUR_CONTRACT", "hai người làm việc\nkhông có hợp đồng"),
                        finding("CASINO", "có bàn đánh bạc")),
                "completion",
                Map.of(
                        "completedOn",
                        "2020-06-16",
                        "outcome",
                        "ACCESS_REFUSED",
                        "outcomeReason",
                        "chủ cơ sở khóa cửa",
                        "recommendations",
                        "Ký hợp đồng trong 15 ngày."));
    }

    /** The texts of the annexes by the part of the minutes they are about. */
    private Map<String, Printed> annexes() throws IOException {
        JsonPath all = Api.inspector("46")
                .get("/v1/inspections/" + id + "/corrections")
                .then()
                .statusCode(200)
                .body("items.fieldVisitId", everyItem(equalTo(clientId)))
                .extract()
                .jsonPath();
        var annexes = new HashMap<String, Printed>();
        for (int i = 0; i < all.getList("items").size(); i++) {
            byte[] pdf = MinutesAnnexTest.pdf(id, i + 1);
            annexes.put(
                    all.getString("items[" + i + "].subject"), Printed.of(pdf).requireWords());
        }
        return annexes;
    }

    @Test
    void putEveryPartIntoTheWordsOfMinutes() throws Exception {
        keepAsCorrections(everythingElse());

        Map<String, Printed> annexes = annexes();

        assertThat(annexes)
                .containsOnlyKeys(
                        "startedAt", "presentMemberIds", "findings", "outcome", "completedOn", "recommendations");
        assertThat(annexes.values())
                .allSatisfy(annex -> assertThat(annex.text()).contains("bản ghi tại hiện trường"));
        assertThat(annexes.get("startedAt").text()).contains("08 giờ 05 phút, ngày 15 tháng 6 năm 2020");
        assertThat(annexes.get("completedOn").text())
                .contains("Ngày kết thúc kiểm tra", "Nội dung đúng ngày 16 tháng 6 năm 2020");
        assertThat(annexes.get("outcome").text())
                .contains("Cơ sở không chấp hành việc kiểm tra. Lý do: chủ cơ sở khóa cửa");
        assertThat(annexes.get("recommendations").text()).contains("Ký hợp đồng trong 15 ngày.");
        assertThat(annexes.get("presentMemberIds").text())
                .contains("1. Đỗ Thử Nghiệm, Đội trưởng, Sở Lao động - Thương binh và Xã hội")
                .contains("2. Lê Thị Thử, Thành viên", "thẻ kiểm tra số " + team.card(1))
                .contains("3. 01 người không có tên trong danh sách thành viên Đội.")
                .doesNotContain("Nguyễn Văn Thử");
        assertThat(annexes.get("findings").text())
                .contains("1. Không ký hợp đồng lao động bằng văn bản (Điều 11 khoản 2 Nghị định 178/2004/NĐ-CP):")
                .contains("hai người làm việc không có hợp đồng.")
                .contains("2. Hành vi không có trong danh mục: có bàn đánh bạc.");
    }

    @Test
    void wordWhatWasAnsweredAndWhetherTheRepresentativeSigned() throws Exception {
        id = team.decided();
        InspectionFixture.start(id, team.members());
        online("/checklist", Map.of("checklistId", checklist()));
        InspectionFixture.complete(id, "2020-06-15", "NOT_POSSIBLE").then().statusCode(200);
        keepAsCorrections(Map.of(
                "answers",
                List.of(
                        Map.of("itemCode", "LABOUR_CONTRACT", "value", "NO", "note", "hai người làm"),
                        Map.of("itemCode", "REMARK", "value", "hai phòng\nTP: sạch"),
                        Map.of("itemCode", "LODGING_BOOK", "value", "YES")),
                "completion",
                Map.of(
                        "completedOn",
                        "2020-06-15",
                        "outcome",
                        "ACCESS_REFUSED",
                        "outcomeReason",
                        "chủ cơ sở\nkhóa cửa",
                        "outcomeWitnesses",
                        List.of(Map.of("title", "Tổ trưởng tổ dân phố", "count", 2)),
                        "signature",
                        Map.of(
                                "state",
                                "REFUSED",
                                "representative",
                                "Phạm Hư Cấu, quản lý",
                                "refusalReason",
                                "không đồng ý",
                                "witnesses",
                                List.of(Map.of("fullName", "Võ Hư Cấu", "title", "Tổ trưởng")),
                                "statement",
                                "đề nghị xem lại"))));

        Map<String, Printed> annexes = annexes();

        assertThat(annexes.get("answers").text())
                .contains("1. Có hợp đồng bằng văn bản (Điều 11 khoản 2 Nghị định 178/2004/NĐ-CP): Không.")
                .contains("Ghi chú: hai người làm.")
                .contains("3. Nhận xét (Điều 11 khoản 2 Nghị định 178/2004/NĐ-CP): hai phòng TP: sạch.")
                .contains("2. Nội dung không có trong danh mục kiểm tra: Có.");
        assertThat(annexes.get("signature").text())
                .contains("Đại diện cơ sở không ký biên bản.")
                .contains("Đại diện cơ sở, ông (bà): Phạm Hư Cấu, quản lý.")
                .contains("Lý do không ký: không đồng ý.")
                .contains("Người xác nhận việc không ký, ông (bà): Võ Hư Cấu, Tổ trưởng.")
                .contains("Ý kiến của đại diện cơ sở: đề nghị xem lại.");
        assertThat(annexes.get("outcome").text())
                .contains("Cơ sở không chấp hành việc kiểm tra. Lý do: chủ cơ sở khóa cửa.")
                .contains("Người chứng kiến: 02 Tổ trưởng tổ dân phố.");
    }

    private static String checklist() {
        Map<String, Object> contract = ChecklistFixture.item("LABOUR_CONTRACT", "YES_NO", null);
        contract.put("text", "Có hợp đồng bằng văn bản");
        Map<String, Object> remark = ChecklistFixture.item("REMARK", "TEXT", null);
        remark.put("text", "Nhận xét");
        String id = Api.idIn(Api.lead("46")
                .body(Map.of(
                        "code",
                        ChecklistFixture.code(),
                        "title",
                        "Danh mục thử",
                        "sections",
                        List.of(Map.of("code", "ALL", "title", "Nội dung", "items", List.of(contract, remark)))))
                .post("/v1/checklists"));
        Api.lead("46")
                .body(Map.of("validFrom", "2020-01-01"))
                .post("/v1/checklists/" + id + "/publication")
                .then()
                .statusCode(200);
        return id;
    }

    private void online(String path, Map<String, Object> body) {
        Api.inspector("46")
                .body(body)
                .post("/v1/inspections/" + id + path)
                .then()
                .statusCode(200);
    }

    @Test
    void saysThatNothingWasFoundAndNothingOfAnEndThatWasNotThere() throws Exception {
        id = team.decided();
        InspectionFixture.start(id, team.members());
        InspectionFixture.find(id, "LABOUR_CONTRACT");
        InspectionFixture.complete(id, "2020-06-15", "INSPECTED").then().statusCode(200);
        keepAsCorrections(Map.of("startedAt", "2020-06-15T02:00:00Z"));

        Map<String, Printed> annexes = annexes();

        assertThat(annexes).containsOnlyKeys("findings");
        assertThat(annexes.get("findings").text()).contains("Qua kiểm tra, không ghi nhận hành vi vi phạm.");
    }

    @Test
    void leavesWhatSomebodyTypedUnlessItIsACodeAltogether() throws Exception {
        for (Map<String, String> typed : List.of(
                Map.of("subject", "outcome", "text", "INSPECTED"),
                Map.of("subject", "completedOn", "text", "ngày 14 mới đúng"),
                Map.of("subject", "findings", "text", "TP: hai phòng"),
                Map.of("subject", "presentMemberIds", "text", "thêm ông Trần Hư Cấu"))) {
            var body = new HashMap<String, String>(typed);
            body.put("reason", "ghi nhầm");
            Api.inspector("46")
                    .body(body)
                    .post("/v1/inspections/" + id + "/corrections")
                    .then()
                    .statusCode(200);
        }
        Api.inspector("46")
                .get("/v1/inspections/" + id + "/corrections")
                .then()
                .body("items.text", contains("INSPECTED", "ngày 14 mới đúng", "TP: hai phòng", "thêm ông Trần Hư Cấu"));

        assertThat(annex(1)).contains("Đã tiến hành kiểm tra tại cơ sở.");
        assertThat(annex(2)).contains("Nội dung đúng ngày 14 mới đúng", "ghi nhầm");
        assertThat(annex(3)).contains("TP: hai phòng");
        assertThat(annex(4)).contains("thêm ông Trần Hư Cấu");
    }

    private String annex(int number) {
        return Printed.of(MinutesAnnexTest.pdf(id, number)).requireWords().text();
    }
}
