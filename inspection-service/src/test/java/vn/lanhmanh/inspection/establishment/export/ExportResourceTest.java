package vn.lanhmanh.inspection.establishment.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
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
