package vn.lanhmanh.inspection.registerimport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.jobOf;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.results;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.send;

@QuarkusTest
@RealParts
class ImportTemplateTest {

    @Test
    void isATableThatIsTakenAndItsExampleIsNotEntered() {
        for (String format : new String[] {"CSV", "XLSX"}) {
            Response template = template(format);

            template.then()
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"mau-nhap-co-so." + format.toLowerCase() + "\"");
            String job = jobOf(send(Api.registryOfficer("46"), template.asByteArray(), false));
            assertThat(results("46", job)).containsExactly("1 SKIPPED");
        }
    }

    @Test
    void explainsEachColumnAndEachCodeOfTheLists() throws IOException {
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(template("XLSX").asByteArray()))) {
            Sheet guide = workbook.findSheet("Hướng dẫn").orElseThrow();
            String text = guide.read().stream()
                    .flatMap(row -> row.stream())
                    .filter(cell -> cell != null)
                    .map(cell -> cell.getText())
                    .collect(Collectors.joining("\n"));
            assertThat(Column.ALL).allSatisfy(column -> assertThat(text).contains(column.heading(), column.about()));
            assertThat(text).contains("HAIRDRESSER", "Cắt tóc, gội đầu", "BRANCH", "Chi nhánh");
        }
    }

    @Test
    void comesInTheFormThatTheCallerAccepts() {
        assertThat(accepting("text/csv")).startsWith("text/csv");
        assertThat(accepting("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, text/csv"))
                .contains("spreadsheetml");
        assertThat(accepting("*/*")).contains("spreadsheetml");
        assertThat(accepting("application/octet-stream")).contains("spreadsheetml");
    }

    @Test
    void followsWhatTheCallerLikesBetterAndGivesNothingItDoesNotTake() {
        String xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        assertThat(accepting(xlsx + ";q=0, text/csv;q=0.1")).startsWith("text/csv");
        assertThat(accepting(xlsx + ";q=0.5, text/csv")).startsWith("text/csv");
        assertThat(accepting(xlsx + ";q=0, */*")).startsWith("text/csv");
        assertThat(accepting("text/csv;q=0, */*;q=0.1")).contains("spreadsheetml");
        refusesToGive(xlsx + ";q=0, text/csv;q=0");
    }

    @Test
    void comesInNoOtherForm() {
        refusesToGive("application/pdf");
    }

    private static void refusesToGive(String types) {
        Api.registryOfficer("46")
                .header("Accept", types)
                .get("/v1/establishment-imports/template")
                .then()
                .statusCode(406);
    }

    private static String accepting(String types) {
        return Api.registryOfficer("46")
                .header("Accept", types)
                .get("/v1/establishment-imports/template")
                .then()
                .statusCode(200)
                .extract()
                .contentType();
    }

    private static Response template(String format) {
        Response template = Api.registryOfficer("46").get("/v1/establishment-imports/template?format=" + format);
        template.then().statusCode(200);
        return template;
    }
}
