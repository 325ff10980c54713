package vn.lanhmanh.inspection.registerimport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Imports for tests, as a registry officer sends them. */
final class ImportFixture {

    static final String HEADING = "Tên cơ sở,Loại hình,Hình thức pháp lý,Mã số thuế,Mã xã,Địa chỉ,Dễ bị lợi dụng";

    private ImportFixture() {}

    static String row(String name, String taxCode, String communeCode) {
        return String.join(",", name, "Nhà nghỉ", "Hộ kinh doanh", taxCode, communeCode, "1 đường Thử", "x");
    }

    static String table(String heading, String... rows) {
        return heading + "\n" + String.join("\n", rows) + "\n";
    }

    /** A name that no other test uses. */
    static String name() {
        return "Nhập " + UUID.randomUUID();
    }

    static Response send(RequestSpecification caller, String table, boolean dryRun) {
        return send(caller, table.getBytes(StandardCharsets.UTF_8), dryRun);
    }

    static Response send(RequestSpecification caller, byte[] table, boolean dryRun) {
        return caller.contentType("text/csv").body(table).post("/v1/establishment-imports?dryRun=" + dryRun);
    }

    /** Imports as an officer of the area and tells each row as "row outcome problem field". */
    static List<String> imported(String area, String table) {
        return results(area, jobOf(send(Api.registryOfficer(area), table, false)));
    }

    static List<String> rehearsed(String area, String table) {
        return results(area, jobOf(send(Api.registryOfficer(area), table, true)));
    }

    static String jobOf(Response answer) {
        answer.then().statusCode(202);
        String location = answer.header("Location");
        assertThat(location).contains("/v1/inspection-jobs/");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    static void awaitDone(String area, String job) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(job(area, job).<String>path("state")).isEqualTo("DONE"));
    }

    static Response job(String area, String job) {
        return Api.registryOfficer(area).get("/v1/inspection-jobs/" + job);
    }

    static List<String> results(String area, String job) {
        awaitDone(area, job);
        return rows(area, job).stream()
                .map(row -> List.of("row", "outcome", "problem", "field").stream()
                        .map(row::get)
                        .filter(value -> value != null)
                        .map(value -> value.toString().replace("urn:lanhmanh:problem:", ""))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    static List<Map<String, Object>> rows(String area, String job) {
        return Api.registryOfficer(area)
                .get("/v1/inspection-jobs/" + job + "/results?limit=200")
                .path("items");
    }
}
