package vn.lanhmanh.platform.web.jobs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import io.quarkus.security.Authenticated;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.local.testing.KafkaResource;
import vn.lanhmanh.local.testing.PostgresResource;
import vn.lanhmanh.local.testing.SecretsResource;
import vn.lanhmanh.local.testing.TestTokens;
import vn.lanhmanh.local.testing.TokensResource;
import vn.lanhmanh.platform.things.ThingDesk;
import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.Refusal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = TokensResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = SecretsResource.class, restrictToAnnotatedClass = true)
class JobsTest {

    @Test
    void doesEveryRowOnceAndTellsWhatBecameOfIt() {
        String id = submit("alpha,refused,gamma");

        awaitDone(id);
        assertThat(results(id))
                .extracting(row -> row.get("row") + " " + row.get("outcome") + " " + row.get("problem"))
                .containsExactly("1 CREATED null", "2 REFUSED unknown-unit", "3 CREATED null");
    }

    @Test
    void goesOnBehindTheLastRowWhenARowFailsAtFirst() {
        String id = submit("delta,stumbles " + UUID.randomUUID() + ",epsilon");

        awaitDone(id);
        assertThat(results(id))
                .extracting(row -> row.get("outcome"))
                .containsOnly("CREATED")
                .hasSize(3);
    }

    @Test
    void showsAJobToItsOwnerAlone() {
        String id = submit("zeta");

        given().auth()
                .oauth2(TestTokens.token("inspector", "CAT", "46"))
                .get("/v1/things-jobs/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:lanhmanh:problem:not-found"));
    }

    private static void awaitDone(String id) {
        await().untilAsserted(() -> caller().get("/v1/things-jobs/" + id).then().body("state", equalTo("DONE")));
    }

    private static List<Map<String, Object>> results(String id) {
        return caller().get("/v1/things-jobs/" + id + "/results").path("items");
    }

    private static String submit(String names) {
        return caller().contentType("text/plain")
                .body(names)
                .post("/v1/thing-imports")
                .then()
                .extract()
                .asString();
    }

    private static io.restassured.specification.RequestSpecification caller() {
        return given().auth().oauth2(TestTokens.token("inspector", "SLDTBXH", "46"));
    }

    /** Names one thing per row; "stumbles" fails the first time it is tried. */
    @ApplicationScoped
    static class NameThings implements LongWork {

        private final ThingDesk desk;
        private final Map<String, Boolean> stumbled = new ConcurrentHashMap<>();

        NameThings(ThingDesk desk) {
            this.desk = desk;
        }

        @Override
        public String kind() {
            return "name-things";
        }

        @Override
        public RowResult doRow(Job job, byte[] input, int row) {
            String name = new String(input, StandardCharsets.UTF_8).split(",")[row - 1];
            if (name.equals("refused")) {
                throw Refusal.unprocessable("unknown-unit", "99");
            }
            String id = desk.name(name).id().toString();
            if (name.startsWith("stumbles") && stumbled.put(name, true) == null) {
                throw new IllegalStateException("stumbles once");
            }
            return new RowResult(row, "CREATED", id, null, null);
        }
    }

    @Path("/v1/thing-imports")
    @Authenticated
    public static class Imports {

        private final Jobs jobs;

        Imports(Jobs jobs) {
            this.jobs = jobs;
        }

        @POST
        @Consumes("text/plain")
        @Transactional
        public String submit(String names) {
            byte[] input = names.getBytes(StandardCharsets.UTF_8);
            return jobs.submit("name-things", input, names.split(",").length)
                    .id()
                    .toString();
        }
    }

    @Path("/v1/things-jobs")
    public static class ThingJobs extends JobOperations {

        ThingJobs(Jobs jobs, Cursors cursors) {
            super(jobs, cursors);
        }
    }
}
