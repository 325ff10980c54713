package vn.lanhmanh.inspection.establishment.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.DIEN_HUONG;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.named;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.register;

@QuarkusTest
@RealParts
class ExportResourceTest {

    private static final String OFFICER = "Người Giữ Trật Tự Hư Cấu";

    @Inject
    SessionFactory hibernate;

    private final String mark = "xuat" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void registerThree() {
        Map<String, Object> first = named("=HYPERLINK(\"x\") " + mark, PHU_HIEP);
        first.put("address", "12, đường \"Mẫu\"");
        first.put("securityOfficer", OFFICER);
        first.put("location", Map.of("latitude", 16.46, "longitude", 107.6));
        register(first).then().statusCode(201);
        register(named("Quán Đêm " + mark, PHU_HIEP)).then().statusCode(201);
        register(named("Nơi khác " + mark, DIEN_HUONG)).then().statusCode(201);
    }

    private Response export(String token, String filters) {
        return Api.as(token).get("/v1/establishment-exports?q=" + mark + filters);
    }

    private static String officer(String area) {
        return TestTokens.token("registry-officer", "CAT", area);
    }

    @Test
    void givesTheFormThatTheCallerAccepts() {
        String workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        assertThat(accepting(workbook, "")).isEqualTo(workbook);
        assertThat(accepting("text/csv, " + workbook, "")).startsWith("text/csv");
        assertThat(accepting("text/csv", "&format=xlsx")).isEqualTo(workbook);
    }

    private String accepting(String types, String filters) {
        return Api.as(officer("474"))
                .header("Accept", types)
                .get("/v1/establishment-exports?q=" + mark + filters)
                .then()
                .statusCode(200)
                .extract()
                .contentType();
    }

