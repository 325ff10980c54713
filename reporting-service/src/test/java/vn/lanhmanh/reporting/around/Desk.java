package vn.lanhmanh.reporting.around;

import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.local.testing.OpenApiFilter;
import vn.lanhmanh.local.testing.TestTokens;

import static io.restassured.RestAssured.given;

/** Somebody at a desk who calls the service; every answer is held against the OpenAPI document. */
public final class Desk {

    private static OpenApiFilter document;

    private final String token;

    private Desk(String token) {
        this.token = token;
    }

    public static Desk of(String role, String agency, String area) {
        return new Desk(TestTokens.token(role, agency, area));
    }

    public static Desk with(String token) {
        return new Desk(token);
    }

    public static Desk consolidator() {
        return of("consolidator", "SLDTBXH", "46");
    }

    public static Desk leader() {
        return of("provincial-leader", "UBND", "46");
    }

    /** The reporter of a unit; a district's code is in the unit's code, others work in the whole province. */
    public static Desk reporter(String unit) {
        return of("unit-reporter", unit, area(unit));
    }

    public static Desk head(String unit) {
        return of("unit-head", unit, area(unit));
    }

    private static String area(String unit) {
        return unit.matches("H\\d{3}") ? unit.substring(1) : "46";
    }

    public RequestSpecification request() {
        return given().filter(document()).auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static synchronized OpenApiFilter document() {
        if (document == null) {
            document = OpenApiFilter.live();
        }
        return document;
    }

    public Response post(String path, Object body) {
        return request().body(body).post(path);
    }

    /** Posts what must be created, and gives the view. */
    public JsonPath create(String path, Object body) {
        return post(path, body).then().statusCode(201).extract().jsonPath();
    }

    /** Posts a step that must be taken, and gives the view. */
    public JsonPath step(String path) {
        return step(path, Map.of());
    }

    public JsonPath step(String path, Object body) {
        return post(path, body).then().statusCode(200).extract().jsonPath();
    }

    public Response put(String path, long version, Object body) {
        return request().header("If-Match", "\"" + version + "\"").body(body).put(path);
    }

    public JsonPath get(String path, Object... parameters) {
        return request().get(path, parameters).then().statusCode(200).extract().jsonPath();
    }

    /** Posts what must be refused with that status and problem. */
    public ValidatableResponse refused(int status, String problem, String path, Object body) {
        return post(path, body)
                .then()
                .statusCode(status)
                .body("type", org.hamcrest.Matchers.equalTo("urn:lanhmanh:problem:" + problem));
    }
}
