package vn.lanhmanh.gateway.forward;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.gateway.around.Surroundings;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RoutingTest {

    private static RequestSpecification caller() {
        return RestAssured.given().auth().oauth2(Surroundings.realm().token());
    }

    @ParameterizedTest
    @CsvSource({
        "inspection, establishments",
        "inspection, inspection-jobs",
        "case, tips",
        "case, person-searches",
        "reporting, plans",
        "reporting, admin-units"
    })
    void sendsAPathToTheServiceThatOwnsItsFirstSegment(String service, String segment) {
        JsonPath echo = caller().get("/v1/" + segment + "/42?q=abc&limit=5").jsonPath();

        assertThat(echo.getString("service")).isEqualTo(service);
        assertThat(echo.getString("uri")).isEqualTo("/v1/" + segment + "/42?q=abc&limit=5");
    }
}
