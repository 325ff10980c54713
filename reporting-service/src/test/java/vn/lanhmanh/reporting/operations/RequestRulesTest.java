package vn.lanhmanh.reporting.operations;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.PlanOfTheYear;
import vn.lanhmanh.reporting.around.Reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What holds for every request, tried on the reports and plans of this service. */
@QuarkusTest
class RequestRulesTest {

    private static void assertProblem(Response answer, int status, String key) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lanhmanh:problem:" + key));
    }

    @Test
    void givesTheFirstAnswerAgainUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        var request = Map.of("periodId", Reporting.period("2020-H1"), "unitCode", "STTTT");

        Response first = keyed(key, request);
        Response second = keyed(key, request);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertProblem(
                keyed(key, Map.of("periodId", Reporting.period("2020-Y"), "unitCode", "STTTT")),
                422,
                "idempotency-key-reused");
    }

    private static Response keyed(String key, Map<String, ?> request) {
        return Desk.reporter("STTTT")
                .request()
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/reports");
    }

    @Test
    void refusesWhatCannotBeRead() {
        Desk consolidator = Desk.consolidator();

        assertProblem(consolidator.post("/v1/plans", "{\"source\":"), 400, "malformed-json");
        assertProblem(consolidator.post("/v1/plans", Map.of("source", "x", "colour", "red")), 400, "unknown-field");
        assertProblem(consolidator.post("/v1/plans", Map.of()), 400, "validation-failed");
        assertProblem(
                consolidator.request().contentType("text/plain").body("source").post("/v1/plans"),
                415,
                "unsupported-media-type");
        assertProblem(consolidator.request().get("/v1/plans?cursor=YWJj"), 400, "broken-cursor");
        assertProblem(consolidator.request().get("/v1/plans?limit=201"), 400, "validation-failed");
    }

    @Test
    void namesTheNextPageInTheLinkToo() {
        Response page = Desk.leader().request().get("/v1/tasks?limit=2&planId=" + PlanOfTheYear.published());

        assertThat(page.header("Link")).contains("rel=\"next\"").contains("cursor=");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void leavesAnAuditRowForEveryWrite() {
        String plan = PlanOfTheYear.published().toString();

        List<String> actions = Desk.of("auditor", "UBND", "46")
                .get("/v1/reporting-operations/audit-entries?objectType=plan&objectId=" + plan)
                .getList("items.action");

        assertThat(actions).containsExactly("publish", "load");
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        Desk.consolidator()
                .post("/v1/plans", Map.of("source", "no-such-plan"))
                .then()
                .body("title", equalTo("Không có tệp kế hoạch"));
        Desk.consolidator()
                .request()
                .header("Accept-Language", "en")
                .body(Map.of("source", "no-such-plan"))
                .post("/v1/plans")
                .then()
                .body("title", equalTo("No such plan file"));
    }
}
