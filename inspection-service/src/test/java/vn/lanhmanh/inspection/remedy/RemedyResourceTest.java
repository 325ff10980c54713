package vn.lanhmanh.inspection.remedy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;
import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.answer;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.extend;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.open;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.opened;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.request;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.shown;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.step;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.verify;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.withdraw;

@QuarkusTest
@RealParts
class RemedyResourceTest {

    private static final FactSchemas SCHEMAS = FactSchemas.of("inspection-service");

    private SeatedTeam team;
    private String establishment;
    private String inspection;

    @BeforeEach
    void inspect() {
        team = TeamFixture.provincial();
        establishment = EstablishmentFixture.registered(PHU_HIEP);
        inspection = InspectionFixture.inspected(team, establishment);
    }

    @Test
    void runsFromTheRecommendationOverTheReinspectionToItsEnd() {
        String id = opened(inspection, "2020-12-15");
        answer(id, "2020-11-20").then().statusCode(200).body("state", equalTo("ANSWERED"));
        verify(id, "2020-11-21", false, "2020-12-20")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("dueOn", equalTo("2020-12-20"))
                .body("answeredOn", nullValue());
        extend(id, "2020-12-31").then().statusCode(200).body("dueOn", equalTo("2020-12-31"));
        String again = InspectionFixture.inspected(team, establishment);
        step(
                        id,
                        "verification",
                        Map.of("verifiedOn", "2020-11-25", "fulfilled", true, "note", "x", "inspectionId", again))
                .then()
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("reinspectionId", equalTo(again));

        shown(id)
                .body("course.kind", contains("OPENED", "ANSWERED", "REOPENED", "EXTENDED", "VERIFIED"))
                .body("course[0].by", equalTo(subject()))
                .body("course[2].dueOn", equalTo("2020-12-20"))
                .body("course[4].inspectionId", equalTo(again))
                .body("violationCode", equalTo("LABOUR_CONTRACT"))
                .body("version", equalTo(4));
        assertThat(told(id, "remedy.verified.v1"))
                .containsExactly(
                        "remedy.opened.v1",
                        "remedy.answered.v1",
                        "remedy.reopened.v1",
                        "remedy.extended.v1",
                        "remedy.verified.v1");
    }

    private static String subject() {
        return TestTokens.subject("inspection-lead", "SLDTBXH", "46").toString();
    }

    /** What was told of the remedy up to that fact; each fits its schema and names nobody. */
    private static List<String> told(String id, String last) {
        Heard.topics().await("inspection.events", last, UUID.fromString(id));
        var facts = Heard.topics().all("inspection.events").stream()
                .filter(message -> message.key().equals(id))
                .toList();
        assertThat(facts).allSatisfy(message -> {
            SCHEMAS.check(message.type(), message.data());
            assertThat(message.data()).doesNotContain("Ký hợp đồng", "Đã ký", subject());
        });
        return facts.stream().map(message -> message.type()).toList();
    }

    @Test
    void publishesExamplesThatFitTheirSchemas() {
        for (String what : List.of("opened", "answered", "overdue", "extended", "reopened", "verified", "withdrawn")) {
            String type = "remedy." + what + ".v1";
            SCHEMAS.check(type, SCHEMAS.example(type));
        }
    }

    @Test
    void takesAWrongRecommendationBackWithAReason() {
        String id = opened(inspection, "2020-12-15");

        withdraw(id).then().statusCode(200).body("state", equalTo("WITHDRAWN"));

        shown(id).body("course[1].note", equalTo("Kiến nghị nhầm"));
        assertThat(told(id, "remedy.withdrawn.v1")).containsExactly("remedy.opened.v1", "remedy.withdrawn.v1");
        refuses(answer(id, "2020-11-20"), 409, "illegal-transition");
        refuses(withdraw(id), 409, "illegal-transition");
    }

    @Test
    void endsWithAnInspectionThatIsCalledOff() {
        String running = InspectionFixture.requested(team, establishment);
        InspectionFixture.start(running, team.members());
        String open = opened(running, "2020-12-15");
        String seen = opened(running, "2020-12-15");
        verify(seen, "2020-11-20", true, null).then().statusCode(200);

        Api.lead("46")
                .body(Map.of("reason", "nhầm cơ sở"))
                .post("/v1/inspections/" + running + "/cancellation")
                .then()
                .statusCode(200);

        shown(open).body("state", equalTo("WITHDRAWN")).body("course[1].note", equalTo("nhầm cơ sở"));
        shown(seen).body("state", equalTo("VERIFIED"));
        refuses(open(request(running, "2020-12-15")), 409, "illegal-transition");
        assertThat(told(open, "remedy.withdrawn.v1")).endsWith("remedy.withdrawn.v1");
    }

