package vn.lanhmanh.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lanhmanh.scenario.story.Field;
import vn.lanhmanh.scenario.story.Team;
import vn.lanhmanh.scenario.world.Answer;
import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.Quiet;
import vn.lanhmanh.scenario.world.Topics;
import vn.lanhmanh.scenario.world.World;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.scenario.world.Api.fields;

/** A visit recorded without a connection: sent twice it is stored once, and what others recorded is never overwritten. */
class FieldVisitIT {

    private static final String DAY = "2020-10-06";
    private static final String VISITS = "/v1/field-visits";

    private final World world = World.running();
    private final Api inspector = world.as("inspector");
    private final UUID clientId = UUID.randomUUID();

    private Team team;
    private List<UUID> present;
    private UUID inspection;

    @BeforeEach
    void goOut() {
        team = Team.setUp(world, "Đội hư cấu ngoại tuyến " + UUID.randomUUID());
        present = new ArrayList<>(team.members());
        present.add(Team.join(world, team.id(), "MEMBER", "SYT", "2020-12-31"));
        UUID establishment = world.as("registry-officer")
                .post("/v1/establishments", Field.establishment("Quán không sóng " + clientId, Field.COMMUNE))
                .ok()
                .id();
        inspection = world.as("inspection-lead")
                .post("/v1/inspections", Field.onSigns(team, establishment, DAY))
                .ok()
                .id();
    }