    @Test
    void givesWhatIsListedAsCsvThatNoSpreadsheetRuns() {
        Response answer = export(officer("474"), "&format=csv");

        answer.then().statusCode(200).header("Content-Type", "text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"co-so-2020-11-25.csv\"");
        String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF\"Mã cơ sở\"").endsWith("\r\n");
        String[] lines = text.split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[1])
                .contains("\"'=HYPERLINK(\"\"x\"\") " + mark + "\"")
                .contains("\"12, đường \"\"Mẫu\"\"\"")
                .contains("16.460000,107.600000")
                .contains("Karaoke,KARAOKE")
                .endsWith("\"" + OFFICER + "\"");
        assertThat(lines[2]).contains("Quán Đêm " + mark);
    }

    @Test
    void givesWhatIsListedAsXlsxInTheOrderAskedFor() throws IOException {
        Response answer = export(officer("46"), "&format=xlsx&sort=NAME");

        answer.then()
                .statusCode(200)
                .header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(1)).isEqualTo("Tên cơ sở");
            assertThat(rows.stream().skip(1).map(row -> row.getCellText(1)))
                    .containsExactly("=HYPERLINK(\"x\") " + mark, "Nơi khác " + mark, "Quán Đêm " + mark);
            assertThat(rows.get(1).getCellAsDate(18).orElseThrow().toLocalDate())
                    .isEqualTo("2020-11-25");
        }
    }

    @Test
    void tellsOfEachTypeThePaperThatCountsAndWhatItIsWorth() throws IOException {
        Map<String, Object> holder = named("Giấy tờ " + mark, PHU_HIEP);
        holder.put(
                "papers",
                List.of(
                        paper("SECURITY_CERTIFICATE", "cũ", "2020-06-30", Map.of()),
                        paper("SECURITY_CERTIFICATE", "mới", "2022-06-30", Map.of()),
                        paper("HEALTH", "yt", "2020-06-30", Map.of()),
                        paper(
                                "CONDITION_LICENCE",
                                "gp",
                                "2022-06-30",
                                Map.of(
                                        "suspension",
                                        Map.of("decisionNumber", "9/QĐ", "from", "2020-11-01", "until", "2020-12-31"))),
                        paper(
                                "COMMITMENT",
                                "ck",
                                "2022-06-30",
                                Map.of("revocation", Map.of("decisionNumber", "8/QĐ", "on", "2020-11-01")))));
        register(holder).then().statusCode(201);

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(
                export(officer("46"), "&format=xlsx&sort=NAME").asByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            Row row = rows.stream()
                    .filter(one -> one.getCellText(1).startsWith("Giấy tờ"))
                    .findFirst()
                    .orElseThrow();
            assertThat(told(rows.get(0), row, "Giấy chứng nhận an ninh trật tự"))
                    .containsExactly("mới", "Công an tỉnh", "Còn hiệu lực");
            assertThat(told(rows.get(0), row, "Giấy tờ y tế")).containsExactly("yt", "Công an tỉnh", "Hết hạn");
            assertThat(told(rows.get(0), row, "Giấy phép kinh doanh"))
                    .containsExactly("gp", "Công an tỉnh", "Bị tước quyền sử dụng");
            assertThat(told(rows.get(0), row, "Bản cam kết")).containsExactly("ck", "Công an tỉnh", "Bị thu hồi");
            assertThat(told(rows.get(0), row, "Đăng ký kinh doanh")).containsExactly("", "", "");
            int expiry = column(rows.get(0), "Giấy chứng nhận an ninh trật tự – ngày hết hạn");
            assertThat(row.getCellAsDate(expiry).orElseThrow().toLocalDate()).isEqualTo("2022-06-30");
        }
    }

    private static Map<String, Object> paper(String type, String number, String expiresOn, Map<String, ?> more) {
        var paper = new HashMap<String, Object>(Map.of(
                "type",
                type,
                "number",
                number,
                "issuer",
                "Công an tỉnh",
                "issuedOn",
                "2018-01-31",
                "expiresOn",
                expiresOn));
        paper.putAll(more);
        return paper;
    }

    private static List<String> told(Row headings, Row row, String paper) {
        return Stream.of("số", "nơi cấp", "tình trạng")
                .map(what -> row.getCellText(column(headings, paper + " – " + what)))
                .toList();
    }

    private static int column(Row headings, String heading) {
        return headings.stream().map(Cell::getText).toList().indexOf(heading);
    }

    @Test
    void readsThePapersOfAllRowsOfABatchInOneStatement() {
        long two = statements();
        for (int i = 0; i < 2; i++) {
            Map<String, Object> more = named("Thêm " + i + " " + mark, PHU_HIEP);
            more.put(
                    "papers",
                    List.of(
                            paper("HEALTH", "a", "2020-12-30", Map.of()),
                            paper("COMMITMENT", "b", "2020-12-30", Map.of())));
            register(more).then().statusCode(201);
        }

        assertThat(statements() - two)
                .as("one batch of two more: its rows and their papers")
                .isEqualTo(2);
    }

    /** The fewest of three, for timed work may send some in between. */
    private long statements() {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            hibernate.getStatistics().clear();
            export(officer("474"), "").then().statusCode(200);
            fewest = Math.min(fewest, hibernate.getStatistics().getPrepareStatementCount());
        }
        return fewest;
    }

    @Test
    void accountsForTheNumberOfRows() {
        UUID subject = UUID.randomUUID();
        export(TestTokens.token(List.of("inspection-lead"), "SLDTBXH", "46", subject), "")
                .then()
                .statusCode(200);

        Api.as(TestTokens.token("auditor", "SLDTBXH", "46"))
                .get("/v1/inspection-operations/audit-entries?objectType=establishment&actor=" + subject)
                .then()
                .statusCode(200)
                .body("items.action", hasItem("export"))
                .body("items.find { it.action == 'export' }.fields", equalTo(List.of("CSV", "rows 3")));
    }

    @Test
    void refusesAnotherFormatAndAFilterThatIsNone() {
        export(officer("46"), "&format=pdf")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:unreadable-parameter"));
        export(officer("46"), "&minRisk=-1")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:validation-failed"));
    }

    @Test
    void refusesMoreThanOneFileHolds() {
        for (int i = 0; i < 3; i++) {
            register(named("Thêm " + i + " " + mark, PHU_HIEP)).then().statusCode(201);
        }

        export(officer("46"), "").then().statusCode(422).body("type", equalTo("urn:lanhmanh:problem:export-too-large"));
        export(officer("474"), "&state=ACTIVE").then().statusCode(200);
    }
}
