package vn.lanhmanh.reporting.plan;

import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.local.testing.TestTopics;
import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.PlanOfTheYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class PlanResourceTest {

    private static final TestTopics TOPICS =
            new TestTopics(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));

    @Test
    void showsThePrintedWordingAndOperatorOfEachTarget() {
        JsonPath plan = Desk.reporter("CAT").get("/v1/plans/{id}", PlanOfTheYear.published());

        assertThat(plan.getString("number")).isEqualTo("26/KH-UBND");
        assertThat(plan.getList("targets")).hasSize(7);
        assertThat(plan.getString("targets.find { it.ref == 'I.2' }.wording")).startsWith("Phấn đấu trên 100%");
        assertThat(plan.getString("targets.find { it.ref == 'I.2' }.operator")).isEqualTo("=");
        assertThat(plan.getString("targets.find { it.ref == 'I.7' }.operator")).isEqualTo(">");
    }

    @Test
    void tellsThePublishedPlanOnItsTopic() {
        UUID plan = PlanOfTheYear.published();

        var told = TOPICS.await("reporting.events", "plan.published.v1", plan);

        FactSchemas.of("reporting-service").check("plan.published.v1", told.data());
        assertThat(JsonPath.from(told.data()).getInt("targets.find { it.ref == 'I.4' }.value"))
                .isEqualTo(60);
    }

    @Test
    void keepsItsExampleWithinItsSchema() {
        FactSchemas schemas = FactSchemas.of("reporting-service");

        schemas.check("plan.published.v1", schemas.example("plan.published.v1"));
    }

    @Test
    void refusesTheSamePlanTwice() {
        PlanOfTheYear.published();

        Desk.consolidator()
                .refused(409, "plan-already-loaded", "/v1/plans", Map.of("source", PlanFixture.SOURCE))
                .body("violations[0].field", equalTo("source"));
    }

    @Test
    void refusesAPlanThatIsNotThereAndTellsWhy() {
        Desk.consolidator()
                .refused(422, "unknown-plan-source", "/v1/plans", Map.of("source", "27-KH-UBND-2021"))
                .body("detail", containsString("27-KH-UBND-2021"));
        Desk.consolidator().refused(400, "validation-failed", "/v1/plans", Map.of("source", "../../etc/passwd"));
    }

    @Test
    void publishesOnce() {
        UUID plan = PlanOfTheYear.published();

        Desk.leader().refused(409, "illegal-transition", "/v1/plans/" + plan + "/publication", Map.of());
    }

    @Test
    void refusesAPublicationBasedOnAnOldVersion() {
        UUID plan = PlanOfTheYear.published();

        Desk.leader()
                .request()
                .header("If-Match", "\"0\"")
                .body("{}")
                .post("/v1/plans/{id}/publication", plan)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:lanhmanh:problem:stale-version"));
    }

    @Test
    void listsPlansOfAYear() {
        PlanOfTheYear.published();

        assertThat(Desk.leader().get("/v1/plans?year=2020").getList("items.number"))
                .containsExactly("26/KH-UBND");
        assertThat(Desk.leader().get("/v1/plans?year=2019").getList("items")).isEmpty();
    }

    @Test
    void answersAnUnknownPlanWith404() {
        Desk.leader().request().get("/v1/plans/{id}", UUID.randomUUID()).then().statusCode(404);
    }
}
