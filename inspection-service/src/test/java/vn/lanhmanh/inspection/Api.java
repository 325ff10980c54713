package vn.lanhmanh.inspection;

import java.util.List;
import java.util.UUID;

import org.hamcrest.Matcher;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.local.testing.OpenApiFilter;
import vn.lanhmanh.local.testing.TestTokens;

import static org.hamcrest.Matchers.matchesPattern;

/** Requests as the people of the province send them; every answer is held against the OpenAPI document. */
public final class Api {

    private static OpenApiFilter document;

    private Api() {}

    public static RequestSpecification registryOfficer(String area) {
        return as(TestTokens.token("registry-officer", "CAT", area));
    }

    public static RequestSpecification inspector(String area) {
        return as(TestTokens.token("inspector", "SLDTBXH", area));
    }

    public static RequestSpecification lead(String area) {
        return as(TestTokens.token("inspection-lead", "SLDTBXH", area));
    }

    public static RequestSpecification leader() {
        return as(TestTokens.token("provincial-leader", "UBND", "46"));
    }

    public static RequestSpecification person(UUID subject, String... roles) {
        return as(TestTokens.token(List.of(roles), "SLDTBXH", "46", subject));
    }

    public static RequestSpecification as(String token) {
        if (document == null) {
            document = OpenApiFilter.live();
        }
        return RestAssured.given().filter(document).auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** The id at the end of the Location of a creation. */
    public static String idIn(io.restassured.response.Response created) {
        created.then().statusCode(201);
        String location = created.header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** A moment of 25 November 2020 in Vietnam, written in UTC, seven hours earlier. */
    public static Matcher<String> onTheBusinessDay() {
        return matchesPattern("2020-11-(24T(1[7-9]|2)|25T(0|1[0-6])).*");
    }
}
