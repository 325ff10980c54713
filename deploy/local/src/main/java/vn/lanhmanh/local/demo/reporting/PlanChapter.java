package vn.lanhmanh.local.demo.reporting;

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
}
