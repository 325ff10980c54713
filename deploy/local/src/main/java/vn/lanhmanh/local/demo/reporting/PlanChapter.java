package vn.lanhmanh.local.demo.reporting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;

/** Loads Plan 26 and brings it into force. */
public final class PlanChapter {

    private static final String SOURCE = "26-KH-UBND-2020";

    private final Cast cast;

    public PlanChapter(Cast cast) {
        this.cast = cast;
    }

    /** The id of the plan. */
    public String play() {
        String id = cast.consolidator()
                .post("plan", "/v1/plans", Body.of("source", SOURCE))
                .path("id")
                .asText();
        cast.provincialLeader().post("plan/publication", "/v1/plans/" + id + "/publication", Body.of());
        return id;
    }

    /** The ids of the plan's periods by their codes. */
    public Map<String, String> periods(String planId) {
        return cast.consolidator().list("/v1/periods?planId=" + planId).stream()
                .collect(Collectors.toMap(period -> period.path("code").asText(), period -> period.path("id")
                        .asText()));
    }

    /** Waits until the targets count what the other services told: inspections, cases and rings by their numbers. */
    public void awaitFigures(String planId, Map<String, Integer> numerators) {
        cast.consolidator().await("the figures " + numerators, user -> {
            Map<String, Integer> counted = new HashMap<>();
            for (JsonNode target : user.get("/v1/plans/" + planId + "/targets").path("items")) {
                target.path("measures")
                        .forEach(measure -> counted.put(
                                measure.path("numeratorItem").asText(),
                                measure.path("numerator").asInt()));
            }
            return Optional.of(counted).filter(all -> all.entrySet().containsAll(numerators.entrySet()));
        });
    }
}
