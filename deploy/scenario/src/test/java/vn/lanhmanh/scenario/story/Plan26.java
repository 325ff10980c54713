package vn.lanhmanh.scenario.story;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.World;

import static vn.lanhmanh.scenario.world.Api.fields;

/** Plan 26 of 2020, for tests that need it in force and do not care who brought it. */
public final class Plan26 {

    private static final String SOURCE = "26-KH-UBND-2020";

    private Plan26() {}

    /** The plan, loaded and published where that is still to be done. */
    public static UUID published(World world) {
        Api consolidator = world.as("consolidator");
        JsonNode plan = consolidator
                .get("/v1/plans?year=2020")
                .ok()
                .item("source", SOURCE)
                .orElseGet(() ->
                        consolidator.post("/v1/plans", "source", SOURCE).ok().json());
        UUID id = UUID.fromString(plan.path("id").asText());
        if (plan.path("state").asText().equals("DRAFT")) {
            world.as("provincial-leader")
                    .post("/v1/plans/" + id + "/publication", fields())
                    .ok();
        }
        return id;
    }
}
