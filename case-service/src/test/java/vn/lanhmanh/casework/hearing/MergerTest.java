package vn.lanhmanh.casework.hearing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.Scene;
import vn.lanhmanh.local.testing.FactSchemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The register tells that two establishments were one all the time. */
@RealParts
class MergerTest {

    private static final String CHANGED = "establishment.changed.v1";

    private final Desk intake = Desk.of("intake-officer");
    private final Desk investigator = Desk.of("investigator");
    private final UUID survivor = UUID.randomUUID();
    private final UUID twin = UUID.randomUUID();

    private static ObjectNode establishment(UUID id, String legalForm) {
        try {
            var data = (ObjectNode) new ObjectMapper()
                    .readTree(FactSchemas.of("inspection-service").example("establishment.registered.v1"));
            return data.put("establishmentId", id.toString()).put("legalForm", legalForm);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tell(String type, UUID id, long version, ObjectNode data) {
        FactSchemas.of("inspection-service").check(type, data.toString());
        Scene.topics().tell("inspection.events", type, id, version, data.toString());
    }

    private void register(UUID id, String legalForm) {
        tell("establishment.registered.v1", id, 0, establishment(id, legalForm));
    }

    private void merge() {
        merge(1);
    }

    private void merge(long version) {
        tell(
                CHANGED,
                twin,
                version,
                establishment(twin, "HOUSEHOLD_BUSINESS")
                        .put("state", "MERGED")
                        .put("mergedInto", survivor.toString()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void showsTheOneThatStandsInWhateverOrderItHears(long seed) {
        List<UUID> records = new ArrayList<>();
        List<Runnable> steps = new ArrayList<>(List.of(
                () -> register(survivor, "ENTERPRISE"),
                () -> register(twin, "HOUSEHOLD_BUSINESS"),
                this::merge,
                () -> merge(2),
                () -> records.add(tip()),
                () -> records.add(caseAt())));
        Collections.shuffle(steps, new Random(seed));

        steps.forEach(Runnable::run);

        await().untilAsserted(() -> {
            assertThat(shown(intake, "/v1/tips", records)).contains(survivor.toString());
            assertThat(shown(investigator, "/v1/cases", records)).contains(survivor.toString());
        });
    }

    private UUID tip() {
        var request = new HashMap<String, Object>(Map.of(
                "kind", "TIN_BAO",
                "channel", "HOTLINE",
                "receivedOn", "2020-06-01",
                "content", "Nội dung hư cấu",
                "communeCode", Desk.COMMUNE,
                "establishmentId", twin));
        return UUID.fromString(
                intake.done("/v1/tips", request, Map.class).get("id").toString());
    }

    private UUID caseAt() {
        var request = Scene.policeCase();
        request.put("establishmentId", twin);
        return UUID.fromString(
                investigator.done("/v1/cases", request, Map.class).get("id").toString());
    }

    /** The establishments that those of the records in the list name. */
    private static List<String> shown(Desk desk, String list, List<UUID> records) {
        return desk.get(list + "?limit=200").jsonPath().<Map<String, Object>>getList("items").stream()
                .filter(item -> records.contains(UUID.fromString(item.get("id").toString())))
                .map(item -> item.get("establishmentId").toString())
                .toList();
    }

    @Test
    void tellsOfTheOneThatStandsWhenATipIsVerifiedAfterwards() {
        register(survivor, "ENTERPRISE");
        register(twin, "HOUSEHOLD_BUSINESS");
        UUID tip = tip();
        merge();
        await().untilAsserted(() ->
                assertThat(shown(intake, "/v1/tips", List.of(tip))).contains(survivor.toString()));

        intake.done("/v1/tips/" + tip + "/acceptance", Map.of("on", "2020-06-02"), Map.class);
        intake.done(
                "/v1/tips/" + tip + "/verification",
                Map.of("on", "2020-06-05", "wellFounded", true, "conclusion", "đúng", "inspectionRequested", true),
                Map.class);

        assertThat(Scene.topics().await("case.events", "tip.verified.v1", tip).data())
                .contains(survivor.toString())
                .doesNotContain(twin.toString());
    }

    @Test
    void sanctionsTheOneThatStandsForTheOneTheMinutesName() {
        register(survivor, "ENTERPRISE");
        register(twin, "HOUSEHOLD_BUSINESS");
        var scene = Scene.administrative();
        UUID before = minutes(scene);
        merge();
        await().untilAsserted(() -> assertThat(subject(scene, before)).isEqualTo(survivor.toString()));

        UUID after = minutes(scene);

        assertThat(subject(scene, after)).isEqualTo(survivor.toString());
        var request = new HashMap<>(Scene.sanction(before, Scene.item("167-25", "FINE", null)));
        request.put("supplementary", List.of("LICENCE_SUSPENSION"));
        request.put("suspensionMonths", 9);
        assertThat(scene.investigator.post("/v1/sanctions", request).<Integer>path("items[0].lowest"))
                .as("twice the fine, as for an enterprise")
                .isEqualTo(40_000_000);
    }

    private UUID minutes(Scene scene) {
        var request = scene.minutesOf(null, "ABUSING_BUSINESS");
        request.put("subject", "ESTABLISHMENT");
        request.remove("personId");
        request.put("establishmentId", twin);
        await().until(() ->
                scene.investigator.post("/v1/violation-minutes", request).statusCode() == 201);
        return scene.minutes(request).id();
    }

    private static String subject(Scene scene, UUID minutes) {
        return scene.investigator.get("/v1/violation-minutes/" + minutes).path("subjectId");
    }
}
