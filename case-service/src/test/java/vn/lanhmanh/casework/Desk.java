package vn.lanhmanh.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.local.testing.OpenApiFilter;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody with a token who speaks to the service; every answer is held against the OpenAPI document. */
public final class Desk {

    public static final String DISTRICT = "474";
    public static final String COMMUNE = "19750";

    private static OpenApiFilter documented;

    private final String token;

    private Desk(String token) {
        this.token = token;
    }

    public static Desk of(String role) {
        return new Desk(TestTokens.token(role, "CAT", "46"));
    }

    public static Desk of(String role, String agency, String area) {
        return new Desk(TestTokens.token(role, agency, area));
    }

    public static Desk titled(String title) {
        return new Desk(TestTokens.titled(title, "CAT", "46"));
    }

    public static Desk holding(String token) {
        return new Desk(token);
    }

    /** A request of this person, for what the verbs below do not say. */
    public RequestSpecification request() {
        if (documented == null) {
            documented = OpenApiFilter.live();
        }
        return RestAssured.given().filter(documented).auth().oauth2(token).contentType(ContentType.JSON);
    }

    public Response get(String path) {
        return request().get(path);
    }

    public Response post(String path, Object body) {
        return request().body(body).post(path);
    }

    /** Posts what must be taken, and gives the answer read as the view. */
    public <T> T done(String path, Object body, Class<T> view) {
        var answer = post(path, body);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        return answer.as(view);
    }

    /** Posts what must be refused with that status and problem. */
    public Map<String, Object> refused(String path, Object body, int status, String problem) {
        return problem(post(path, body), status, problem);
    }

    public static Map<String, Object> problem(Response answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.path("type").toString()).isEqualTo("urn:lanhmanh:problem:" + problem);
        return answer.jsonPath().getMap("$");
    }

    /** The ids of a list, over all its pages. */
    public List<UUID> ids(String path) {
        var ids = new java.util.ArrayList<UUID>();
        String cursor = null;
        do {
            var request = request();
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(path);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            page.jsonPath().getList("items.id", String.class).forEach(id -> ids.add(UUID.fromString(id)));
            cursor = page.path("next");
        } while (cursor != null);
        return ids;
    }
}
