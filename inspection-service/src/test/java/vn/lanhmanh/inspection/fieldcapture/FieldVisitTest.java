package vn.lanhmanh.inspection.fieldcapture;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;
import vn.lanhmanh.inspection.visit.part.PartFixture;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

/** A field visit sent twice and in conflict. */
@QuarkusTest
@RealParts
class FieldVisitTest {

    private SeatedTeam team;
    private String inspection;
    private String clientId;

    @BeforeEach
    void goOut() {
        team = TeamFixture.provincial();
        inspection = InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        clientId = UUID.randomUUID().toString();
    }

    @Test
    void takesEffectOnceHoweverOftenItIsSent() throws Exception {
        Map<String, Object> visit = visit("LABOUR_CONTRACT");

        List<Response> answers = AtOnce.call(Collections.nCopies(50, () -> send(visit)));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
        answers.get(0).then().body("state", equalTo("APPLIED")).body("findingIds", not(anEmptyMap()));
        read().then()
                .body("state", equalTo("COMPLETED"))
                .body("minutesNumber", equalTo(1))
                .body("findings", hasSize(1));
        send(visit).then().statusCode(201);
        read().then().body("findings", hasSize(1));
    }

    @Test
    void refusesAnotherContentUnderTheSameIdAndNamesBoth() {
        String stored = send(visit("LABOUR_CONTRACT")).path("digest");

        Response other = send(visit("COMMITMENT"));

        other.then().statusCode(409).body("type", equalTo("urn:lanhmanh:problem:field-visit-differs"));
        assertThat(other.<String>path("detail")).contains(stored);
        Api.inspector("46").get("/v1/field-visits/" + clientId).then().body("digest", equalTo(stored));
    }

    @Test
    void keepsAConflictWithoutTouchingWhatSomebodyElseRecorded() {
        InspectionFixture.start(inspection, team.members().subList(0, 3));
        InspectionFixture.complete(inspection, "2020-06-15", "INSPECTED").then().statusCode(200);

        send(visit("LABOUR_CONTRACT")).then().statusCode(201).body("state", equalTo("CONFLICT"));

        Api.inspector("46")
                .get("/v1/field-visits/" + clientId)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFLICT"))
                .body("differences.name", hasItems("version", "presentMemberIds", "findings"))
                .body("differences.name", not(hasItem("completedOn")))
                .body("differences.find { it.name == 'findings' }.field", equalTo("LABOUR_CONTRACT"));
        read().then().body("findings", hasSize(0)).body("presentMemberIds", hasSize(3));
    }

    @Test
    void keepsTheDocumentAsCorrectionsWhenSomebodyDecidesSo() {
        InspectionFixture.start(inspection, team.members().subList(0, 3));
        send(visit("LABOUR_CONTRACT")).then().body("state", equalTo("CONFLICT"));
        refuses(resolve("FIELD_AS_CORRECTION"), 409, "illegal-transition");
        InspectionFixture.complete(inspection, "2020-06-15", "INSPECTED").then().statusCode(200);

        resolve("FIELD_AS_CORRECTION")
                .then()
                .statusCode(200)
                .body("state", equalTo("RESOLVED"))
                .body("kept", equalTo("FIELD_AS_CORRECTION"))
                .body("findingIds", aMapWithSize(1));

        Api.inspector("46")
                .get("/v1/inspections/" + inspection + "/corrections")
                .then()
                .body("items.text", hasItem("LABOUR_CONTRACT: mô tả thử"));
        read().then()
                .body("findings.violationCode", contains("LABOUR_CONTRACT"))
                .body("findings[0].addedByAnnex", notNullValue())
                .body("minutesConclusion", equalTo("INSPECTED_WITHOUT_FINDINGS"))
                .body("conclusion", equalTo("INSPECTED_WITH_FINDINGS"));
        refuses(resolve("SERVER"), 409, "illegal-transition");
    }

    @Test
    void addsNoViolationThatIsRecordedAlready() {
        InspectionFixture.start(inspection, team.members());
        InspectionFixture.find(inspection, "LABOUR_CONTRACT");
        InspectionFixture.find(inspection, "COMMITMENT");
        InspectionFixture.complete(inspection, "2020-06-15", "INSPECTED").then().statusCode(200);
        send(visit("LABOUR_CONTRACT")).then().body("state", equalTo("CONFLICT"));

        resolve("FIELD_AS_CORRECTION").then().statusCode(200).body("findingIds", anEmptyMap());

        read().then().body("findings", hasSize(2)).body("findings.withdrawnByAnnex", everyItem(nullValue()));
    }

