package vn.lanhmanh.inspection.minutespdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.checklist.ChecklistFixture;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.evidence.EvidenceFixture;
import vn.lanhmanh.inspection.remedy.RemedyFixture;
import vn.lanhmanh.inspection.visit.InspectionFixture;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Minutes that say more than a page holds, and those of inspections that went another way. */
@QuarkusTest
@RealParts
class MinutesLayoutTest {

    private static final String[] NAMES = {
        "Đỗ Thử Nghiệm", "Lê Thị Thử", "Nguyễn Văn Thử", "Trần Hư Cấu", "Hoàng Thị Ví Dụ", "Phạm Tên Giả",
        "Võ Không Có Thật", "Đặng Thị Mẫu", "Bùi Văn Nháp", "Hồ Thử", "Ngô Văn Giả Định", "Dương Thị Hư"
    };

    private static final String LONG =
            "Tại thời điểm kiểm tra, cơ sở có mười hai phòng đang hoạt động, bốn người lao động không xuất trình được "
                    + "hợp đồng lao động, sổ theo dõi khách lưu trú không được ghi từ ngày 10 tháng 6. ";

    private PaperTeam team;

    @BeforeEach
    void seatTheTeam() {
        team = PaperTeam.seated(NAMES);
    }

    private static Map<String, Object> establishment() {
        Map<String, Object> request = PaperTeam.place();
        request.put("securityOfficer", "Nguyễn Thị Hư Cấu");
        request.put(
                "papers",
                List.of(
                        paper("BUSINESS_REGISTRATION", "3101234567"),
                        paper("SECURITY_CERTIFICATE", "12/2019/GCN-ANTT"),
                        paper("CONDITION_LICENCE", "15/GP-SVHTT"),
                        paper("COMMITMENT", "07/CK")));
        return request;
    }

    private static Map<String, Object> paper(String type, String number) {
        return Map.of(
                "type", type, "number", number, "issuer", "Công an tỉnh Thừa Thiên Huế", "issuedOn", "2019-02-05");
    }

