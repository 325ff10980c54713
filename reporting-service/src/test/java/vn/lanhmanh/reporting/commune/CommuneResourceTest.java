package vn.lanhmanh.reporting.commune;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.local.testing.TestTopics;
import vn.lanhmanh.reporting.around.Desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class CommuneResourceTest {

    private static final String CLASSIFICATIONS = "/v1/commune-classifications";
    private static final String FLAGS = "/v1/commune-flags";
    private static final String TAY_LOC = "19750";
    private static final String THUAN_LOC = "19753";
    private static final String PHU_HAU = "19759";
    private static final String DIEN_HUONG = "19822";
    private static final TestTopics TOPICS =
            new TestTopics(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));

    private final Desk hue = Desk.reporter("H474");
    private final Desk phongDien = Desk.reporter("H476");

    /** Of the year before the plan's, so that no target counts it. */
    private static Map<String, Object> classification(String commune) {
        var classification = new HashMap<String, Object>();
        classification.put("communeCode", commune);
        classification.put("year", 2019);
        classification.put("result", "HEALTHY");
        classification.put("decisionNumber", "15/QĐ-UBND");
        classification.put("decidedOn", "2020-01-10");
        classification.put("criteriaSet", "NQLT01/2008");
        return classification;
    }

    private static Map<String, Object> flag(String commune, String flag, String from) {
        var body = new HashMap<String, Object>();
        body.put("communeCode", commune);
        body.put("flag", flag);
        body.put("from", from);
        return body;
    }

    @Test
    void classifiesACommuneOnceAYear() {
        JsonPath entered = hue.create(CLASSIFICATIONS, classification(TAY_LOC));

        assertThat(entered.getString("districtCode")).isEqualTo("474");
        hue.refused(409, "commune-already-classified", CLASSIFICATIONS, classification(TAY_LOC))
                .body("legalBasis", containsString("01/2008"))
                .body("violations[0].field", equalTo("communeCode"));
    }

    @Test
    void showsTheClassificationsOfTheArea() {
        String ofHue = hue.create(CLASSIFICATIONS, classification(THUAN_LOC)).getString("id");
        String ofPhongDien =
                phongDien.create(CLASSIFICATIONS, classification(DIEN_HUONG)).getString("id");

        assertThat(ids(hue, CLASSIFICATIONS + "?year=2019")).contains(ofHue).doesNotContain(ofPhongDien);
        assertThat(ids(Desk.leader(), CLASSIFICATIONS + "?year=2019&result=HEALTHY"))
                .contains(ofHue, ofPhongDien);
        assertThat(ids(Desk.of("inspection-lead", "SLDTBXH", "46"), CLASSIFICATIONS + "?district=476"))
                .contains(ofPhongDien)
                .doesNotContain(ofHue);
        assertThat(ids(hue, CLASSIFICATIONS + "?commune=" + THUAN_LOC + "&year=2018"))
                .isEmpty();
    }

    private static List<String> ids(Desk desk, String path) {
        return desk.get(path + "&limit=200").getList("items.id");
    }

    @Test
    void refusesAClassificationThatCannotBe() {
        Map<String, Object> early = classification(PHU_HAU);
        early.put("year", 2020);
        early.put("decidedOn", "2019-12-31");
        Map<String, Object> future = classification(PHU_HAU);
        future.put("decidedOn", "2020-11-26");

        hue.refused(422, "expired-unit", CLASSIFICATIONS, early);
        hue.refused(422, "date-in-future", CLASSIFICATIONS, future);
        hue.refused(422, "unknown-unit", CLASSIFICATIONS, classification("99999"));
        hue.refused(404, "not-found", CLASSIFICATIONS, classification(DIEN_HUONG));
        Desk.leader().refused(403, "forbidden", CLASSIFICATIONS, classification(PHU_HAU));
    }

    @Test
    void tellsAFlagAndAgainWhenItIsEnded() {
        UUID id = UUID.fromString(
                hue.create(FLAGS, flag(TAY_LOC, "SCHOOLS", "2020-02-12")).getString("id"));
        Map<String, Object> ending = flag(TAY_LOC, "SCHOOLS", "2020-02-12");
        ending.put("to", "2020-12-31");

        JsonPath ended = hue.create(FLAGS, ending);

        assertThat(ended.getUUID("id")).isEqualTo(id);
        assertThat(ended.getInt("version")).isEqualTo(1);
        Awaitility.await().until(() -> told(id).size() >= 2);
        assertThat(told(id))
                .allSatisfy(data -> FactSchemas.of("reporting-service").check("commune.flagged.v1", data))
                .extracting(data -> JsonPath.from(data).getString("to"))
                .containsExactly(null, "2020-12-31");
        hue.refused(409, "commune-already-flagged", FLAGS, ending);
    }

    private static List<String> told(UUID flagId) {
        return TOPICS.all("reporting.events").stream()
                .filter(message -> message.type().equals("commune.flagged.v1"))
                .filter(message -> message.key().equals(flagId.toString()))
                .map(TestTopics.Message::data)
                .toList();
    }

    @Test
    void keepsTheExampleWithinItsSchema() {
        FactSchemas schemas = FactSchemas.of("reporting-service");

        schemas.check("commune.flagged.v1", schemas.example("commune.flagged.v1"));
    }

    @Test
    void carriesAFlagOnceAtATime() {
        Map<String, Object> spring = flag(THUAN_LOC, "COMPLEX", "2020-01-01");
        spring.put("to", "2020-04-30");
        hue.create(FLAGS, spring);

        hue.refused(409, "commune-already-flagged", FLAGS, flag(THUAN_LOC, "COMPLEX", "2020-04-30"));
        hue.create(FLAGS, flag(THUAN_LOC, "COMPLEX", "2020-05-01"));
        hue.create(FLAGS, flag(THUAN_LOC, "BOUNDARY", "2020-04-30"));

        assertThat(hue.get(FLAGS + "?commune=" + THUAN_LOC + "&on=2020-04-30").getList("items.flag"))
                .containsExactlyInAnyOrder("COMPLEX", "BOUNDARY");
        assertThat(phongDien.get(FLAGS + "?commune=" + THUAN_LOC).getList("items"))
                .isEmpty();
    }

    @Test
    void refusesAFlagThatCannotBe() {
        Map<String, Object> backwards = flag(PHU_HAU, "BORDER", "2020-02-12");
        backwards.put("to", "2020-02-11");

        hue.refused(422, "date-out-of-order", FLAGS, backwards);
        hue.refused(422, "date-in-future", FLAGS, flag(PHU_HAU, "BORDER", "2020-11-26"));
        hue.refused(404, "not-found", FLAGS, flag(DIEN_HUONG, "BORDER", "2020-02-12"));
        hue.refused(400, "unknown-value", FLAGS, flag(PHU_HAU, "HAUNTED", "2020-02-12"));
        Desk.consolidator().refused(403, "forbidden", FLAGS, flag(PHU_HAU, "BORDER", "2020-02-12"));
    }
}
