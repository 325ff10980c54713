package vn.lanhmanh.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.local.testing.KafkaResource;
import vn.lanhmanh.local.testing.PostgresResource;
import vn.lanhmanh.local.testing.SecretsResource;
import vn.lanhmanh.local.testing.TestTokens;
import vn.lanhmanh.local.testing.TokensResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = TokensResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = SecretsResource.class, restrictToAnnotatedClass = true)
class HttpRulesTest {

    @Test
    void givesTheFirstAnswerAgainUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        Response first = post("{\"name\":\"one\"}", key);
        Response second = post("{ \"name\" : \"one\" }", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void refusesAKeyThatBelongsToOtherContent() {
        String key = UUID.randomUUID().toString();
        post("{\"name\":\"one\"}", key);

        post("{\"name\":\"two\"}", key)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:idempotency-key-reused"));
    }

    @Test
    void keepsNothingOfARefusedRequest() {
        String key = UUID.randomUUID().toString();

        post("{\"name\":\"refused by a rule\"}", key)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("legalBasis", equalTo("Điều 1"))
                .body("violations[0].field", equalTo("name"));
        post("{\"name\":\"mended\"}", key).then().statusCode(201);
    }

    @Test
    void speaksVietnameseUnlessEnglishIsPreferred() {
        caller().body("{\"name\":").post("/v1/things").then().body("title", equalTo("Nội dung JSON không đúng"));
        caller().header("Accept-Language", "en-GB, vi;q=0.5")
                .body("{\"name\":")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:malformed-json"))
                .body("title", equalTo("Malformed JSON"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "12", "\"name\"", "{\"name\": []}", "{\"name\": {}}"})
    void saysThatJsonOfAnotherShapeCannotBeRead(String json) {
        caller().body(json)
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:malformed-json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"size": "huge Mr Lê"}            | unknown-value | «size»          | SMALL, very-large
            {"near": {"sizes": ["S", "M"]}}   | unknown-value | «near.sizes[0]» | SMALL, very-large
            {"day": "12/02/2020"}             | wrong-form    | «day»           | 2020-02-12
            {"moment": "12 h"}                | wrong-form    | «moment»        | 2020-02-12T01:30:00Z
            {"twin": "Mr Lê"}                 | wrong-form    | «twin»          | 018f3c5e
            """)
    void tellsWhatAFieldTakesAndNotWhatWasSent(String json, String key, String field, String takes) {
        caller().body(json)
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:" + key))
                .body("detail", containsString(field))
                .body("detail", containsString(takes))
                .body("detail", not(containsString("Lê")));
    }

    @Test
    void namesTheFieldThatIsUnknownOrInvalid() {
        caller().body("{\"nam\":\"x\"}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:unknown-field"))
                .body("detail", containsString("«nam»"));
        caller().body("{\"name\":\" \"}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:validation-failed"))
                .body("violations[0].field", containsString("name"));
        caller().body("{\"name\":7}").post("/v1/things").then().statusCode(400);
    }

    @Test
    void takesOnlyJson() {
        given().contentType("text/plain")
                .auth()
                .oauth2(TestTokens.token("inspector", "SLDTBXH", "46"))
                .body("name")
                .post("/v1/things")
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:lanhmanh:problem:unsupported-media-type"));
    }

    @Test
    void editsNeedTheVersionThatWasRead() {
        String location = post("{\"name\":\"first\"}", null).header("Location").replaceFirst("^https?://[^/]+", "");

        caller().body("{\"name\":\"x\"}")
                .put(location)
                .then()
                .statusCode(428)
                .body("type", equalTo("urn:lanhmanh:problem:precondition-required"));
        caller().header("If-Match", "\"0\"")
                .body("{\"name\":\"second\"}")
                .put(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        caller().header("If-Match", "\"0\"")
                .body("{\"name\":\"third\"}")
                .put(location)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:lanhmanh:problem:stale-version"));
    }

    @Test
    void pagesWithACursorThatCannotBeForged() {
        for (String name : new String[] {"page-a", "page-b", "page-c"}) {
            post("{\"name\":\"" + name + "\"}", null);
        }
        Response first = caller().get("/v1/things");
        String next = first.path("next");

        assertThat(first.header("Link")).startsWith("</v1/things?cursor=").endsWith("rel=\"next\"");
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        caller().queryParam("cursor", next).get("/v1/things").then().statusCode(200);
        caller().queryParam("cursor", (next.startsWith("A") ? "B" : "A") + next.substring(1))
                .get("/v1/things")
                .then()
                .statusCode(400)
                .body("type", startsWith("urn:lanhmanh:problem:broken-cursor"));
    }

    @Test
    void tellsTheLoserOfARaceToReadAgain() {
        String location = post("{\"name\":\"first\"}", null).header("Location").replaceFirst("^https?://[^/]+", "");

        caller().header("If-Match", "\"0\"")
                .body("{\"name\":\"raced\"}")
                .put(location)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:concurrent-change"));
    }

    @Test
    void tellsTheVictimOfADeadlockToSendAgain() throws Exception {
        List<String> locations = Stream.of("left", "right")
                .map(name -> post("{\"name\":\"" + name + "\"}", null).header("Location"))
                .map(location -> location.replaceFirst("^https?://[^/]+", ""))
                .toList();
        var callers = Executors.newFixedThreadPool(2);
        List<Response> answers = new ArrayList<>();
        try {
            for (var answer : callers.invokeAll(List.<Callable<Response>>of(
                    () -> cross(locations.get(0), locations.get(1)),
                    () -> cross(locations.get(1), locations.get(0))))) {
                answers.add(answer.get());
            }
        } finally {
            callers.shutdownNow();
        }

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        Response refused = answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(refused.<String>path("type")).isEqualTo("urn:lanhmanh:problem:try-again");
        assertThat(refused.<String>path("title")).isEqualTo("Xung đột với yêu cầu khác");
    }

    private static Response cross(String held, String wanted) {
        return caller().header("If-Match", "\"0\"")
                .body("{\"name\":\"crossed " + wanted.substring(wanted.lastIndexOf('/') + 1) + "\"}")
                .put(held);
    }

    @Test
    void refusesAParameterItCannotRead() {
        caller().get("/v1/things?limit=many")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:unreadable-parameter"));
        caller().header("If-Match", "\"0\"")
                .body("{\"name\":\"x\"}")
                .put("/v1/things/no-uuid")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:lanhmanh:problem:not-found"));
    }

    @Test
    void answersEveryErrorAsAProblem() {
        problem(caller().get("/v1/nothing"), 404, "not-found");
        problem(caller().delete("/v1/things"), 405, "method-not-allowed");
        problem(caller().accept("text/csv").get("/v1/things"), 406, "not-acceptable");
    }

    @Test
    void refusesHeadersThatHaveNotTheirForm() {
        problem(post("{\"name\":\"one\"}", " "), 400, "broken-idempotency-key");
        problem(post("{\"name\":\"one\"}", "k".repeat(201)), 400, "broken-idempotency-key");
        problem(
                caller().header("If-Match", "\"the first\"")
                        .body("{\"name\":\"x\"}")
                        .put("/v1/things/" + UUID.randomUUID()),
                400,
                "broken-if-match");
    }

    private static void problem(Response answer, int status, String key) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lanhmanh:problem:" + key));
    }

    private static Response post(String body, String key) {
        RequestSpecification request = caller().body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/v1/things");
    }

    private static RequestSpecification caller() {
        return given().contentType("application/json").auth().oauth2(TestTokens.token("inspector", "SLDTBXH", "46"));
    }
}
