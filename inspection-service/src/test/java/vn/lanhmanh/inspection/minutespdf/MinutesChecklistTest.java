package vn.lanhmanh.inspection.minutespdf;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.checklist.ChecklistFixture;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.remedy.RemedyFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;
import vn.lanhmanh.inspection.visit.part.PartFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

@QuarkusTest
@RealParts
class MinutesChecklistTest {

    private static final String BASIS = "Điều 11 khoản 2 Nghị định 178/2004/NĐ-CP";

    @Inject
    AgroalDataSource database;

    private String id;

    @BeforeEach
    void begin() {
        SeatedTeam team = TeamFixture.provincial();
        id = InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        post("", Map.of("checklistId", checklist()));
        InspectionFixture.start(id, team.members());
    }

    private static String checklist() {
        List<Map<String, Object>> labour = List.of(
                item("CONTRACTS", "YES_NO"),
                item("REGISTER", "YES_NO"),
                item("MINORS", "YES_NO_NA"),
                item("WORKERS", "NUMBER"));
        List<Map<String, Object>> notes = List.of(item("REMARK", "TEXT"), item("WORD", "TEXT"), item("LEFT", "YES_NO"));
        String checklist = Api.idIn(Api.lead("46")
                .body(Map.of(
                        "code",
                        ChecklistFixture.code(),
                        "title",
                        "Danh mục thử",
                        "sections",
                        List.of(section("LABOUR", labour), section("NOTES", notes))))
                .post("/v1/checklists"));
        Api.lead("46")
                .body(Map.of("validFrom", "2020-01-01"))
                .post("/v1/checklists/" + checklist + "/publication")
                .then()
                .statusCode(200);
        return checklist;
    }

    private static Map<String, Object> section(String code, List<Map<String, Object>> items) {
        return Map.of("code", code, "title", "Phần " + code, "items", items);
    }

    private static Map<String, Object> item(String code, String answerType) {
        Map<String, Object> item = ChecklistFixture.item(code, answerType, null);
        item.put("required", false);
        return item;
    }

    private static Map<String, Object> answer(String item, String value) {
        return Map.of("itemCode", item, "value", value);
    }

    private void answerAllButOne() {
        Map<String, Object> noted = Map.of("itemCode", "REGISTER", "value", "NO", "note", "Sổ & <ghi> thiếu 2 người");
        post(
                "/answers",
                Map.of(
                        "answers",
                        List.of(
                                answer("CONTRACTS", "YES"),
                                noted,
                                answer("MINORS", "NA"),
                                answer("WORKERS", "17"),
                                answer("REMARK", "Phòng sạch sẽ"),
                                answer("WORD", "NO"))));
    }

    private void post(String path, Map<String, Object> body) {
        Api.inspector("46")
                .body(body)
                .post("/v1/inspections/" + id + "/checklist" + path)
                .then()
                .statusCode(200);
    }

    private void closeAndComplete() {
        Api.inspector("46")
                .body(Map.of())
                .post("/v1/inspections/" + id + "/parts/SLDTBXH/closure")
                .then()
                .statusCode(200);
        InspectionFixture.complete(id, "2020-06-15", "INSPECTED").then().statusCode(200);
    }

    @Test
    void printsEachQuestionWithItsAnswerNoteAndLegalBasis() throws Exception {
        answerAllButOne();
        closeAndComplete();

        assertThat(unbroken(MinutesDocumentTest.text(MinutesDocumentTest.pdf(id))))
                .containsSubsequence(
                        "PhầnLABOUR",
                        row("CONTRACTS", "Có"),
                        row("REGISTER", "Không Ghi chú: Sổ & <ghi> thiếu 2 người"),
                        row("MINORS", "Không áp dụng"),
                        row("WORKERS", "17"),
                        "PhầnNOTES",
                        row("REMARK", "Phòng sạch sẽ"),
                        row("WORD", "NO"),
                        row("LEFT", "Không ghi kết quả"));
    }

    private static String row(String item, String answer) {
        return unbroken("Câu hỏi " + item + BASIS + answer);
    }

    /** Lines break within a word where a column is narrow. */
    private static String unbroken(String text) {
        return text.replace(" ", "");
    }

