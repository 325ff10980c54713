package vn.lanhmanh.inspection.minutespdf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.visit.InspectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.minutespdf.MinutesDocumentTest.sha256;
import static vn.lanhmanh.inspection.minutespdf.MinutesDocumentTest.text;

/** Corrections as annexes to minutes that stay as they are. */
@QuarkusTest
@RealParts
class MinutesAnnexTest {

    @Inject
    AgroalDataSource database;

    private final String name = "Nhà nghỉ Phụ Lục " + UUID.randomUUID();

    private String id;

    @BeforeEach
    void inspect() {
        String establishment = Api.idIn(EstablishmentFixture.register(EstablishmentFixture.named(name, PHU_HIEP)));
        id = InspectionFixture.inspected(TeamFixture.provincial(), establishment);
    }

    private static Response correct(String id, String subject, String text) {
        return Api.inspector("46")
                .body(Map.of("subject", subject, "text", text, "reason", "ghi nhầm khi lập"))
                .post("/v1/inspections/" + id + "/corrections");
    }

    private static String path(String id, String rest) {
        return "/v1/inspection-minutes/" + id + "/annexes" + rest;
    }

    static byte[] pdf(String id, int number) {
        return Api.inspector("46")
                .get(path(id, "/" + number + "/document"))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private static JsonPath known(String id, int number) {
        return Api.inspector("46")
                .get(path(id, "/" + number))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void numbersThemFromOneAndShowsThemWithTheInspection() {
        correct(id, "completedOn", "ngày đúng là 14/6").then().statusCode(200).body("annex", equalTo(1));
        correct(id, "findings", "hai phòng").then().statusCode(200).body("annex", equalTo(2));

        Api.inspector("46")
                .get(path(id, ""))
                .then()
                .statusCode(200)
                .body("items.number", contains(1, 2))
                .body("items.subject", contains("completedOn", "findings"));
        Api.inspector("46")
                .get("/v1/inspections/" + id)
                .then()
                .body("corrections.annex", contains(1, 2))
                .body("corrections.text", contains("ngày đúng là 14/6", "hai phòng"));
    }

    @Test
    void saysWhatItCorrectsAndWhoRecordedIt() throws Exception {
        correct(id, "completedOn", "ngày đúng là 14/6");
        correct(id, "findings", "hai phòng, số 201 và 203");
        JsonPath minutes = MinutesDocumentTest.known(id);

        String text = text(pdf(id, 2));

        assertThat(text)
                .contains("Phụ lục II", "BIÊN BẢN BỔ SUNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Kèm theo Biên bản kiểm tra số " + minutes.getString("symbol") + " ngày 15 tháng 6 năm 2020")
                .contains("Thừa Thiên Huế, ngày 25 tháng 11 năm 2020")
                .contains("Các hành vi vi phạm được ghi nhận", "hai phòng, số 201 và 203", "ghi nhầm khi lập")
                .contains("Ông (bà): Người Thử", "Nhiệm vụ: Thành viên", "Sở Lao động - Thương binh và Xã hội")
                .containsIgnoringWhitespaces(name)
                .contains(known(id, 2).getString("contentSha256"))
                .doesNotContain("ngày đúng là 14/6");
        assertThat(text(pdf(id, 1))).contains("Phụ lục I ", "Ngày kết thúc kiểm tra", "ngày đúng là 14/6");
    }

    @Test
    void leavesTheMinutesAsTheyAre() throws Exception {
        byte[] before = MinutesDocumentTest.pdf(id);

        correct(id, "findings", "hai phòng");
        byte[] annex = pdf(id, 1);

        assertThat(MinutesDocumentTest.pdf(id)).isEqualTo(before);
        assertThat(pdf(id, 1)).isEqualTo(annex);
        assertThat(known(id, 1).getString("sha256")).isEqualTo(sha256(annex)).isNotEqualTo(sha256(before));
    }

    @Test
    void wordsTheViolationsItAddsAndWithdraws() throws Exception {
        Map<String, Object> added = Map.of("violationCode", "LABOUR_CONTRACT", "description", "hai người làm");
        String finding =
                correctFindings("bổ sung", "addedFindings", List.of(added)).path("addedFindingIds[0]");
        correctFindings("rút lại", "withdrawnFindingIds", List.of(finding))
                .then()
                .statusCode(200);

        String act =
                "1. Không ký hợp đồng lao động bằng văn bản (Điều 11 khoản 2 Nghị định 178/2004/NĐ-CP): hai người làm.";
        assertThat(text(pdf(id, 1)))
                .contains("Hành vi vi phạm bổ sung")
                .containsIgnoringWhitespaces(act)
                .doesNotContain("nay rút lại");
        assertThat(text(pdf(id, 2)))
                .containsIgnoringWhitespaces("Hành vi vi phạm đã ghi nay rút lại", act)
                .doesNotContain("Hành vi vi phạm bổ sung");
        assertThat(text(MinutesDocumentTest.pdf(id))).doesNotContain("hai người làm");
    }

    private Response correctFindings(String text, String field, List<?> findings) {
        return Api.inspector("46")
                .body(Map.of("subject", "findings", "text", text, "reason", "ghi nhầm", field, findings))
                .post("/v1/inspections/" + id + "/corrections");
    }

    @Test
    void isMadeOnceHoweverManyAskAtTheSameMoment() throws Exception {
        correct(id, "findings", "hai phòng");
        long before = count("select count(*) from attachment");

        List<String> hashes = AtOnce.call(Collections.nCopies(50, () -> sha256(pdf(id, 1))));

        assertThat(hashes).hasSize(50).containsOnly(hashes.get(0));
        assertThat(count("select count(*) from attachment")).isEqualTo(before + 1);
    }

    @Test
    void givesNoNumberTwiceHoweverManyCorrectAtTheSameMoment() throws Exception {
        List<Integer> numbers = AtOnce.call(Collections.nCopies(
                20, () -> correct(id, "findings", "hai phòng").<Integer>path("annex")));

        assertThat(numbers).hasSize(20).doesNotHaveDuplicates().allMatch(number -> number >= 1 && number <= 20);
    }

    @Test
    void numbersTheCorrectionsOfAnInstanceThatKnowsNoNumbers() throws SQLException {
        correct(id, "findings", "hai phòng");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into inspection_correction (id, inspection_id, subject, text, reason, recorded_on, recorded_by)"
                            + " select uuidv7(), inspection_id, subject, 'ba phòng', reason, recorded_on, recorded_by"
                            + " from inspection_correction where inspection_id = '" + id + "'");
        }
        correct(id, "findings", "bốn phòng").then().body("annex", equalTo(3));

        assertThat(known(id, 2).getString("contentSha256")).hasSize(64);
        Api.inspector("46").get("/v1/inspections/" + id).then().body("corrections.annex", contains(1, 2, 3));
    }

    @Test
    void isThereForThoseWhoSeeTheInspectionAndForNumbersThatWereGiven() {
        correct(id, "findings", "hai phòng");

        for (String rest : List.of("", "/1", "/1/document")) {
            Api.inspector("478")
                    .get(path(id, rest))
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:lanhmanh:problem:not-found"));
        }
        Api.inspector("46").get(path(id, "/2/document")).then().statusCode(404);
        Api.inspector("46").get(path(id, "/0")).then().statusCode(400);
    }
}