    @Test
    void isStoredOnceWhenItIsSentTwice() {
        Answer first = inspector.post(VISITS, visit("LABOUR_CONTRACT")).ok();
        Answer again = inspector.post(VISITS, visit("LABOUR_CONTRACT")).ok();

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(first.text("state")).isEqualTo("APPLIED");
        JsonNode stored = inspection();
        assertThat(stored.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(stored.path("findings")).singleElement().satisfies(finding -> assertThat(
                        finding.path("violationCode").asText())
                .isEqualTo("LABOUR_CONTRACT"));
        assertThat(world.inspection().count("SELECT count(*) FROM finding WHERE inspection_id = ?", inspection))
                .isEqualTo(1);
        assertThat(facts("inspection.completed.v1")).isEqualTo(1);
        assertThat(facts("violation.found.v1")).isEqualTo(1);
        inspector.post(VISITS, visit("COMMITMENT")).refused(409, "field-visit-differs");
        assertThat(inspection()).isEqualTo(stored);
    }

    private JsonNode inspection() {
        return withoutCases(inspector.get("/v1/inspections/" + inspection).ok());
    }

    /** What the case service does of its own accord, in its own time, is left out. */
    private static JsonNode withoutCases(Answer inspection) {
        return ((ObjectNode) inspection.json()).without("caseOutcomes");
    }

    /** The facts of a type that everybody was told of the inspection. */
    private long facts(String type) {
        Quiet.await(world);
        return world.topics().all(world.inspection().topic()).stream()
                .filter(message -> Topics.type(message).equals(type))
                .filter(message -> message.value().contains(inspection.toString()))
                .map(Topics::eventId)
                .distinct()
                .count();
    }

    private Map<String, Object> visit(String code) {
        var finding = Field.finding(code);
        finding.put("clientId", UUID.nameUUIDFromBytes((clientId + code).getBytes(UTF_8)));
        var completion = Field.completion(DAY);
        completion.put("signature", fields("state", "SIGNED", "representative", "Người hư cấu, quản lý"));
        return fields(
                "clientId",
                clientId,
                "inspectionId",
                inspection,
                "basedOnVersion",
                0,
                "startedAt",
                DAY + "T02:00:00Z",
                "presentMemberIds",
                present,
                "findings",
                List.of(finding),
                "completion",
                completion);
    }

    @Test
    void isShownAsAConflictAndOverwritesNothing() {
        JsonNode recorded = somebodyElseRecordsTheVisit();

        Answer sent = inspector.post(VISITS, visit("LABOUR_CONTRACT")).ok();

        assertThat(sent.text("state")).isEqualTo("CONFLICT");
        JsonNode shown = inspector.get(VISITS + "/" + clientId).ok().json();
        assertThat(shown.path("differences").findValuesAsText("name"))
                .contains("version", "presentMemberIds", "findings", "signature")
                .doesNotContain("completedOn");
        assertThat(inspection()).isEqualTo(recorded);
        assertThat(facts("violation.found.v1")).isZero();
    }

    /** Online, with one member less and no finding. */
    private JsonNode somebodyElseRecordsTheVisit() {
        Api lead = world.as("inspection-lead");
        String path = "/v1/inspections/" + inspection;
        lead.post(path + "/start", Field.start(team.members(), DAY)).ok();
        return withoutCases(
                lead.post(path + "/completion", Field.completion(DAY)).ok());
    }

    @Test
    void becomesACorrectionWhenSomebodyDecidesSo() {
        JsonNode recorded = somebodyElseRecordsTheVisit();
        inspector.post(VISITS, visit("LABOUR_CONTRACT")).ok();
        String resolution = VISITS + "/" + clientId + "/resolution";

        Answer resolved =
                inspector.post(resolution, "keep", "FIELD_AS_CORRECTION").ok();

        assertThat(resolved.text("state")).isEqualTo("RESOLVED");
        assertThat(inspector
                        .get("/v1/inspections/" + inspection + "/corrections")
                        .ok()
                        .items())
                .extracting(correction -> correction.path("text").asText())
                .anySatisfy(text -> assertThat(text).contains("LABOUR_CONTRACT"))
                .anySatisfy(text -> assertThat(text).contains("SIGNED", "Người hư cấu, quản lý"));
        assertThat(inspection().path("signature")).isEqualTo(recorded.path("signature"));
        assertThat(inspection().path("findings")).singleElement().satisfies(added -> {
            assertThat(added.path("violationCode").asText()).isEqualTo("LABOUR_CONTRACT");
            assertThat(added.path("addedByAnnex").asInt()).isPositive();
        });
        assertThat(inspection().path("minutesConclusion")).isEqualTo(recorded.path("conclusion"));
        withdraw(inspection().path("findings").path(0).path("id").asText());
        assertThat(facts("violation.found.v1")).isEqualTo(1);
        assertThat(facts("violation.withdrawn.v1")).isEqualTo(1);
        assertThat(theCase().path("findingsWithdrawn").asBoolean()).isTrue();
        inspector.post(resolution, "keep", "SERVER").refused(409, "illegal-transition");
    }

    private void withdraw(String finding) {
        inspector
                .post(
                        "/v1/inspections/" + inspection + "/corrections",
                        fields(
                                "subject",
                                "findings",
                                "text",
                                "Hợp đồng đã được xuất trình.",
                                "reason",
                                "ghi nhầm",
                                "withdrawnFindingIds",
                                List.of(finding)))
                .ok();
    }

    /** The case that the violation opened, once everybody has heard everything. */
    private JsonNode theCase() {
        Quiet.await(world);
        JsonNode opened = inspector
                .get("/v1/inspections/" + inspection)
                .ok()
                .json()
                .path("caseOutcomes")
                .path(0);
        return world.as("investigator")
                .get("/v1/cases/" + opened.path("caseId").asText())
                .ok()
                .json();
    }

    @Test
    void leavesWhatIsRecordedWhenSomebodyDecidesSo() {
        JsonNode recorded = somebodyElseRecordsTheVisit();
        inspector.post(VISITS, visit("LABOUR_CONTRACT")).ok();

        Answer resolved = inspector
                .post(VISITS + "/" + clientId + "/resolution", "keep", "SERVER")
                .ok();

        assertThat(resolved.text("kept")).isEqualTo("SERVER");
        assertThat(inspection()).isEqualTo(recorded);
        assertThat(inspector
                        .get("/v1/inspections/" + inspection + "/corrections")
                        .ok()
                        .items())
                .isEmpty();
    }
}
