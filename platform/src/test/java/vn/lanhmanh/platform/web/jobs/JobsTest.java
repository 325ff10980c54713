package vn.lanhmanh.platform.web.jobs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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
import vn.lanhmanh.platform.access.Caller;
import vn.lanhmanh.platform.things.ThingDesk;
import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.platform.web.problems.ProblemCatalogue;

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
                .containsExactly("1 CREATED null", "2 REFUSED urn:lanhmanh:problem:unknown-unit", "3 CREATED null");
    }

    @Test
    void goesOnBehindTheLastRowAfterACrash() {
        String id = submit("delta,stumbles " + UUID.randomUUID() + ",epsilon");

        awaitDone(id);
        assertThat(results(id))
                .extracting(row -> row.get("outcome"))
                .containsOnly("CREATED")
                .hasSize(3);
        assertThat(results(id)).extracting(row -> row.get("objectId")).doesNotHaveDuplicates();
    }

    @Test
    void isDoneInTheNameOfTheOneWhoAsked() {
        String id = submit("whose");

        awaitDone(id);
        assertThat(results(id))
                .extracting(row -> row.get("objectId"))
                .containsExactly(
                        "USER " + TestTokens.subject("registry-officer", "SLDTBXH", "474") + " SLDTBXH 474 false true");
    }

    @Test
    void doesALongListInSeveralTransactions() {
        String id = submit("eta,".repeat(250) + "refused," + "theta,".repeat(20));

        awaitDone(id);
        caller().get("/v1/things-jobs/" + id)
                .then()
                .body("total", equalTo(271))
                .body("done", equalTo(271))
                .body("outcomes.CREATED", equalTo(270))
                .body("outcomes.REFUSED", equalTo(1));
        assertThat(results(id + "", "?outcome=REFUSED"))
                .extracting(row -> row.get("row") + " " + row.get("title"))
                .containsExactly("251 Không có đơn vị hành chính");
    }

    @Test
    void givesUpARowThatFailsAlwaysAndDoesTheOthers() {
        String id = submit("iota,hopeless,kappa,hopeless,lambda");

        awaitDone(id);
        assertThat(results(id))
                .extracting(row -> row.get("outcome") + " " + row.get("problem"))
                .containsExactly(
                        "CREATED null",
                        "FAILED urn:lanhmanh:problem:internal-error",
                        "CREATED null",
                        "FAILED urn:lanhmanh:problem:internal-error",
                        "CREATED null");
    }

    @Test
    void givesUpAJobThatCannotBeReadSoThatOthersGetTheirTurn() {
        String unreadable = submit("unreadable");
        String behind = submit("mu");

        awaitDone(behind);
        caller().get("/v1/things-jobs/" + unreadable).then().body("state", equalTo("FAILED"));
    }

    @Test
    void showsAJobToItsOwnerAlone() {
        String id = submit("zeta");

        given().auth()
                .oauth2(TestTokens.token("registry-officer", "CAT", "474"))
                .get("/v1/things-jobs/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:lanhmanh:problem:not-found"));
    }

    private static void awaitDone(String id) {
        await().atMost(30, TimeUnit.SECONDS)
                .untilAsserted(
                        () -> caller().get("/v1/things-jobs/" + id).then().body("state", equalTo("DONE")));
    }

    private static List<Map<String, Object>> results(String id) {
        return results(id, "");
    }

    private static List<Map<String, Object>> results(String id, String query) {
        return caller().get("/v1/things-jobs/" + id + "/results" + query).path("items");
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
        return given().auth().oauth2(TestTokens.token("registry-officer", "SLDTBXH", "474"));
    }

    /** Names one thing per row; "stumbles" fails three times before it goes, "hopeless" always. */
    @ApplicationScoped
    static class NameThings implements LongWork<String> {

        private final ThingDesk desk;
        private final Caller caller;
        private final Map<String, Integer> stumbled = new ConcurrentHashMap<>();

        NameThings(ThingDesk desk, Caller caller) {
            this.desk = desk;
            this.caller = caller;
        }

        @Override
        public String kind() {
            return "name-things";
        }

        @Override
        public Stream<String> rows(Job job, byte[] input) {
            String names = new String(input, StandardCharsets.UTF_8);
            if (names.equals("unreadable")) {
                throw new IllegalStateException("cannot be read");
            }
            return Stream.of(names.split(","));
        }

        @Override
        public List<RowResult> doRows(Job job, int first, List<String> names) {
            var results = new ArrayList<RowResult>();
            for (String name : names) {
                results.add(doRow(first + results.size(), name));
            }
            return results;
        }

        private RowResult doRow(int row, String name) {
            if (name.equals("refused")) {
                throw Refusal.unprocessable("unknown-unit", "99");
            }
            if (name.equals("whose")) {
                String who = caller.kind() + " " + caller.subject() + " " + caller.agency() + " " + caller.area();
                return RowResult.of(row, "TOLD", who + " " + caller.has("case:read") + " " + caller.has("job:read"));
            }
            String id = desk.name(name).id().toString();
            boolean stumbles = name.startsWith("stumbles") && stumbled.merge(name, 1, Integer::sum) <= 3;
            if (stumbles || name.equals("hopeless")) {
                throw new IllegalStateException("stumbles");
            }
            return RowResult.of(row, "CREATED", id);
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

        ThingJobs(Jobs jobs, Cursors cursors, ProblemCatalogue problems) {
            super(jobs, cursors, problems);
        }
    }
}