    @Test
    void takesTheCodeOfTheFindingItAnswers() {
        String running = InspectionFixture.running(team, establishment, "HEALTH_CHECK");
        String finding = Api.lead("46").get("/v1/inspections/" + running).path("findings[0].id");
        Map<String, Object> request = request(running, "2020-12-15");
        request.remove("violationCode");
        request.put("findingId", finding);

        open(request).then().statusCode(201).body("violationCode", equalTo("HEALTH_CHECK"));

        request.put("violationCode", "LABOUR_CONTRACT");
        refuses(open(request), 422, "code-of-another-finding");
        request.put("findingId", UUID.randomUUID().toString());
        refuses(open(request), 422, "unknown-finding");
    }

    @Test
    void refusesWrongDaysCodesAndReinspections() {
        String id = opened(inspection, "2020-12-15");
        String elsewhere = InspectionFixture.inspected(team, EstablishmentFixture.registered(PHU_HIEP));
        Map<String, Object> unknownCode = request(inspection, "2020-12-15");
        unknownCode.put("violationCode", "CASINO");

        refuses(open(request(inspection, "2020-06-15")), 422, "due-date-not-later");
        refuses(open(unknownCode), 422, "unknown-violation-code");
        refuses(answer(id, "2020-11-26"), 422, "date-in-future");
        refuses(answer(id, "2020-06-14"), 422, "date-out-of-order");
        refuses(verify(id, "2020-11-26", true, null), 422, "date-in-future");
        refuses(verify(id, "2020-11-20", false, null), 422, "due-date-missing");
        refuses(extend(id, "2020-12-15"), 422, "due-date-not-later");
        for (String wrong : List.of(inspection, elsewhere, UUID.randomUUID().toString())) {
            refuses(
                    step(
                            id,
                            "verification",
                            Map.of("verifiedOn", "2020-11-20", "fulfilled", true, "note", "x", "inspectionId", wrong)),
                    422,
                    "unknown-reinspection");
        }
        refuses(
                step(
                        id,
                        "answer",
                        Map.of("answeredOn", "2020-11-20", "text", "x", "evidenceIds", List.of(UUID.randomUUID()))),
                422,
                "unknown-evidence");
        shown(id).body("version", equalTo(0));
    }

    @Test
    void comesOnlyFromAnInspectionThatHasBegun() {
        String planned = InspectionFixture.requested(team, establishment);

        refuses(open(request(planned, "2020-12-15")), 409, "illegal-transition");
        open(request(UUID.randomUUID().toString(), "2020-12-15")).then().statusCode(404);
    }

    @Test
    void isWrittenByTheOwnTeamAlone() {
        String id = opened(inspection, "2020-12-15");
        UUID member = UUID.randomUUID();
        Map<String, Object> profile = TeamFixture.member("MEMBER");
        profile.put("subject", member.toString());
        TeamFixture.add(team.id(), profile);
        Map<String, Object> answer = Map.of("answeredOn", "2020-11-20", "text", "x");
        String path = "/v1/remedies/" + id + "/answer";

        refuses(stranger().body(answer).post(path), 403, "not-own-team");
        refuses(stranger().body(request(inspection, "2020-12-15")).post("/v1/remedies"), 403, "not-own-team");
        Api.person(member, "inspector").body(answer).post(path).then().statusCode(200);
    }

    /** An inspector of the province who is in none of its teams. */
    private static io.restassured.specification.RequestSpecification stranger() {
        return Api.person(UUID.randomUUID(), "inspector");
    }

    @Test
    void isSeenInTheAreaOfTheEstablishmentAndUnknownElsewhere() {
        String id = opened(inspection, "2020-12-15");
        String path = "/v1/remedies/" + id;

        Api.leader().get(path).then().statusCode(200);
        Api.inspector("474").get(path).then().statusCode(200);
        Api.inspector("474").get("/v1/remedies?limit=200").then().body("items.id", hasItem(id));
        Api.inspector("476").get(path).then().statusCode(404);
        Api.inspector("476")
                .get("/v1/remedies?inspectionId=" + inspection)
                .then()
                .body("items", hasSize(0));
        Api.lead("474")
                .body(Map.of("reason", "x"))
                .post(path + "/withdrawal")
                .then()
                .statusCode(404);
        Api.lead("476")
                .body(request(inspection, "2020-12-15"))
                .post("/v1/remedies")
                .then()
                .statusCode(404);
    }

    @Test
    void changesOnlyTheVersionReadAndOnceUnderOneKey() {
        String id = opened(inspection, "2020-12-15");
        String key = UUID.randomUUID().toString();

        Response first = extended(id, key, "\"0\"");
        Response again = extended(id, key, "\"0\"");
        refuses(extended(id, UUID.randomUUID().toString(), "\"0\""), 412, "stale-version");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        shown(id).body("course", hasSize(2));
    }

    private static Response extended(String id, String key, String ifMatch) {
        return Api.lead("46")
                .header("Idempotency-Key", key)
                .header("If-Match", ifMatch)
                .body(Map.of("dueOn", "2020-12-31", "reason", "x"))
                .post("/v1/remedies/" + id + "/extension");
    }

    private static void refuses(Response response, int status, String key) {
        response.then().statusCode(status).body("type", equalTo("urn:lanhmanh:problem:" + key));
    }
}
