package vn.lanhmanh.inspection.registerimport;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.HEADING;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.jobOf;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.name;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.results;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.row;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.table;

/** A table as a web page sends it: the one file of a form. */
@QuarkusTest
@RealParts
class ImportFormTest {

    private static RequestSpecification form() {
        return Api.registryOfficer("46").contentType("multipart/form-data");
    }

    private static byte[] bytes(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }

    private static Response send(RequestSpecification form, boolean dryRun) {
        return form.post("/v1/establishment-imports?dryRun=" + dryRun);
    }

    @Test
    void takesTheFileOfAFormLikeABody() {
        String table = table(HEADING, row(name(), "", PHU_HIEP));

        String rehearsal = jobOf(send(form().multiPart("file", "bảng.csv", bytes(table), "text/csv"), true));
        String job = jobOf(send(form().multiPart("file", "bảng.csv", bytes(table), "text/csv"), false));

        assertThat(results("46", rehearsal)).containsExactly("1 CREATED");
        assertThat(results("46", job)).containsExactly("1 CREATED");
    }

    @Test
    void takesTheSameFormUnderTheSameKeyOnce() {
        String key = UUID.randomUUID().toString();
        String table = table(HEADING, row(name(), "", PHU_HIEP));

        String first = jobOf(send(
                form().header("Idempotency-Key", key).multiPart("file", "a.csv", bytes(table), "text/csv"), false));
        String again = jobOf(send(
                form().header("Idempotency-Key", key).multiPart("file", "b.csv", bytes(table), "text/csv"), false));

        assertThat(again).isEqualTo(first);
        send(form().header("Idempotency-Key", key).multiPart("file", "a.csv", bytes(table + "\n"), "text/csv"), false)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:idempotency-key-reused"));
    }

    @Test
    void refusesAFormWithoutTheFileOrWithMoreThanOne() {
        byte[] table = bytes(table(HEADING, row(name(), "", PHU_HIEP)));

        refused(form().multiPart("table", "a.csv", table, "text/csv"), 400, "file-part-missing");
        refused(form().multiPart("note", "không có tệp"), 400, "file-part-missing");
        refused(
                form().multiPart("file", "a.csv", table, "text/csv").multiPart("file", "b.csv", table, "text/csv"),
                400,
                "one-file-alone");
        refused(
                form().multiPart("file", "a.csv", table, "text/csv").multiPart("other", "b.csv", table, "text/csv"),
                400,
                "one-file-alone");
    }

    @Test
    void refusesWhatABodyIsRefusedFor() {
        refused(form().multiPart("file", "a.csv", new byte[0], "text/csv"), 422, "empty-file");
        refused(form().multiPart("file", "a.csv", bytes("Tên lạ\nx\n"), "text/csv"), 422, "unknown-column");
        refused(form().multiPart("file", "a.csv", new byte[10 * 1024 * 1024 + 1], "text/csv"), 413, "body-too-large");
        Api.leader()
                .contentType("multipart/form-data")
                .multiPart("file", "a.csv", bytes(HEADING), "text/csv")
                .post("/v1/establishment-imports")
                .then()
                .statusCode(403);
    }

    private static void refused(RequestSpecification form, int status, String problem) {
        send(form, false).then().statusCode(status).body("type", equalTo("urn:lanhmanh:problem:" + problem));
    }
}
