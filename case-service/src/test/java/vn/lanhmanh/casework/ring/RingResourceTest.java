package vn.lanhmanh.casework.ring;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.Scene;
import vn.lanhmanh.casework.ring.RingResource.RingView;
import vn.lanhmanh.local.testing.FactSchemas;

import static org.assertj.core.api.Assertions.assertThat;

@RealParts
class RingResourceTest {

    private final Desk investigator = Desk.of("investigator");

    private static Map<String, Object> ring(UUID... cases) {
        return Map.of(
                "kind", "RING", "discoveredOn", "2020-07-01", "communeCode", Desk.COMMUNE, "caseIds", Set.of(cases));
    }

    @Test
    void linksCasesAndTellsItsDiscoveryAndItsEnd() {
        var caseId = Scene.detected().caseId;
        var ring = investigator.done("/v1/rings", ring(caseId), RingView.class);

        var ended = investigator.done(
                "/v1/rings/" + ring.id() + "/conclusion",
                Map.of("outcome", "BROKEN_UP", "on", "2020-08-01"),
                RingView.class);

        assertThat(ring.caseIds()).containsExactly(caseId);
        assertThat(ended.state()).isEqualTo(Ring.State.BROKEN_UP);
        assertThat(investigator.get("/v1/rings/" + ring.id()).as(RingView.class))
                .isEqualTo(ended);
        for (String type : Set.of("ring.discovered.v1", "ring.concluded.v1")) {
            FactSchemas.of("case-service")
                    .check(
                            type,
                            Scene.topics().await("case.events", type, ring.id()).data());
        }
    }

    @Test
    void linksOnlyCasesInReachAndEndsOnce() {
        investigator.refused("/v1/rings", ring(UUID.randomUUID()), 404, "not-found");
        var ring = investigator.done("/v1/rings", ring(), RingView.class);
        String end = "/v1/rings/" + ring.id() + "/conclusion";
        investigator.refused(end, Map.of("outcome", "UNFOUNDED", "on", "2020-06-30"), 422, "date-out-of-order");
        investigator.done(end, Map.of("outcome", "UNFOUNDED", "on", "2020-07-02"), RingView.class);

        investigator.refused(end, Map.of("outcome", "BROKEN_UP", "on", "2020-07-02"), 409, "illegal-transition");
        Desk.of("investigator", "CAT", "476").refused("/v1/rings", ring(), 404, "not-found");
        assertThat(investigator.ids("/v1/rings?limit=1")).contains(ring.id());
        assertThat(Desk.of("investigator", "CAT", "476").ids("/v1/rings")).doesNotContain(ring.id());
    }
}
