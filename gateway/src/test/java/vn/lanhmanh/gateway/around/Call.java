package vn.lanhmanh.gateway.around;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls at the gateway as its tests say them. */
public final class Call {

    private Call() {}

    public static RequestSpecification withToken() {
        return RestAssured.given()
                .auth()
                .preemptive()
                .oauth2(Surroundings.realm().token());
    }

    public static RequestSpecification with(String token) {
        return RestAssured.given().auth().preemptive().oauth2(token);
    }

    public static RequestSpecification withoutToken() {
        return RestAssured.given();
    }

    /** Checks the shape every problem of the gateway has. */
    public static void assertProblem(Response answer, int status, String key) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var problem = answer.jsonPath();
        assertThat(problem.getMap("$")).containsOnlyKeys("type", "title", "status", "detail", "instance", "requestId");
        assertThat(problem.getString("type")).isEqualTo("urn:lanhmanh:problem:" + key);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("requestId")).isEqualTo(answer.header("X-Request-Id"));
        assertThat(problem.getString("detail")).doesNotContain("{", "127.0.0.1", "Exception");
    }
}
