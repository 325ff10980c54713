package vn.lanhmanh.local.demo.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.User;
import vn.lanhmanh.local.demo.fiction.Fictional;

/**
 * The own programme of a district team: two slots that everybody knows, and two that are kept from all but the team and
 * its approver. One of these was inspected; the other one is decided and still a secret.
 */
public final class DistrictChapter {

    /** A slot of the programme that was inspected, and when. */
    public record Done(String slotId, LocalDate on) {}

    private static final LocalDate ANNOUNCED = LocalDate.of(2020, 3, 18);
    private static final LocalDate UNANNOUNCED = LocalDate.of(2020, 10, 14);
    private static final LocalDate STILL_SECRET = LocalDate.of(2020, 12, 2);

    private final Cast cast;
    private final Team team;
    private final User lead;

    public DistrictChapter(Cast cast, Team team) {
        this.cast = cast;
        this.team = team;
        this.lead = cast.inspectionLead(team.area());
    }

    /** Has the programme approved for four establishments; gives the slots that were inspected. */
    public List<Done> play(List<Register.Entry> places) {
        String step = "programme/" + team.area();
        String path = "/v1/programmes/"
                + lead.post(step, "/v1/programmes", Body.of("teamId", team.id(), "year", 2020, "target", places.size()))
                        .path("id")
                        .asText();
        fill(path, places);
        lead.post(step + "/submission", path + "/submission", Body.of());
        JsonNode approved = cast.provincialLeader()
                .post(
                        step + "/approval",
                        path + "/approval",
                        Body.of(
                                "approvedOn", LocalDate.of(2020, 3, 2),
                                "decisionNumber", Fictional.document("QĐ-KT-" + team.area(), 1)));
        plan(step, slot(approved, places.get(3)));
        return List.of(
                new Done(slot(approved, places.get(0)), ANNOUNCED),
                new Done(slot(approved, places.get(2)), UNANNOUNCED));
    }

    /** Slots that are there from an earlier play are left alone. */
    private void fill(String path, List<Register.Entry> places) {
        JsonNode programme = lead.get(path);
        if (programme.path("state").asText().equals("DRAFT")
                && programme.path("slots").isEmpty()) {
            List<Map<String, Object>> slots = new ArrayList<>();
            slots.add(slot(places.get(0), ANNOUNCED, false));
            slots.add(slot(places.get(1), LocalDate.of(2020, 8, 1), false));
            slots.add(slot(places.get(2), UNANNOUNCED, true));
            slots.add(slot(places.get(3), STILL_SECRET, true));
            lead.put(path, programme.path("version").asLong(), Body.of("slots", slots));
        }
    }

    private static Map<String, Object> slot(Register.Entry place, LocalDate on, boolean unannounced) {
        return Body.of("establishmentId", place.id(), "month", on.getMonthValue(), "unannounced", unannounced);
    }

    private static String slot(JsonNode programme, Register.Entry place) {
        for (JsonNode slot : programme.path("slots")) {
            if (slot.path("establishmentId").asText().equals(place.id())) {
                return slot.path("id").asText();
            }
        }
        throw new IllegalStateException("No slot of " + place.id());
    }

    private void plan(String step, String slot) {
        lead.post(
                step + "/unannounced",
                "/v1/inspections",
                Body.of("type", "PLANNED", "teamId", team.id(), "slotId", slot, "plannedOn", STILL_SECRET));
    }
}
