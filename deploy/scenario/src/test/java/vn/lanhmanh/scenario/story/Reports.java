package vn.lanhmanh.scenario.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.lanhmanh.scenario.world.Answer;
import vn.lanhmanh.scenario.world.World;

import static vn.lanhmanh.scenario.world.Api.fields;

/** Periods and reports as the units see them. */
public final class Reports {

    private Reports() {}

    /** The period of a plan by its code, such as 2020-H1. */
    public static UUID period(World world, UUID plan, String code) {
        return UUID.fromString(world.as("consolidator")
                .get("/v1/periods?planId=" + plan)
                .ok()
                .item("code", code)
                .orElseThrow()
                .path("id")
                .asText());
    }

    /** "Nothing of the kind" for every item that is still blank. */
    public static List<Map<String, Object>> nilOfTheRest(Answer draft) {
        List<Map<String, Object>> items = new ArrayList<>();
        draft.json().path("items").forEach(item -> {
            if (item.path("status").asText().equals("MISSING")) {
                items.add(fields("indicatorCode", item.path("indicatorCode").asText(), "status", "NIL"));
            }
        });
        return items;
    }
}
