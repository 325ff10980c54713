package vn.lanhmanh.scenario.story;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.awaitility.Awaitility;

import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.World;

/** Tips about establishments, as far as they become grounds of inspections. */
public final class Tips {

    private static final Duration ARRIVAL = Duration.ofSeconds(20);

    private Tips() {}

    /** A well-founded tip that asks for an inspection, once the leads have heard of it. */
    public static UUID verified(World world, UUID establishment, String day) {
        Api intake = world.as("intake-officer");
        UUID tip = intake.post("/v1/tips", Field.tip(establishment, Field.COMMUNE, day))
                .ok()
                .id();
        intake.post("/v1/tips/" + tip + "/acceptance", "on", day).ok();
        intake.post("/v1/tips/" + tip + "/verification", Field.verification(day))
                .ok();
        Api lead = world.as("inspection-lead");
        Awaitility.await("the ground of a tip")
                .atMost(ARRIVAL)
                .until(() -> lead.get("/v1/grounds?limit=200").ok().item("tipId", tip), Optional::isPresent);
        return tip;
    }
}
