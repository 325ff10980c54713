package vn.lanhmanh.reporting.training;

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
import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.reporting.training.TrainingFixture.NAME;
import static vn.lanhmanh.reporting.training.TrainingFixture.officer;
import static vn.lanhmanh.reporting.training.TrainingFixture.trainingClass;

@QuarkusTest
class TrainingResourceTest {

    private static final String OFFICERS = "/v1/officers";
    private static final String CLASSES = "/v1/training-classes";
    private static final TestTopics TOPICS =
            new TestTopics(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));

    private final Desk hue = Desk.reporter("H474");
    private final Desk labour = Desk.reporter("SLDTBXH");

    private static String entered(Desk desk, String unit) {
        return desk.create(OFFICERS, officer(unit)).getString("id");
    }

    @Test
    void showsNamesToTheOwnUnitAndTheConsolidatorOnly() {
        JsonPath entered = hue.create(OFFICERS, officer("H474"));
        String id = entered.getString("id");

        assertThat(entered.getString("fullName")).isNull();
        assertThat(names(Desk.head("H474"), id)).containsExactly(NAME);
        assertThat(names(Desk.consolidator(), id)).containsExactly(NAME);
        assertThat(names(Desk.reporter("CAT"), id)).isEmpty();
        assertThat(names(labour, id)).isEmpty();
        Desk.leader().request().get(OFFICERS).then().statusCode(403);
    }

    private static List<String> names(Desk desk, String id) {
        return desk.get(OFFICERS + "?unit=H474&limit=200").getList("items.findAll { it.id == '" + id + "' }.fullName");
    }

    @Test
    void listsWhoWasInPostOnADay() {
        String id = entered(hue, "H474");

        assertThat(idsOn("2020-02-29")).contains(id);
        assertThat(idsOn("2020-03-01")).doesNotContain(id);
        assertThat(idsOn("2018-05-01")).doesNotContain(id);
        assertThat(hue.get(OFFICERS + "?level=COMMUNE&limit=200").getList("items.id"))
                .doesNotContain(id);
        assertThat(hue.get(OFFICERS + "?limit=1").getList("items.id")).containsExactly(id);
    }

    private List<String> idsOn(String day) {
        return hue.get(OFFICERS + "?limit=200&on=" + day).getList("items.id");
    }

    @Test
    void tellsEachOfficerOnceWhoAttended() {
        String an = entered(hue, "H474");
        String binh = entered(Desk.reporter("CAT"), "CAT");
        String path = CLASSES + "/" + labour.create(CLASSES, trainingClass()).getString("id");
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));

        labour.step(path + "/attendance", Map.of("officerIds", List.of(an)));
        JsonPath held = labour.step(path + "/attendance", Map.of("officerIds", List.of(an, binh)));

        assertThat(held.getInt("attendants")).isEqualTo(2);
        TOPICS.await("reporting.events", "officer.trained.v1", id);
        Awaitility.await().until(() -> told(id).size() >= 2);
        assertThat(told(id))
                .allSatisfy(data -> FactSchemas.of("reporting-service").check("officer.trained.v1", data))
                .allSatisfy(data -> assertThat(data).doesNotContain(NAME))
                .extracting(data -> JsonPath.from(data).getString("officerId"))
                .containsExactly(an, binh);
        assertThat(JsonPath.from(told(id).get(0)).getString("validUntil")).isEqualTo("2022-02-20");
    }

    private static List<String> told(UUID classId) {
        return TOPICS.all("reporting.events").stream()
                .filter(message -> message.type().equals("officer.trained.v1"))
                .filter(message -> message.key().equals(classId.toString()))
                .map(TestTopics.Message::data)
                .toList();
    }

    @Test
    void keepsTheExampleWithinItsSchema() {
        FactSchemas schemas = FactSchemas.of("reporting-service");

        schemas.check("officer.trained.v1", schemas.example("officer.trained.v1"));
    }

    @Test
    void letsAnotherUnitNoteItsOwnOfficersOnly() {
        String ours = entered(hue, "H474");
        String theirs = entered(Desk.reporter("CAT"), "CAT");
        String attendance =
                CLASSES + "/" + labour.create(CLASSES, trainingClass()).getString("id") + "/attendance";

        assertThat(hue.step(attendance, Map.of("officerIds", List.of(ours))).getInt("attendants"))
                .isEqualTo(1);
        hue.refused(422, "unknown-officer", attendance, Map.of("officerIds", List.of(ours, theirs)));
        labour.refused(422, "unknown-officer", attendance, Map.of("officerIds", List.of(UUID.randomUUID())));
    }

    @Test
    void refusesAttendanceBasedOnAnOldVersion() {
        String path = CLASSES + "/" + labour.create(CLASSES, trainingClass()).getString("id") + "/attendance";
        Map<String, Object> body = Map.of("officerIds", List.of(entered(hue, "H474")));
        labour.step(path, body);

        labour.request()
                .header("If-Match", "\"0\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:lanhmanh:problem:stale-version"));
        labour.refused(404, "not-found", CLASSES + "/" + UUID.randomUUID() + "/attendance", body);
        labour.refused(400, "validation-failed", path, Map.of("officerIds", List.of()));
    }

    @Test
    void refusesWhatCannotBe() {
        Map<String, Object> early = officer("H474");
        early.put("inPostTo", "2018-05-01");
        Map<String, Object> future = officer("H474");
        future.put("inPostFrom", "2020-11-26");
        Map<String, Object> tomorrow = trainingClass();
        tomorrow.put("on", "2020-11-26");
        Map<String, Object> wordy = trainingClass();
        wordy.put("topic", "Phối hợp liên ngành");

        hue.refused(422, "date-out-of-order", OFFICERS, early);
        hue.refused(422, "date-in-future", OFFICERS, future);
        hue.refused(404, "not-found", OFFICERS, officer("CAT"));
        hue.refused(422, "date-in-future", CLASSES, tomorrow);
        hue.refused(400, "validation-failed", CLASSES, wordy);
        Desk.head("H474").refused(403, "forbidden", OFFICERS, officer("H474"));
        Desk.consolidator().refused(403, "forbidden", CLASSES, trainingClass());
        Desk.of("unit-reporter", "UBND", "46").refused(422, "unknown-agency", CLASSES, trainingClass());
    }
}
