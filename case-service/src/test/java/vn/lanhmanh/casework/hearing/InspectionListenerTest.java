package vn.lanhmanh.casework.hearing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.Scene;
import vn.lanhmanh.casework.casefile.CaseFile;
import vn.lanhmanh.casework.casefile.CaseView;
import vn.lanhmanh.casework.casefile.Origin;
import vn.lanhmanh.casework.casefile.crimesigns.CrimeSignal;
import vn.lanhmanh.casework.violation.MinutesResource.MinutesView;
import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.local.testing.TestTopics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Driven by the examples that the inspection service publishes. */
@RealParts
class InspectionListenerTest {

    private static final String TOPIC = "inspection.events";
    private static final FactSchemas OWNER = FactSchemas.of("inspection-service");

    private final Desk investigator = Desk.of("investigator");

    private static ObjectNode example(String type) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(OWNER.example(type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode finding(UUID inspection, String act) {
        var data = example("violation.found.v1")
                .put("inspectionId", inspection.toString())
                .put("findingId", UUID.randomUUID().toString());
        return act == null ? data.without("prohibitedAct") : data.put("prohibitedAct", act);
    }

    private Optional<CaseView> caseOf(UUID inspection) {
        List<Map<String, Object>> items =
                investigator.get("/v1/cases?limit=200").jsonPath().getList("items");
        return items.stream()
                .filter(item -> inspection.toString().equals(item.get("inspectionId")))
                .findFirst()
                .map(item -> investigator.get("/v1/cases/" + item.get("id")).as(CaseView.class));
    }

    @Test
    void opensACaseForTheFindingOfASectorInspection() {
        UUID inspection = UUID.randomUUID();
        var data = example("sector-violation.found.v1")
                .put("inspectionId", inspection.toString())
                .put("findingId", UUID.randomUUID().toString());

        Scene.topics().tell(TOPIC, "sector-violation.found.v1", inspection, 1, data.toString());

        await().untilAsserted(() -> assertThat(caseOf(inspection))
                .hasValueSatisfying(opened -> assertThat(opened.kind()).isEqualTo(Origin.Kind.OTHER_VIOLATION)));
    }

    @Test
    void opensOneCaseForAnInspectionAndAttachesItsFindings() {
        UUID inspection = UUID.randomUUID();
        TestTopics topics = Scene.topics();
        UUID told = topics.tell(
                TOPIC,
                "violation.found.v1",
                inspection,
                1,
                finding(inspection, null).toString());
        topics.tell(
                TOPIC,
                "violation.found.v1",
                inspection,
                2,
                finding(inspection, "HARBOURING").toString());
        topics.tell(
                told,
                TOPIC,
                "violation.found.v1",
                inspection,
                1,
                finding(inspection, null).toString());

        await().until(() ->
                caseOf(inspection).filter(c -> c.findings().size() == 2).isPresent());

        var opened = caseOf(inspection).orElseThrow();
        assertThat(opened.kind()).isEqualTo(Origin.Kind.PROSTITUTION);
        assertThat(opened.state()).isEqualTo(CaseFile.State.DETECTED);
        assertThat(opened.origin()).isEqualTo(Origin.Source.INSPECTION);
        assertThat(opened.signals()).containsExactly(CrimeSignal.HARBOURING);
        assertThat(opened.agency()).isNull();
        var event = topics.await("case.events", "case.opened.v1", opened.id());
        FactSchemas.of("case-service").check("case.opened.v1", event.data());
        assertThat(event.data()).contains(inspection.toString());
    }

    @Test
    void showsThatWhatACaseWasOpenedOnWasWithdrawnAndLeavesTheCase() {
        UUID inspection = UUID.randomUUID();
        var first = finding(inspection, null);
        var second = finding(inspection, "HARBOURING");
        tellInspection("violation.found.v1", inspection, 1, first);
        tellInspection("violation.found.v1", inspection, 2, second);

        tellInspection("violation.withdrawn.v1", inspection, 3, withdrawn(first));
        tellInspection("violation.withdrawn.v1", inspection, 4, withdrawn(first));
        await().untilAsserted(
                        () -> assertThat(caseOf(inspection)).hasValueSatisfying(file -> assertThat(file.findings())
                                .extracting("withdrawnOn")
                                .containsExactlyInAnyOrder(LocalDate.of(2020, 6, 22), null)));
        assertThat(caseOf(inspection).orElseThrow().findingsWithdrawn()).isFalse();

        tellInspection("violation.withdrawn.v1", inspection, 5, withdrawn(second));
        await().untilAsserted(() -> assertThat(caseOf(inspection))
                .hasValueSatisfying(file -> assertThat(file.findingsWithdrawn()).isTrue()));
        assertThat(caseOf(inspection).orElseThrow().state()).isEqualTo(CaseFile.State.DETECTED);
        assertThat(caseOf(inspection).orElseThrow().kind()).isEqualTo(Origin.Kind.PROSTITUTION);
    }

    @Test
    void knowsAFindingAsWithdrawnThatItHearsOfLater() {
        UUID inspection = UUID.randomUUID();
        var first = finding(inspection, null);

        tellInspection("violation.withdrawn.v1", inspection, 2, withdrawn(first));
        tellInspection("violation.found.v1", inspection, 1, first);

        await().untilAsserted(() -> assertThat(caseOf(inspection))
                .hasValueSatisfying(file -> assertThat(file.findingsWithdrawn()).isTrue()));
    }

    @Test
    void attachesWhatACorrectionAddsLikeAnyOtherFinding() {
        UUID inspection = UUID.randomUUID();
        var added = finding(inspection, "HARBOURING").put("correctedOn", "2020-06-22");
        OWNER.check("violation.found.v1", added.toString());

        tellInspection("violation.found.v1", inspection, 7, added);

        await().untilAsserted(() -> assertThat(caseOf(inspection)).hasValueSatisfying(file -> {
            assertThat(file.findings()).hasSize(1);
            assertThat(file.findingsWithdrawn()).isFalse();
            assertThat(file.detectedOn()).isEqualTo(LocalDate.of(2020, 6, 15));
        }));
    }

    @Test
    void goesOnWithACaseThatHadEndedWhenACorrectionAddsAViolation() {
        UUID inspection = UUID.randomUUID();
        tellInspection("violation.found.v1", inspection, 1, finding(inspection, null));
        await().until(() -> caseOf(inspection).isPresent());
        String path = "/v1/cases/" + caseOf(inspection).orElseThrow().id();
        var end = Map.of("outcome", "UNFOUNDED", "reason", "NO_VIOLATION", "on", "2020-06-20");
        assertThat(investigator.done(path + "/conclusion", end, CaseView.class).state())
                .isEqualTo(CaseFile.State.CONCLUDED);
        tellInspection("violation.found.v1", inspection, 2, finding(inspection, null));
        await().until(() -> caseOf(inspection).orElseThrow().findings().size() == 2);
        assertThat(caseOf(inspection).orElseThrow().state()).isEqualTo(CaseFile.State.CONCLUDED);

        tellInspection(
                "violation.found.v1",
                inspection,
                3,
                finding(inspection, "HARBOURING").put("correctedOn", "2020-06-22"));

        await().untilAsserted(() ->
                assertThat(caseOf(inspection).orElseThrow().state()).isEqualTo(CaseFile.State.ADMINISTRATIVE));
        var file = caseOf(inspection).orElseThrow();
        assertThat(file.kind()).isEqualTo(Origin.Kind.PROSTITUTION);
        assertThat(file.signals()).containsExactly(CrimeSignal.HARBOURING);
        assertThat(file.reopenedOn()).isEqualTo(LocalDate.of(2020, 6, 22));
        var former = investigator.get(path + "/former-conclusions").jsonPath();
        assertThat(former.getString("items[0].outcome")).isEqualTo("UNFOUNDED");
        String told = Scene.topics()
                .await("case.events", "case.classified.v1", file.id())
                .data();
        FactSchemas.of("case-service").check("case.classified.v1", told);
    }

    private static ObjectNode withdrawn(ObjectNode found) {
        return example("violation.withdrawn.v1")
                .put("inspectionId", found.path("inspectionId").asText())
                .put("findingId", found.path("findingId").asText());
    }

    private static void tellInspection(String type, UUID inspection, long version, ObjectNode data) {
        Scene.topics().tell(TOPIC, type, inspection, version, data.toString());
    }

    @Test
    void sanctionsAnEstablishmentByTheLegalFormItHeardOf() {
        UUID enterprise = tellEstablishment("ENTERPRISE");
        UUID household = tellEstablishment("HOUSEHOLD_BUSINESS");
        var scene = Scene.administrative();
        var item = Scene.item("167-25", "FINE", null);
        var request = new java.util.HashMap<>(Scene.sanction(minutes(scene, enterprise), item));
        request.put("supplementary", Set.of("LICENCE_SUSPENSION"));
        scene.investigator.refused("/v1/sanctions", request, 422, "suspension-months");
        request.put("suspensionMonths", 9);

        var draft = scene.investigator.done(
                "/v1/sanctions", request, vn.lanhmanh.casework.sanction.SanctionResource.SanctionView.class);

        assertThat(draft.items().get(0).lowest()).isEqualTo(40_000_000);
        assertThat(draft.amount()).isEqualTo(50_000_000);
        assertThat(draft.items().get(0).highest()).isEqualTo(60_000_000);
        String issue = "/v1/sanctions/" + draft.id() + "/issue";
        scene.authority.refused(issue, Scene.issue("2020-06-05", "DISTRICT_CHAIR"), 422, "above-competence");
        Desk.titled("PROVINCE_CHAIR").done(issue, Scene.issue("2020-06-05", "PROVINCE_CHAIR"), Map.class);
        scene.investigator.refused(
                "/v1/sanctions", Scene.sanction(minutes(scene, household), item), 422, "rule-not-verified");
    }

    @Test
    void tellsTheInspectionThatMinutesFollow() {
        UUID inspection = UUID.randomUUID();
        Scene.topics()
                .tell(
                        TOPIC,
                        "violation.found.v1",
                        inspection,
                        1,
                        finding(inspection, null).toString());
        await().until(() -> caseOf(inspection).isPresent());
        var request = ofEstablishment(Scene.detected(), tellEstablishment("ENTERPRISE"));
        request.put("caseId", caseOf(inspection).orElseThrow().id());
        await().until(() -> investigator.post("/v1/violation-minutes", request).statusCode() == 201);

        var minutes = investigator.done("/v1/violation-minutes", request, MinutesView.class);

        String told = Scene.topics()
                .await("case.events", "violation-minutes.made.v1", minutes.id())
                .data();
        FactSchemas.of("case-service").check("violation-minutes.made.v1", told);
        assertThat(told).contains("\"inspectionId\": \"" + inspection + "\"");
    }

    private UUID tellEstablishment(String legalForm) {
        UUID id = UUID.randomUUID();
        var data = example("establishment.registered.v1").put("establishmentId", id.toString());
        Scene.topics()
                .tell(
                        TOPIC,
                        "establishment.registered.v1",
                        id,
                        0,
                        data.put("legalForm", "BRANCH").toString());
        Scene.topics()
                .tell(
                        TOPIC,
                        "establishment.changed.v1",
                        id,
                        1,
                        data.put("legalForm", legalForm).toString());
        return id;
    }

    private static Map<String, Object> ofEstablishment(Scene scene, UUID establishment) {
        var request = scene.minutesOf(null, "ABUSING_BUSINESS");
        request.put("subject", "ESTABLISHMENT");
        request.remove("personId");
        request.put("establishmentId", establishment);
        return request;
    }

    private UUID minutes(Scene scene, UUID establishment) {
        var request = ofEstablishment(scene, establishment);
        await().until(() ->
                scene.investigator.post("/v1/violation-minutes", request).statusCode() == 201);
        return scene.minutes(request).id();
    }
}