    private static String checklist() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Map<String, Object> item = ChecklistFixture.item(
                    "I" + i, List.of("YES_NO", "YES_NO_NA", "NUMBER", "TEXT").get(i % 4), null);
            item.put("required", false);
            item.put(
                    "text",
                    "Cơ sở có thực hiện đúng quy định thứ " + (i + 1) + " về an ninh, trật tự và lao động không");
            items.add(item);
        }
        String id = Api.idIn(Api.lead("46")
                .body(Map.of(
                        "code",
                        ChecklistFixture.code(),
                        "title",
                        "Danh mục thử",
                        "sections",
                        List.of(
                                Map.of("code", "LABOUR", "title", "Phần lao động", "items", items.subList(0, 12)),
                                Map.of(
                                        "code",
                                        "SECURITY",
                                        "title",
                                        "Phần an ninh, trật tự",
                                        "items",
                                        items.subList(12, 24)))))
                .post("/v1/checklists"));
        Api.lead("46")
                .body(Map.of("validFrom", "2020-01-01"))
                .post("/v1/checklists/" + id + "/publication")
                .then()
                .statusCode(200);
        return id;
    }

    private static List<Map<String, Object>> answers() {
        List<String> values = List.of("YES", "NA", "17", "Phòng sạch sẽ, có nội quy treo ở cửa.");
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            var answer = new HashMap<String, Object>(Map.of("itemCode", "I" + i, "value", values.get(i % 4)));
            if (i % 5 == 0) {
                answer.put("note", LONG);
            }
            answers.add(answer);
        }
        return answers;
    }

    private static void post(String path, Map<String, Object> body) {
        Api.inspector("46").body(body).post("/v1/inspections/" + path).then().statusCode(200);
    }

    private static Map<String, Object> refusal() {
        return Map.of(
                "state",
                "REFUSED",
                "representative",
                "Hoàng Thử Ướm, chủ cơ sở",
                "refusalReason",
                "không đồng ý với kết quả kiểm tra và yêu cầu chờ người đại diện theo pháp luật",
                "statement",
                LONG + "\n" + LONG,
                "witnesses",
                List.of(
                        Map.of("fullName", "Đỗ Chứng Kiến", "title", "Tổ trưởng tổ dân phố"),
                        Map.of("fullName", "Phan Thị Chứng", "title", "Công an phường")));
    }

    private String everything() {
        String id =
                InspectionFixture.requested(team.seated(), Api.idIn(EstablishmentFixture.register(establishment())));
        post(id + "/checklist", Map.of("checklistId", checklist()));
        InspectionFixture.start(id, team.members());
        post(id + "/checklist/answers", Map.of("answers", answers()));
        List<String> codes =
                List.of("LABOUR_CONTRACT", "UNDERAGE_WORKER", "HEALTH_CHECK", "TEMPORARY_RESIDENCE", "COMMITMENT");
        for (int i = 0; i < 14; i++) {
            post(id + "/findings", Map.of("violationCode", codes.get(i % 5), "description", LONG.repeat(1 + i % 4)));
        }
        for (int i = 0; i < 6; i++) {
            EvidenceFixture.photo(id);
            RemedyFixture.opened(id, "2020-12-1" + i);
        }
        post(id + "/parts/SLDTBXH/closure", Map.of());
        post(
                id + "/completion",
                Map.of(
                        "completedOn",
                        "2020-06-15",
                        "outcome",
                        "INSPECTED",
                        "recommendations",
                        "Yêu cầu cơ sở:\n- Ký hợp đồng lao động với mọi người lao động trong 15 ngày;\n- " + LONG,
                        "signature",
                        refusal()));
        return id;
    }

    private static Printed printed(String id) {
        return Printed.of(MinutesDocumentTest.pdf(id)).requireWords();
    }

    @Test
    void holdsEverythingInWords() {
        Printed minutes = printed(everything());

        assertThat(minutes.pages()).hasSizeGreaterThan(5);
        for (int page = 1; page < minutes.pages().size(); page++) {
            assertThat(minutes.pages().get(page).strip()).startsWith(String.valueOf(page + 1));
        }
        breaksNoNumberOfADocument(minutes);
        headsEachPageOfATable(minutes);
        keepsThoseWhoSignTogether(minutes);
    }

    /** Also in the narrow columns. */
    private void breaksNoNumberOfADocument(Printed minutes) {
        assertThat(minutes.text().split("178/2004(?!/NĐ-CP)", -1)).hasSize(1);
        assertThat(minutes.text()).contains("Nghị định 178/2004/NĐ-CP", "12/2019/GCN-ANTT");
        for (int i = 0; i < NAMES.length; i++) {
            assertThat(minutes.text()).contains(team.card(i));
        }
    }

    /** Tables that are begun once go on over several pages, and each of these has the head of the table. */
    private static void headsEachPageOfATable(Printed minutes) {
        assertThat(minutes.text().split("Các hành vi vi phạm được ghi nhận", -1))
                .hasSize(2);
        assertThat(minutes.pages())
                .filteredOn(page -> page.contains("Hành vi, căn cứ pháp lý"))
                .hasSizeGreaterThan(2);
        assertThat(minutes.pages())
                .filteredOn(page -> page.contains("Nội dung kiểm tra, căn cứ pháp lý"))
                .hasSizeGreaterThan(2);
    }

    private static void keepsThoseWhoSignTogether(Printed minutes) {
        assertThat(minutes.pages())
                .filteredOn(page -> page.contains("ĐẠI DIỆN CƠ SỞ") && page.contains("ĐỘI TRƯỞNG"))
                .singleElement()
                .satisfies(page -> assertThat(page).contains("Việc kiểm tra kết thúc", "Không ký", NAMES[0]));
        assertThat(minutes.pages())
                .filteredOn(page -> page.contains("NGƯỜI CHỨNG KIẾN"))
                .singleElement()
                .satisfies(page -> assertThat(page).contains("Đỗ Chứng Kiến", "Phan Thị Chứng"));
        assertThat(minutes.pages())
                .filteredOn(page -> page.contains("CÁC THÀNH VIÊN"))
                .singleElement()
                .satisfies(page -> assertThat(page).contains("Bùi Văn Nháp", "Dương Thị Hư", "Hoàng Thị Ví Dụ"));
        assertThat(minutes.pages().get(minutes.pages().size() - 1)).contains("Đặng Thị Mẫu", "SHA-256");
    }

    @Test
    void saysOfAClosedDoorWhoSawItAndNothingOfWhatWasNotInspected() {
        for (String outcome : List.of("ACCESS_REFUSED", "ESTABLISHMENT_CLOSED", "NOT_POSSIBLE")) {
            String id = team.decided();
            InspectionFixture.start(id, team.members().subList(0, 3));
            post(
                    id + "/completion",
                    Map.of(
                            "completedOn",
                            "2020-06-15",
                            "outcome",
                            outcome,
                            "outcomeReason",
                            "cửa khóa, không có người trả lời",
                            "outcomeWitnesses",
                            List.of(
                                    Map.of("title", "Tổ trưởng tổ dân phố", "count", 1),
                                    Map.of("title", "Công an phường", "count", 2)),
                            "signature",
                            Map.of("state", "NOBODY_PRESENT")));

            assertThat(printed(id).text())
                    .contains("Lý do: cửa khóa, không có người trả lời")
                    .contains("Người chứng kiến: 01 Tổ trưởng tổ dân phố; 02 Công an phường.")
                    .contains("Không có đại diện cơ sở khi lập biên bản.")
                    .doesNotContain("không ghi nhận hành vi vi phạm");
        }
    }

    @Test
    void namesAnAgencyAloneAndItsOfficersByTitleAndNumber() {
        var health = Api.as(TestTokens.token("inspection-lead", "SYT", "46"));
        String id = Api.idIn(health.body(Map.of(
                        "type",
                        "SECTOR",
                        "establishmentId",
                        Api.idIn(EstablishmentFixture.register(PaperTeam.place())),
                        "plannedOn",
                        "2020-06-15",
                        "sector",
                        Map.of("decisionNumber", "15/QĐ-SYT", "decidedOn", "2020-06-10")))
                .post("/v1/inspections"));
        String path = "/v1/inspections/" + id;
        Map<String, Object> start = Map.of(
                "startedAt",
                "2020-06-15T02:00:00Z",
                "officers",
                List.of(Map.of("title", "Thanh tra viên", "count", 2), Map.of("title", "Bác sĩ", "count", 1)));
        Api.as(TestTokens.token("inspection-lead", "SYT", "46"))
                .body(start)
                .post(path + "/start")
                .then()
                .statusCode(200);
        Api.as(TestTokens.token("inspection-lead", "SYT", "46"))
                .body(Map.of(
                        "completedOn",
                        "2020-06-15",
                        "outcome",
                        "INSPECTED",
                        "signature",
                        Map.of("state", "SIGNED", "representative", "Hoàng Thử Ướm, quản lý")))
                .post(path + "/completion")
                .then()
                .statusCode(200);

        assertThat(printed(id).text())
                .contains("SỞ Y TẾ", "Quyết định kiểm tra số 15/QĐ-SYT ngày 10 tháng 6 năm 2020")
                .contains("Thanh tra viên", "TRƯỞNG ĐOÀN KIỂM TRA", "Hoàng Thử Ướm, quản lý")
                .doesNotContain("Đội trưởng");
    }
}
