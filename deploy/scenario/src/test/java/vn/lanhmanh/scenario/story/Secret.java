package vn.lanhmanh.scenario.story;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import vn.lanhmanh.scenario.world.Answer;
import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.World;

import static vn.lanhmanh.scenario.world.Api.fields;

/** What a team of district 474 keeps to itself: a slot that nobody is told of, and an inspection on a tip. */
public final class Secret {

    private static final String DAY = "2020-06-15";

    private final World world;
    private final Api lead;
    private final Team team;
    private final UUID announced;
    private final UUID bySlot;
    private final UUID byTip;
    private final UUID tip;
    private final List<String> codes;
    private UUID programme;
    private UUID slot;
    private List<String> inspections = List.of();

    /** Chooses establishments, and lets a tip about one of them arrive; nothing is planned yet. */
    public Secret(World world, Team team) {
        this.world = world;
        this.lead = world.as("inspection-lead.h474");
        this.team = team;
        this.announced = registered("Báo trước");
        this.bySlot = registered("Bất ngờ theo lịch");
        this.byTip = registered("Bất ngờ theo tin báo");
        this.tip = Tips.verified(world, byTip, "2020-06-10");
        this.codes = Stream.of(bySlot, byTip).map(this::code).toList();
    }

    private UUID registered(String name) {
        String unique = name + " " + UUID.randomUUID() + " (hư cấu)";
        return world.as("registry-officer")
                .post("/v1/establishments", Field.establishment(unique, Field.COMMUNE))
                .ok()
                .id();
    }

    private String code(UUID establishment) {
        return lead.get("/v1/establishments/" + establishment).ok().text("code");
    }

    /** Has a programme approved with a slot that is announced in March and one that is not in June. */
    public void approveTheProgramme() {
        Answer opened = lead.post("/v1/programmes", "teamId", team.id(), "year", 2020, "target", 2)
                .ok();
        programme = opened.id();
        String path = "/v1/programmes/" + programme;
        var slots = List.of(
                fields("establishmentId", announced, "month", 3),
                fields("establishmentId", bySlot, "month", 6, "unannounced", true));
        Answer filled = lead.put(path, opened.version(), fields("slots", slots)).ok();
        slot = slotOf(filled, bySlot);
        lead.post(path + "/submission", fields()).ok();
        world.as("provincial-leader")
                .post(path + "/approval", "approvedOn", "2020-02-20", "decisionNumber", "HC-QĐ-BN")
                .ok();
    }

    private static UUID slotOf(Answer programme, UUID establishment) {
        return programme
                .json()
                .path("slots")
                .valueStream()
                .filter(one -> one.path("establishmentId").asText().equals(establishment.toString()))
                .map(one -> UUID.fromString(one.path("id").asText()))
                .findFirst()
                .orElseThrow();
    }

    /** Decides an inspection by the slot and one on the tip. */
    public void decideBoth() {
        var onTip = Field.onSigns(team, byTip, DAY);
        onTip.put("ground", fields("kind", "COMPLAINT", "tipId", tip, "decidedByMemberId", team.leader()));
        inspections = List.of(
                lead.post("/v1/inspections", "type", "PLANNED", "teamId", team.id(), "slotId", slot, "plannedOn", DAY)
                        .ok()
                        .text("id"),
                lead.post("/v1/inspections", onTip).ok().text("id"));
    }

    public UUID bySlot() {
        return bySlot;
    }

    public UUID byTip() {
        return byTip;
    }

    public UUID tip() {
        return tip;
    }

    public UUID slot() {
        return slot;
    }

    public UUID programme() {
        return programme;
    }

    /** The ids of both inspections, once they are decided. */
    public List<String> inspections() {
        return inspections;
    }

    public List<String> codes() {
        return codes;
    }

    /** Ids and codes of where it leads to, which others know anyway, but for other reasons. */
    public Set<String> places() {
        var places = new HashSet<>(codes);
        places.add(bySlot.toString());
        places.add(byTip.toString());
        return places;
    }

    /** The places, and whatever there is by now that nobody else may know at all. */
    public Set<String> words() {
        var words = new HashSet<>(places());
        words.addAll(inspections);
        if (slot != null) {
            words.add(slot.toString());
        }
        return words;
    }

    /** The ids that others can ask with. */
    public List<String> askedWith() {
        return Stream.of(bySlot, byTip, team.id(), tip, programme)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .toList();
    }
}
