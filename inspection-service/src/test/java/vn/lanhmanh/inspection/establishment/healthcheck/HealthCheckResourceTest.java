package vn.lanhmanh.inspection.establishment.healthcheck;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Pages;
import vn.lanhmanh.inspection.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.DIEN_HUONG;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;

@QuarkusTest
@RealParts
class HealthCheckResourceTest {

    private static ValidatableResponse record(String area, String id, String quarter, boolean done, int checked) {
        return Api.registryOfficer(area)
                .header("If-Match", "*")
                .body(Map.of("done", done, "workersChecked", checked))
                .put("/v1/establishments/" + id + "/health-checks/" + quarter)
                .then();
    }

    @Test
    void recordsAQuarterOnceAndCorrectsIt() {
        String id = registered(PHU_HIEP);

        record("46", id, "2020/1", true, 5)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("workersChecked", equalTo(5));
        record("46", id, "2020/2", false, 0).statusCode(200);
        record("46", id, "2019/4", true, 7).statusCode(200);
        record("46", id, "2020/1", true, 6).statusCode(200).header("ETag", "\"4\"");

        String list = "/v1/establishments/" + id + "/health-checks?limit=1";
        assertThat(Pages.all(() -> Api.inspector("46"), list, "quarter")).containsExactly("2", "1", "4");
        assertThat(Pages.all(() -> Api.inspector("46"), list, "workersChecked")).containsExactly("0", "6", "7");
    }

    @Test
    void leavesItsRowInTheHistory() {
        String id = registered(PHU_HIEP);
        record("46", id, "2020/1", true, 5).statusCode(200);

        Api.inspector("46")
                .get("/v1/establishments/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", equalTo(List.of("record a health check", "register")))
                .body("items[0].changes.field", equalTo(List.of("healthChecks/2020-1")))
                .body("items[0].changes[0].after.workersChecked", equalTo(5));
        Api.inspector("46")
                .get("/v1/establishments/" + id + "/state?on=2020-11-25")
                .then()
                .statusCode(200);
        Api.as(vn.lanhmanh.local.testing.TestTokens.token("auditor", "SLDTBXH", "46"))
                .get("/v1/inspection-operations/audit-entries?objectType=establishment&objectId=" + id)
                .then()
                .body("items.action", hasItem("record a health check"));
    }

    @Test
    void refusesWhatCannotBe() {
        String id = registered(PHU_HIEP);
        String elsewhere = registered(DIEN_HUONG);

        record("46", id, "2021/1", true, 1)
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:date-in-future"));
        record("46", id, "2020/5", true, 1)
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:validation-failed"));
        record("46", id, "2020/1", false, 3)
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:workers-checked-without-check"));
        record("474", elsewhere, "2020/1", true, 1).statusCode(404);
        Api.registryOfficer("474")
                .get("/v1/establishments/" + elsewhere + "/health-checks")
                .then()
                .statusCode(404);
    }

    @Test
    void countsForTheOneThatStandsForAMergedEstablishment() {
        String survivor = registered(PHU_HIEP);
        String twin = registered(PHU_HIEP);
        record("46", twin, "2020/1", true, 5).statusCode(200);
        record("46", twin, "2020/2", true, 6).statusCode(200);
        record("46", survivor, "2020/2", true, 4).statusCode(200);

        Api.registryOfficer("46")
                .body(Map.of("intoId", survivor, "reason", "nhập hai lần"))
                .post("/v1/establishments/" + twin + "/merger")
                .then()
                .statusCode(200);

        String list = "/v1/establishments/" + survivor + "/health-checks";
        assertThat(Pages.all(() -> Api.inspector("46"), list, "workersChecked")).containsExactly("4", "5");
        record("46", twin, "2020/3", true, 5).statusCode(409);
    }
}
