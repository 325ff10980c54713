package vn.lanhmanh.reporting.activity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.local.testing.TestTokens;
import vn.lanhmanh.reporting.around.Desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.reporting.activity.ActivityFixture.DIEN_HUONG;
import static vn.lanhmanh.reporting.activity.ActivityFixture.TAY_LOC;
import static vn.lanhmanh.reporting.activity.ActivityFixture.survey;

@QuarkusTest
class ActivityResourceTest {

    private static final String PATH = "/v1/activities";

    private final Desk hue = Desk.reporter("H474");

    private String entered(Desk desk, String unit) {
        return desk.create(PATH, survey(unit, TAY_LOC)).getString("id");
    }

    @Test
    void showsWhatWasEnteredWithTheDistrictOfItsCommune() {
        String id = entered(hue, "H474");

        JsonPath shown = hue.get(PATH + "/" + id);

        assertThat(shown.getString("districtCode")).isEqualTo("474");
        assertThat(shown.getInt("attendants")).isEqualTo(12);
        assertThat(shown.getList("programmes")).containsExactly("EMPLOYMENT", "HIV_AIDS");
        hue.request().get(PATH + "/" + id).then().header("ETag", equalTo("\"0\""));
    }

    @Test
    void letsTheUnitCorrectItsOwnActivityOnTheVersionItRead() {
        String path = PATH + "/" + entered(hue, "H474");
        Map<String, Object> corrected = survey("H474", TAY_LOC);
        corrected.put("attendants", 15);

        hue.put(path, 0, corrected)
                .then()
                .statusCode(200)
                .body("attendants", equalTo(15))
                .body("version", equalTo(1));

        hue.put(path, 0, corrected).then().statusCode(412);
        hue.request().body(corrected).put(path).then().statusCode(428);
        Desk.reporter("CAT").put(path, 1, survey("CAT", TAY_LOC)).then().statusCode(404);
        hue.put(path, 1, survey("CAT", TAY_LOC)).then().statusCode(404);
    }

    @Test
    void showsAUnitItsOwnAndTheConsolidatorAll() {
        String ofHue = entered(hue, "H474");
        String ofPolice = entered(Desk.reporter("CAT"), "CAT");

        hue.request().get(PATH + "/" + ofPolice).then().statusCode(404);
        assertThat(ids(hue, "?kind=SURVEY&limit=200")).contains(ofHue).doesNotContain(ofPolice);
        assertThat(ids(Desk.head("CAT"), "?limit=200")).contains(ofPolice).doesNotContain(ofHue);
        assertThat(ids(Desk.consolidator(), "?district=474&limit=200")).contains(ofHue, ofPolice);
        assertThat(Desk.leader().get(PATH + "/" + ofPolice).getString("unitCode"))
                .isEqualTo("CAT");
    }

    @Test
    void findsByKindUnitPlaceAndTimePageByPage() {
        List<String> entered = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Map<String, Object> survey = survey("BDBP", DIEN_HUONG);
            survey.put("on", "2020-01-0" + (i + 1));
            entered.add(0, Desk.reporter("BDBP").create(PATH, survey).getString("id"));
        }

        assertThat(ids(Desk.consolidator(), "?unit=BDBP&commune=19822&kind=SURVEY&limit=2"))
                .containsExactlyElementsOf(entered);
        assertThat(ids(Desk.consolidator(), "?unit=BDBP&from=2020-01-02&to=2020-01-02"))
                .containsExactly(entered.get(1));
        assertThat(ids(Desk.consolidator(), "?unit=BDBP&kind=MODEL")).isEmpty();
        Desk.consolidator().request().get(PATH + "?cursor=x").then().statusCode(400);
        Desk.consolidator().request().get(PATH + "?limit=201").then().statusCode(400);
    }

    private static List<String> ids(Desk desk, String query) {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var request = desk.request();
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(PATH + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        return ids;
    }

    @Test
    void keepsADistrictCommitteeInsideItsDistrict() {
        Map<String, Object> elsewhere = survey("H474", DIEN_HUONG);
        Map<String, Object> nowhere = survey("H474", null);
        Desk wideArea = Desk.of("unit-reporter", "H474", "46");

        hue.refused(404, "not-found", PATH, elsewhere);
        hue.refused(422, "activity-without-place", PATH, nowhere);
        wideArea.refused(422, "activity-outside-district", PATH, elsewhere);
        wideArea.refused(422, "activity-outside-district", PATH, nowhere);
        assertThat(Desk.reporter("SYT").create(PATH, survey("SYT", null)).getString("districtCode"))
                .isNull();
    }

    @Test
    void refusesWhatCannotBe() {
        hue.refused(422, "date-in-future", PATH, with("on", "2020-11-26"));
        hue.refused(422, "unknown-unit", PATH, with("communeCode", "99999"));
        hue.refused(422, "activity-with-two-places", PATH, with("districtCode", "474"));
        hue.refused(422, "activity-intervention-kind", PATH, with("kind", "INTERVENTION"));
        hue.refused(422, "activity-executed-elsewhere", PATH, with("executed", true));
        hue.refused(422, "activity-plan-of-a-district", PATH, with("kind", "DISTRICT_PLAN"));
        hue.refused(422, "activity-without-number", PATH, with("kind", "DOCUMENT"));
        hue.refused(422, "date-out-of-order", PATH, with("until", "2020-03-09"));
        hue.refused(422, "expired-agency", PATH, with("on", "2019-12-31"));
        hue.refused(404, "not-found", PATH, with("unitCode", "H476"));
        hue.refused(400, "validation-failed", PATH, with("attendants", -1));
        hue.refused(400, "validation-failed", PATH, with("form", "hội nghị"));
        hue.refused(400, "unknown-field", PATH, with("colour", "red"));
        hue.refused(400, "malformed-json", PATH, "{\"kind\": ");
        hue.request().contentType("text/plain").body("x").post(PATH).then().statusCode(415);
    }

    private static Map<String, Object> with(String field, Object value) {
        var survey = new HashMap<>(survey("H474", TAY_LOC));
        survey.put(field, value);
        return survey;
    }

    @Test
    void entersOnceUnderOneKey() {
        String key = UUID.randomUUID().toString();

        String first = keyed(key, survey("H474", TAY_LOC), 201).getString("id");
        String again = keyed(key, survey("H474", TAY_LOC), 201).getString("id");

        assertThat(again).isEqualTo(first);
        keyed(key, with("attendants", 13), 422);
    }

    private JsonPath keyed(String key, Object body, int status) {
        return hue.request()
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    @Test
    void refusesCallersWithoutThePermissionOrAGoodToken() {
        Desk.head("H474").refused(403, "forbidden", PATH, survey("H474", TAY_LOC));
        Desk.with(TestTokens.expired("unit-reporter", "H474", "474"))
                .refused(401, "token-expired", PATH, survey("H474", TAY_LOC));
        Desk.with(TestTokens.ofAnotherRealm("unit-reporter", "H474", "474"))
                .refused(401, "token-foreign", PATH, survey("H474", TAY_LOC));
    }
}
