package vn.lanhmanh.platform.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.local.testing.KafkaResource;
import vn.lanhmanh.local.testing.PostgresResource;
import vn.lanhmanh.local.testing.SecretsResource;
import vn.lanhmanh.local.testing.TestTokens;
import vn.lanhmanh.local.testing.TokensResource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = TokensResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = SecretsResource.class, restrictToAnnotatedClass = true)
class ParametersTest {

    private static RequestSpecification caller() {
        return given().auth().oauth2(TestTokens.token("inspector", "SLDTBXH", "46"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1?limit=many Lê        | limit  | query | có dạng 20.
            1?limit=99999999999    | limit  | query | có dạng 20.
            1?least=Lê             | least  | query | có dạng 20.
            1?from=12/02/2020 Lê   | from   | query | có dạng 2020-02-12.
            1?since=2020-02-12 Lê  | since  | query | có dạng 2020-02-12T01:30:00Z.
            1?twin=Lê              | twin   | query | có dạng 018f3c5e-7c1a-7d2b-9a44-0c5f1e2d3b4a.
            1?sure=Lê              | sure   | query | một trong các giá trị: true, false.
            1?size=Lê              | size   | query | một trong các giá trị: SMALL, LARGE.
            1?sizes=SMALL&sizes=Lê | sizes  | query | một trong các giá trị: SMALL, LARGE.
            Lê                     | number | path  | có dạng 20.
            """)
    void areNamedWithWhatTheyTakeAndNotWithWhatWasSent(String call, String name, String in, String takes) {
        caller().get("/v1/thing-searches/" + call)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lanhmanh:problem:unreadable-parameter"))
                .body("detail", containsString("Tham số «" + name + "»"))
                .body("detail", containsString(takes))
                .body("detail", not(containsString("Lê")))
                .body("violations.field", contains(name))
                .body("violations.in", contains(in));
    }

    @Test
    void areNamedInEnglishToo() {
        caller().header("Accept-Language", "en-GB")
                .get("/v1/thing-searches/1?sure=1")
                .then()
                .body("detail", equalTo("The parameter \"sure\" of the address takes one of: true, false."));
    }

    @Test
    void areRead() {
        caller().get("/v1/thing-searches/7?limit=5&from=2020-02-12&since=2020-02-12T01:30:00Z&sure=true&size=large"
                        + "&sizes=SMALL&twin=018f3c5e-7c1a-7d2b-9a44-0c5f1e2d3b4a&least=0")
                .then()
                .statusCode(200)
                .body("number", equalTo(7))
                .body("limit", equalTo(5))
                .body("sure", equalTo(true))
                .body("size", equalTo("very-large"));
        caller().get("/v1/thing-searches/7").then().statusCode(200).body("limit", equalTo(20));
    }

    @Test
    void areNamedWhenTheyAreOutOfRange() {
        caller().get("/v1/thing-searches/7?limit=500&least=-1")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:validation-failed"))
                .body("violations.field", containsInAnyOrder("limit", "least"));
    }

    @Test
    void namesEachMissingPartOfAForm() {
        caller().multiPart("other", "x")
                .post("/v1/thing-searches")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:validation-failed"))
                .body("violations.field", containsInAnyOrder("about", "picture"))
                .body("violations.in", contains("form", "form"))
                .body("violations.message", contains("phải có giá trị", "phải có giá trị"));
        caller().multiPart("about", "{\"colour\":\" \"}", "application/json")
                .post("/v1/thing-searches")
                .then()
                .statusCode(400)
                .body("violations.field", contains("picture", "colour"));
    }

    @Test
    void saysWhatAVersionMustLookLike() {
        caller().contentType("application/json")
                .header("If-Match", "three")
                .body("{\"name\":\"x\"}")
                .put("/v1/things/018f3c5e-7c1a-7d2b-9a44-0c5f1e2d3b4a")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:broken-if-match"));
    }
}
