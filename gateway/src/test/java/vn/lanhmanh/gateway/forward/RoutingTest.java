package vn.lanhmanh.gateway.forward;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import vn.lanhmanh.gateway.around.Call;
import vn.lanhmanh.gateway.around.Surroundings;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RoutingTest {

    @ParameterizedTest
    @CsvSource({
        "inspection, establishments",
        "inspection, teams",
        "inspection, programmes",
        "inspection, inspections",
        "inspection, grounds",
        "inspection, checklists",
        "inspection, watchlists",
        "inspection, inspection-operations",
        "inspection, inspection-jobs",
        "case, tips",
        "case, tip-trackings",
        "case, cases",
        "case, persons",
        "case, person-searches",
        "case, violation-minutes",
        "case, sanctions",
        "case, sanction-norms",
        "case, rings",
        "case, protection-tasks",
        "case, erasures",
        "case, case-operations",
        "case, case-jobs",
        "reporting, plans",
        "reporting, tasks",
        "reporting, activities",
        "reporting, populations",
        "reporting, officers",
        "reporting, training-classes",
        "reporting, commune-classifications",
        "reporting, commune-flags",
        "reporting, indicators",
        "reporting, periods",
        "reporting, reports",
        "reporting, consolidations",
        "reporting, admin-units",
        "reporting, agencies",
        "reporting, reporting-operations",
        "reporting, reporting-jobs"
    })
    void sendsAPathToTheServiceThatOwnsItsFirstSegment(String service, String segment) {
        String uri = "/v1/" + segment + "/42/completion?q=khach%20san%2F1&limit=5";

        JsonPath echo = Call.withToken().urlEncodingEnabled(false).get(uri).jsonPath();

        assertThat(echo.getString("service")).isEqualTo(service);
        assertThat(echo.getString("uri")).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/unheard-of", "/v1/", "/v1", "/v2/cases", "/q/openapi", "/q/swagger-ui", "/favicon.ico"})
    void knowsNoOtherPath(String path) {
        Call.assertProblem(Call.withToken().get(path), 404, "unknown-path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void carriesEveryMethodWithItsBody(String method) {
        JsonPath echo = Call.withToken()
                .contentType("application/json")
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "k-1")
                .body("{\"a\":1}")
                .request(method, "/v1/cases")
                .jsonPath();

        assertThat(echo.getString("method")).isEqualTo(method);
        assertThat(echo.getInt("bytes")).isEqualTo(7);
        assertThat(echo.getList("headers.if-match")).isEqualTo(List.of("\"3\""));
        assertThat(echo.getList("headers.idempotency-key")).isEqualTo(List.of("k-1"));
        assertThat(echo.getString("headers.authorization[0]")).startsWith("Bearer ");
    }

    @Test
    void carriesAFormWithItsFileAsItCame() {
        byte[] table = new byte[300_000];

        JsonPath echo = Call.withToken()
                .contentType("multipart/form-data")
                .multiPart("file", "a.csv", table, "text/csv")
                .post("/v1/establishment-imports")
                .jsonPath();

        assertThat(echo.getString("headers.content-type[0]")).startsWith("multipart/form-data; boundary=");
        assertThat(echo.getInt("bytes")).isGreaterThan(table.length);
    }

    @Test
    void answersHeadAndEmptyAnswersWithoutABody() {
        Response head = Call.withToken().head("/v1/cases");
        Response nothing = Call.withToken().header("Play", "nothing").delete("/v1/cases/1");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asByteArray()).isEmpty();
        assertThat(nothing.statusCode()).isEqualTo(204);
        assertThat(nothing.header("Transfer-Encoding")).isNull();
    }

    @Test
    void turnsAddressesOfTheServiceIntoPathsAtTheGateway() {
        Response created = Call.withToken().header("Play", "create").post("/v1/cases");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/v1/cases/42");
        assertThat(created.header("Link")).isEqualTo("</v1/cases?cursor=x>; rel=\"next\"");
    }

    @Test
    void keepsWhatTheServiceSaysToItsOwnConnectionFromTheCaller() {
        Response answer = Call.withToken().header("Play", "tell").get("/v1/cases");

        assertThat(answer.headers().asList())
                .extracting(it -> it.getName().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("connection", "x-secret", "server")
                .doesNotHaveDuplicates();
        assertThat(answer.header("Cache-Control")).isEqualTo("private");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void letsNobodyStoreAnAnswerThatSaysNothingAboutIt() {
        assertThat(Call.withToken().get("/v1/cases").header("Cache-Control")).isEqualTo("no-store");
    }
}