    @Test
    void cutsNoLongAnswerOff() throws Exception {
        String words = "rất dài ".repeat(249) + "hết.";
        Map<String, Object> remark = Map.of("itemCode", "REMARK", "value", words, "note", words);
        post("/answers", Map.of("answers", List.of(remark, answer("CONTRACTS", "YES"))));
        closeAndComplete();

        String text = MinutesDocumentTest.text(MinutesDocumentTest.pdf(id));

        assertThat(text.split("rất", -1)).hasSize(2 * 249 + 1);
        assertThat(text.split("hết\\.", -1)).hasSize(3);
    }

    @Test
    void printsTheRemediesOrderedOnTheSpotWithTheirDueDates() throws Exception {
        RemedyFixture.opened(id, "2020-12-15");
        answerAllButOne();
        closeAndComplete();

        assertThat(MinutesDocumentTest.text(MinutesDocumentTest.pdf(id)))
                .containsSubsequence("IV. KIẾN NGHỊ", "Ký hợp đồng lao động với mọi người lao động", "15/12/2020");
    }

    @Test
    void hashesTheAnswersAndRemediesWithTheRest() throws Exception {
        RemedyFixture.opened(id, "2020-12-15");
        answerAllButOne();
        closeAndComplete();

        JsonPath known = MinutesDocumentTest.known(id);
        String content = content();

        assertThat(MinutesDocumentTest.sha256(content.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(known.getString("contentSha256"));
        JsonPath said = JsonPath.from(content);
        assertThat(said.getList("checklist.title")).containsExactly("Phần LABOUR", "Phần NOTES");
        assertThat(said.getMap("checklist[0].answers[1]"))
                .containsOnly(
                        Map.entry("question", "Câu hỏi REGISTER"),
                        Map.entry("legalBasis", BASIS),
                        Map.entry("answer", "Không"),
                        Map.entry("note", "Sổ & <ghi> thiếu 2 người"));
        assertThat(said.getList("remedies.dueOn")).containsExactly("15/12/2020");
    }

    private String content() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select content from minutes_content where id = ?")) {
            query.setObject(1, UUID.fromString(id));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    void printsWhyADeniedItemIsNoViolationAndWhoAnswersInWhosePlace() throws Exception {
        SeatedTeam team = TeamFixture.provincial();
        id = InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        String checklist = PartFixture.published(
                PartFixture.section("LABOUR", "SLDTBXH", PartFixture.item("CONTRACTS", "YES_NO", "LABOUR_CONTRACT")),
                PartFixture.section("SECURITY", "CAT", PartFixture.item("RESIDENCE", "YES_NO", "TEMPORARY_RESIDENCE")));
        post("", Map.of("checklistId", checklist));
        InspectionFixture.start(id, team.members());
        post("/answers", Map.of("answers", List.of(answer("CONTRACTS", "NO"), answer("RESIDENCE", "YES"))));
        post("/dismissals", Map.of("itemCode", "CONTRACTS", "reason", "Đã ký ngay khi kiểm tra"));
        closeAndComplete();

        assertThat(unbroken(MinutesDocumentTest.text(MinutesDocumentTest.pdf(id))))
                .containsSubsequence(
                        row("CONTRACTS", "Không Không ghi nhận vi phạm, lý do: Đã ký ngay khi kiểm tra"),
                        "PhầnSECURITY",
                        unbroken("thực hiện, do Công an tỉnh"),
                        unbroken("không có thành viên trong thành phần kiểm tra."),
                        row("RESIDENCE", "Có"),
                        unbroken("không ghi nhận hành vi vi phạm"))
                .doesNotContain(unbroken("không sử dụng danh mục kiểm tra"));
    }

    @Test
    void saysOfATeamThatItUsedNoChecklist() throws Exception {
        SeatedTeam team = TeamFixture.provincial();
        id = InspectionFixture.inspected(team, EstablishmentFixture.registered(PHU_HIEP));

        Api.inspector("46").get("/v1/inspections/" + id).then().body("warnings.code", contains("NO_CHECKLIST"));
        assertThat(MinutesDocumentTest.text(MinutesDocumentTest.pdf(id)))
                .contains("Lưu ý: việc kiểm tra không sử dụng danh mục kiểm tra.");
    }

    @Test
    void leavesOutAChecklistThatNobodyCouldAnswer() throws Exception {
        InspectionFixture.complete(id, "2020-06-15", "ESTABLISHMENT_CLOSED")
                .then()
                .statusCode(200);

        assertThat(MinutesDocumentTest.text(MinutesDocumentTest.pdf(id)))
                .contains("Cơ sở đã ngừng hoạt động")
                .doesNotContain("Phần LABOUR", "Câu hỏi");
    }
}
