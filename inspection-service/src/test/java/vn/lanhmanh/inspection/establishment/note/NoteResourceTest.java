package vn.lanhmanh.inspection.establishment.note;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Pages;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.DIEN_HUONG;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;

@QuarkusTest
@RealParts
class NoteResourceTest {

    private static final String SECRET = "bimatnghiepvu";

    private static RequestSpecification police(String area) {
        return Api.as(TestTokens.token("investigator", "CAT", area));
    }

    private static String notes(String id) {
        return "/v1/establishments/" + id + "/restricted-notes";
    }

    /** Writes a note and tells where it is found. */
    private static String write(String id, String text) {
        return police("46")
                .body(Map.of("text", text))
                .post(notes(id))
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void isFoundWhereTheAnswerSays() {
        String id = registered(PHU_HIEP);
        String elsewhere = registered(PHU_HIEP);

        String note = write(id, "một");

        police("474").get(note).then().statusCode(200).body("text", equalTo("một"));
        police("474").get(note.replace(id, elsewhere)).then().statusCode(404);
        Api.as(TestTokens.token("auditor", "SLDTBXH", "46"))
                .get("/v1/inspection-operations/audit-entries?objectType=restricted-note&objectId=" + id)
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("read", "write")));
    }

    @Test
    void isReadUnderTheIdOfTheOneThatStandsAndUnderTheOldOne() {
        String survivor = registered(PHU_HIEP);
        String twin = registered(PHU_HIEP);
        write(twin, "trước");
        Api.registryOfficer("46")
                .body(Map.of("intoId", survivor, "reason", "nhập hai lần"))
                .post("/v1/establishments/" + twin + "/merger")
                .then()
                .statusCode(200);
        write(twin, "sau");

        for (String either : List.of(survivor, twin)) {
            police("46").get(notes(either)).then().statusCode(200).body("items.text", equalTo(List.of("sau", "trước")));
        }
    }

    @Test
    void staysWithThePoliceOfThePlaceThatStandsAfterAMerger() {
        String survivor = registered(DIEN_HUONG);
        String twin = registered(PHU_HIEP);
        write(twin, "của nơi cũ");
        Api.registryOfficer("46")
                .body(Map.of("intoId", survivor, "reason", "chuyển nơi kinh doanh"))
                .post("/v1/establishments/" + twin + "/merger")
                .then()
                .statusCode(200);
        write(survivor, "của nơi mới");

        police("474").get(notes(twin)).then().statusCode(200).body("items.text", equalTo(List.of("của nơi cũ")));
        police("476").get(notes(survivor)).then().body("items.text", equalTo(List.of("của nơi mới", "của nơi cũ")));
        Api.registryOfficer("474")
                .get("/v1/establishments/" + twin + "/history")
                .then()
                .statusCode(200)
                .body("items.establishmentId.unique()", equalTo(List.of(twin)));
        Api.registryOfficer("476")
                .get("/v1/establishments/" + survivor + "/history")
                .then()
                .statusCode(200)
                .body("items.establishmentId", hasItem(twin));
    }

    @Test
    void isReadByThePoliceOfTheAreaAndAccountedFor() {
        String id = registered(PHU_HIEP);
        write(id, "một");
        write(id, "hai");

        assertThat(Pages.all(() -> police("474"), notes(id) + "?limit=1", "text"))
                .containsExactly("hai", "một");

        Api.as(TestTokens.token("auditor", "SLDTBXH", "46"))
                .get("/v1/inspection-operations/audit-entries?objectType=restricted-note&objectId=" + id)
                .then()
                .statusCode(200)
                .body("items.action.findAll { it == 'read' }.size()", equalTo(2))
                .body("items.action", hasItem("write"));
    }

    @Test
    void isKeptFromOtherAgenciesAndOtherAreas() {
        String id = registered(PHU_HIEP);
        String elsewhere = registered(DIEN_HUONG);
        RequestSpecification labour = Api.as(TestTokens.token("registry-officer", "SLDTBXH", "46"));

        labour.get(notes(id)).then().statusCode(403).body("type", equalTo("urn:lanhmanh:problem:police-alone"));
        Api.as(TestTokens.token("registry-officer", "SLDTBXH", "46"))
                .body(Map.of("text", "x"))
                .post(notes(id))
                .then()
                .statusCode(403);
        police("474").get(notes(elsewhere)).then().statusCode(404);
        police("474").body(Map.of("text", "x")).post(notes(elsewhere)).then().statusCode(404);
        police("46")
                .body(Map.of("text", " "))
                .post(notes(id))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:validation-failed"));
    }

    @Test
    void showsNowhereElse() {
        String id = registered(PHU_HIEP);
        write(id, SECRET);

        for (String path : new String[] {"", "/history", "/state?on=2020-11-25", "/health-checks"}) {
            assertThat(Api.registryOfficer("46")
                            .get("/v1/establishments/" + id + path)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .doesNotContain(SECRET);
        }
        Api.registryOfficer("46")
                .get("/v1/establishments?q=" + SECRET)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }
}
