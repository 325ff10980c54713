package vn.lanhmanh.inspection.establishment.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Pages;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.DIEN_HUONG;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.register;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.request;

@QuarkusTest
@RealParts
class HistoryResourceTest {

    private static final String OFFICER = "Người Phụ Trách Hư Cấu";

    private static String changedOnce() {
        Map<String, Object> request = request(PHU_HIEP);
        request.put("securityOfficer", "Tên Trước Hư Cấu");
        request.put(
                "papers",
                List.of(Map.of(
                        "type",
                        "SECURITY_CERTIFICATE",
                        "number",
                        "7/GCN",
                        "issuer",
                        "CAT",
                        "issuedOn",
                        "2019-01-01",
                        "expiresOn",
                        "2020-11-30")));
        String id = Api.idIn(register(request));
        request.put("address", "9 đường Mới");
        request.put("securityOfficer", OFFICER);
        request.put("location", Map.of("latitude", 16.46, "longitude", 107.6));
        Api.registryOfficer("46")
                .header("If-Match", "\"0\"")
                .body(request)
                .put("/v1/establishments/" + id)
                .then()
                .statusCode(200)
                .body("securityOfficer", equalTo(OFFICER));
        return id;
    }

    @Test
    void tellsWhoChangedWhichFieldWhen() {
        String id = changedOnce();

        Api.inspector("46")
                .get("/v1/establishments/" + id + "/history?limit=1")
                .then()
                .statusCode(200)
                .body("items.verb", equalTo(List.of("change")))
                .body(
                        "items[0].by",
                        equalTo(TestTokens.subject("registry-officer", "CAT", "46")
                                .toString()))
                .body("items[0].changes.field", equalTo(List.of("address", "location", "securityOfficer")))
                .body("items[0].changes[0].before", equalTo("1 đường Thử"))
                .body("items[0].changes[0].after", equalTo("9 đường Mới"))
                .body("items[0].changes[1].before", nullValue())
                .body("items[0].changes[2].after", equalTo(OFFICER));
        assertThat(Pages.all(() -> Api.inspector("46"), "/v1/establishments/" + id + "/history?limit=1", "verb"))
                .containsExactly("change", "register");
    }

    @Test
    void keepsTheNameFromWhoNeedNotKnowIt() {
        String id = changedOnce();

        Api.leader()
                .get("/v1/establishments/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items[0].changes[2].field", equalTo("securityOfficer"))
                .body("items[0].changes[2].after", nullValue())
                .body("items[0].changes[2].before", nullValue());
        Api.leader()
                .get("/v1/establishments/" + id)
                .then()
                .statusCode(200)
                .body("securityOfficer", nullValue())
                .body("address", equalTo("9 đường Mới"));
        Api.leader()
                .get("/v1/establishments/" + id + "/state?on=2020-11-25")
                .then()
                .statusCode(200)
                .body("establishment.securityOfficer", nullValue());
        assertThat(Api.registryOfficer("46").get("/v1/establishments?q=" + id).asString())
                .doesNotContain(OFFICER);
    }

    @Test
    void tellsWhatTheRegisterSaidOnADay() {
        String id = changedOnce();

        Api.inspector("46")
                .get("/v1/establishments/" + id + "/state?on=2020-11-25")
                .then()
                .statusCode(200)
                .body("on", equalTo("2020-11-25"))
                .body("establishment.id", equalTo(id))
                .body("establishment.version", equalTo(1))
                .body("establishment.address", equalTo("9 đường Mới"))
                .body("establishment.securityOfficer", equalTo(OFFICER))
                .body("establishment.location.latitude", equalTo(16.46f))
                .body("establishment.papers[0].status", equalTo("VALID"));
        Api.inspector("46")
                .get("/v1/establishments/" + id + "/state?on=2020-12-01")
                .then()
                .body("establishment.papers[0].status", equalTo("EXPIRED"));
        Api.inspector("46")
                .get("/v1/establishments/" + id + "/state?on=2020-11-24")
                .then()
                .statusCode(404);
        Api.inspector("46")
                .get("/v1/establishments/" + id + "/state")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:validation-failed"));
    }

    @Test
    void isTheSameAsTheRegisterSaysToday() {
        String id = changedOnce();
        Map<String, Object> now =
                Api.inspector("46").get("/v1/establishments/" + id).jsonPath().getMap("");
        now.keySet().removeAll(List.of("risk", "riskScore", "nextExpiry"));

        Map<String, Object> then = Api.inspector("46")
                .get("/v1/establishments/" + id + "/state?on=" + LocalDate.of(2020, 11, 25))
                .jsonPath()
                .getMap("establishment");

        assertThat(then).isEqualTo(now);
    }

    @Test
    void isOutOfReachForOtherAreas() {
        String id = registered(DIEN_HUONG);

        for (String path : List.of("/history", "/state?on=2020-11-25")) {
            Api.registryOfficer("474")
                    .get("/v1/establishments/" + id + path)
                    .then()
                    .statusCode(404)
                    .body("type", not(nullValue()));
        }
    }
}