    @Test
    void leavesWhatIsRecordedWhenSomebodyDecidesSo() {
        InspectionFixture.start(inspection, team.members());
        send(visit("LABOUR_CONTRACT")).then().body("state", equalTo("CONFLICT"));

        resolve("SERVER").then().statusCode(200).body("kept", equalTo("SERVER"));

        read().then().body("state", equalTo("IN_PROGRESS")).body("findings", hasSize(0));
    }

    @Test
    void leavesNothingHalfDoneWhenARuleRefuses() {
        refuses(send(visit("CASINO")), 422, "unknown-violation-code");

        read().then().body("state", equalTo("PLANNED")).body("version", equalTo(0));
        Api.inspector("46").get("/v1/field-visits/" + clientId).then().statusCode(404);
        send(visit("COMMITMENT")).then().statusCode(201).body("state", equalTo("APPLIED"));
    }

    @Test
    void startsWithNobodyWhomTheStartRefuses() {
        Map<String, Object> visit = visit("COMMITMENT");
        visit.remove("completion");
        visit.put("presentMemberIds", team.members().subList(0, 2));

        refuses(send(visit), 422, "too-few-members");

        read().then().body("state", equalTo("PLANNED"));
        visit.put("presentMemberIds", team.members());
        send(visit).then().statusCode(201).body("state", equalTo("APPLIED"));
    }

    @Test
    void isASecretLikeItsInspection() {
        Api.person(UUID.randomUUID(), "inspector")
                .body(visit("COMMITMENT"))
                .post("/v1/field-visits")
                .then()
                .statusCode(404);
        send(visit("COMMITMENT")).then().statusCode(201);
        Api.inspector("476").get("/v1/field-visits/" + clientId).then().statusCode(404);
        Api.person(UUID.randomUUID(), "inspector")
                .body(Map.of("keep", "SERVER"))
                .post("/v1/field-visits/" + clientId + "/resolution")
                .then()
                .statusCode(403);
    }

    @Test
    void answersInPlaceOfEveryAgencyButNeverOverWhatOneAnsweredItself() {
        PartFixture.join(team, "CAT", TestTokens.subject("inspector", "CAT", "46"));
        String checklist = PartFixture.published(
                PartFixture.section("SECURITY", "CAT", PartFixture.item("RESIDENCE", "YES_NO", "TEMPORARY_RESIDENCE")),
                PartFixture.section("LABOUR", "SLDTBXH", PartFixture.item("CONTRACTS", "YES_NO", "LABOUR_CONTRACT")));
        PartFixture.take(inspection, checklist).then().statusCode(200);
        Map<String, Object> visit = visit("LABOUR_CONTRACT");
        visit.remove("completion");
        visit.put(
                "answers",
                List.of(
                        Map.of("itemCode", "RESIDENCE", "value", "YES"),
                        Map.of("itemCode", "CONTRACTS", "value", "NO")));
        visit.put("basedOnVersion", read().<Integer>path("version"));

        send(visit).then().statusCode(201).body("state", equalTo("APPLIED"));

        Api.inspector("46")
                .get("/v1/inspections/" + inspection + "/checklist")
                .then()
                .body("answers.find { it.itemCode == 'RESIDENCE' }.standInReason", equalTo("field visit " + clientId))
                .body("answers.find { it.itemCode == 'CONTRACTS' }.standInReason", nullValue());
        PartFixture.answer(Api.as(TestTokens.token("inspector", "CAT", "46")), inspection, "RESIDENCE", "NO")
                .then()
                .statusCode(200);
        visit.put("clientId", UUID.randomUUID().toString());
        visit.put("basedOnVersion", read().<Integer>path("version"));
        refuses(send(visit), 403, "part-of-another-agency");
    }

    private Map<String, Object> visit(String code) {
        var visit = new HashMap<String, Object>();
        visit.put("clientId", clientId);
        visit.put("inspectionId", inspection);
        visit.put("basedOnVersion", 0);
        visit.put("startedAt", "2020-06-15T02:00:00Z");
        visit.put("presentMemberIds", team.members());
        visit.put(
                "findings",
                List.of(Map.of(
                        "clientId",
                        UUID.nameUUIDFromBytes(code.getBytes()),
                        "violationCode",
                        code,
                        "description",
                        "mô tả thử")));
        visit.put("completion", Map.of("completedOn", "2020-06-15", "outcome", "INSPECTED"));
        return visit;
    }

    private static Response send(Map<String, Object> visit) {
        return Api.inspector("46").body(visit).post("/v1/field-visits");
    }

    private Response resolve(String keep) {
        return Api.inspector("46").body(Map.of("keep", keep)).post("/v1/field-visits/" + clientId + "/resolution");
    }

    private Response read() {
        return Api.inspector("46").get("/v1/inspections/" + inspection);
    }

    private static void refuses(Response answer, int status, String key) {
        answer.then().statusCode(status).body("type", equalTo("urn:lanhmanh:problem:" + key));
    }
}
