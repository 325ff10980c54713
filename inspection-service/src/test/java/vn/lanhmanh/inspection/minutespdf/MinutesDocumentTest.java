package vn.lanhmanh.inspection.minutespdf;

import java.io.IOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.evidence.EvidenceFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

@QuarkusTest
@RealParts
class MinutesDocumentTest {

    @Inject
    AgroalDataSource database;

    private static String completed(SeatedTeam team, String establishment, Map<String, Object> more) {
        String id = InspectionFixture.requested(team, establishment);
        InspectionFixture.start(id, team.members());
        InspectionFixture.find(id, "LABOUR_CONTRACT");
        EvidenceFixture.photo(id);
        complete(id, more);
        return id;
    }

    private static void complete(String id, Map<String, Object> more) {
        var request = new HashMap<String, Object>(Map.of("completedOn", "2020-06-15", "outcome", "INSPECTED"));
        request.putAll(more);
        Api.inspector("46")
                .body(request)
                .post("/v1/inspections/" + id + "/completion")
                .then()
                .statusCode(200);
    }

    private static String completed() {
        return completed(TeamFixture.provincial(), EstablishmentFixture.registered(PHU_HIEP), Map.of());
    }

    static byte[] pdf(String id) {
        return Api.inspector("46")
                .get("/v1/inspection-minutes/" + id + "/document")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    static JsonPath known(String id) {
        return Api.inspector("46")
                .get("/v1/inspection-minutes/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The words as they are read, without the breaks of lines. */
    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The decision that set up the team of an inspection. */
    private static String decision(JsonPath record) {
        return Api.lead("46").get("/v1/teams/" + record.getString("teamId")).path("decisionNumber");
    }

    @Test
    void saysWhatTheRecordSays() throws Exception {
        String name = "Nhà nghỉ <b>Ánh Trăng</b> & \"Khuyết\" " + UUID.randomUUID();
        String establishment = Api.idIn(EstablishmentFixture.register(EstablishmentFixture.named(name, PHU_HIEP)));
        String id = completed(
                TeamFixture.provincial(), establishment, Map.of("recommendations", "Ký hợp đồng trong 15 ngày."));
        JsonPath record = Api.inspector("46").get("/v1/inspections/" + id).jsonPath();

        JsonPath known = known(id);
        String text = text(pdf(id));

        assertThat(known.getString("symbol")).isEqualTo("%02d/BB-ĐKTLN178".formatted(record.getInt("minutesNumber")));
        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "BIÊN BẢN KIỂM TRA")
                .contains("UBND TỈNH THỪA THIÊN HUẾ", "ĐỘI KIỂM TRA LIÊN NGÀNH 178")
                .contains("Số: " + known.getString("symbol"))
                .contains("Thừa Thiên Huế, ngày 15 tháng 6 năm 2020", "Hồi 09 giờ 00 phút, ngày 15 tháng 6 năm 2020")
                .contains("Nghị định số 178/2004/NĐ-CP")
                .containsIgnoringWhitespaces("Quyết định số " + decision(record) + " ngày 06 tháng 01 năm 2020")
                .containsIgnoringWhitespaces(name)
                .contains("Không ký hợp đồng lao động bằng văn bản", record.getString("findings[0].description"))
                .contains("Điều 11 khoản 2 Nghị định 178/2004/NĐ-CP", "Ký hợp đồng trong 15 ngày.")
                .contains("Sở Lao động - Thương binh và Xã hội", "Đội trưởng", "Ảnh (JPEG)")
                .contains(known.getString("contentSha256"));
    }

    @Test
    void isLaidOutAsDecree30Demands() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(completed()))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (PDPage page : document.getPages()) {
                PDRectangle paper = page.getMediaBox();
                assertThat(paper.getWidth()).isBetween(595f, 596f);
                assertThat(paper.getHeight()).isBetween(841f, 842f);
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
            assertThat(firstLine(document, 1)).doesNotMatch("\\d+");
            assertThat(firstLine(document, 2)).isEqualTo("2");
        }
    }

    private static String firstLine(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document)
                .strip()
                .lines()
                .findFirst()
                .orElseThrow()
                .strip();
    }

    @Test
    void isTheSameEverAfter() throws Exception {
        String establishment = EstablishmentFixture.registered(PHU_HIEP);
        String id = completed(TeamFixture.provincial(), establishment, Map.of());
        byte[] first = pdf(id);

        Api.registryOfficer("46")
                .header("If-Match", "*")
                .body(EstablishmentFixture.named("Tên mới " + UUID.randomUUID(), PHU_HIEP))
                .put("/v1/establishments/" + establishment)
                .then()
                .statusCode(200);

        assertThat(pdf(id)).isEqualTo(first);
        assertThat(known(id).getString("sha256")).isEqualTo(sha256(first));
    }

    @Test
    void isMadeOnceHoweverManyAskAtTheSameMoment() throws Exception {
        String id = completed();
        long before = count("select count(*) from attachment");

        List<String> hashes = AtOnce.call(Collections.nCopies(50, () -> sha256(pdf(id))));

        assertThat(hashes).hasSize(50).containsOnly(hashes.get(0));
        assertThat(count("select count(*) from attachment")).isEqualTo(before + 1);
        assertThat(count("select count(*) from minutes_document where inspection_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void tellsOfARefusedSignatureWithItsReasonAndWitnesses() throws Exception {
        Map<String, Object> signature = Map.of(
                "state",
                "REFUSED",
                "representative",
                "Hoàng Thử Ướm, chủ cơ sở",
                "refusalReason",
                "không đồng ý với kết quả",
                "witnesses",
                List.of(Map.of("fullName", "Đỗ Chứng Kiến", "title", "Tổ trưởng tổ dân phố")));
        String id = completed(
                TeamFixture.provincial(), EstablishmentFixture.registered(PHU_HIEP), Map.of("signature", signature));

        assertThat(text(pdf(id)))
                .contains("Hoàng Thử Ướm", "Lý do: không đồng ý với kết quả")
                .contains("Đỗ Chứng Kiến, Tổ trưởng tổ dân phố", "NGƯỜI CHỨNG KIẾN");
    }

    @Test
    void neverTellsTheEstablishmentWhoAskedForAnUnscheduledInspection() throws Exception {
        assertThat(text(pdf(completed())))
                .contains("Quyết định kiểm tra đột xuất ngày 15 tháng 6 năm 2020 của Đội trưởng")
                .doesNotContain("12/CV-CAT");
    }

    @Test
    void holdsWhateverPeopleTyped() throws Exception {
        SeatedTeam team = TeamFixture.provincial();
        String id = InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        InspectionFixture.start(id, team.members());
        String description = "\u0007{hash} <script>&nbsp; " + "rất dài ".repeat(500);
        Api.inspector("46")
                .body(Map.of("violationCode", "LABOUR_CONTRACT", "description", description))
                .post("/v1/inspections/" + id + "/findings")
                .then()
                .statusCode(200);
        complete(id, Map.of());

        assertThat(text(pdf(id))).contains("{hash} <script>&nbsp; rất dài rất dài");
    }

    @Test
    void isThereOnlyOnceTheInspectionIsCompletedAndForThoseWhoSeeIt() {
        String running = EvidenceFixture.startedInspection(TeamFixture.provincial());
        Api.inspector("46")
                .get("/v1/inspection-minutes/" + running + "/document")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:minutes-not-yet"));
        String id = completed();
        for (String path : List.of("", "/document")) {
            Api.inspector("478")
                    .get("/v1/inspection-minutes/" + id + path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:lanhmanh:problem:not-found"));
        }
    }
}
