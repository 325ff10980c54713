package vn.lanhmanh.local.demo.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.User;
import vn.lanhmanh.local.demo.fiction.Commune;
import vn.lanhmanh.local.demo.fiction.District;
import vn.lanhmanh.local.demo.fiction.Fictional;

/**
 * Has the programme of 60 proposed by risk, submits it, and lets the province approve it; in November the last slot goes
 * to another establishment by an amendment.
 */
public final class ProgrammeChapter {

    /** A place in the approved programme. */
    public record Slot(String id, String establishmentId, int month) {}

    private static final LocalDate AMENDED_ON = LocalDate.of(2020, 11, 20);

    private final Cast cast;
    private final Register register;

    public ProgrammeChapter(Cast cast, Register register) {
        this.cast = cast;
        this.register = register;
    }

    /** The slots in the order of months, then of the register. */
    public List<Slot> play(String planId, Team team) {
        User lead = cast.inspectionLead();
        JsonNode programme = lead.await("the programme of the plan", user -> user.list("/v1/programmes").stream()
                .filter(one -> one.path("planId").asText().equals(planId))
                .findFirst());
        String path = "/v1/programmes/" + programme.path("id").asText();
        lead.post("programme/proposal", path + "/proposal", Body.of("teamId", team.id(), "quotas", quotas()));
        lead.post("programme/submission", path + "/submission", Body.of());
        JsonNode approved = cast.provincialLeader()
                .post(
                        "programme/approval",
                        path + "/approval",
                        Body.of(
                                "approvedOn", LocalDate.of(2020, 2, 21),
                                "decisionNumber", Fictional.document("QĐ-KT", 1)));
        List<Slot> slots = slots(approved);
        amend(path, slots);
        return slots;
    }

    private void amend(String path, List<Slot> slots) {
        User lead = cast.inspectionLead();
        String step = "programme/amendment";
        lead.post(step, path + "/amendment", Body.of("reason", Fictional.text("Một cơ sở sửa chữa đến hết năm")));
        lead.post(
                step + "/swap",
                path + "/slots/" + slots.get(slots.size() - 1).id() + "/swap",
                Body.of(
                        "establishmentId", inItsPlace(slots),
                        "reason", Fictional.text("Cơ sở sửa chữa")));
        lead.post(step + "/submission", path + "/submission", Body.of());
        cast.provincialLeader()
                .post(
                        step + "/approval",
                        path + "/approval",
                        Body.of("approvedOn", AMENDED_ON, "decisionNumber", Fictional.document("QĐ-KT", 2)));
    }

    /** The last conditional business of the register that the programme leaves out. */
    private String inItsPlace(List<Slot> slots) {
        Set<String> planned = slots.stream().map(Slot::establishmentId).collect(Collectors.toSet());
        List<String> left = register.without(planned).entries().stream()
                .filter(entry -> entry.fiction().kind().conditional())
                .map(Register.Entry::id)
                .toList();
        return left.get(left.size() - 1);
    }

    /** In each district at least a fifth of its register is to be inspected. */
    private static Map<String, Integer> quotas() {
        return District.all().stream().collect(Collectors.toMap(District::code, one -> one.establishments() / 5));
    }

    private List<Slot> slots(JsonNode programme) {
        List<Slot> slots = new ArrayList<>();
        programme
                .path("slots")
                .forEach(slot -> slots.add(new Slot(
                        slot.path("id").asText(),
                        slot.path("establishmentId").asText(),
                        slot.path("month").asInt())));
        slots.sort(Comparator.comparing(Slot::month)
                .thenComparing(
                        slot -> register.byId(slot.establishmentId()).fiction().no()));
        return slots;
    }

    /** Waits until the risk of an establishment counts every flag of its commune. */
    public void awaitFlags(List<Commune> flagged) {
        User lead = cast.inspectionLead();
        register.entries().stream()
                .filter(entry -> flagged.contains(entry.fiction().commune()))
                .forEach(entry -> lead.await("the flags of a commune", user -> Optional.of(
                                user.get("/v1/establishments/" + entry.id()))
                        .filter(view ->
                                view.path("risk").findValuesAsText("name").contains("COMMUNE_FLAGS"))));
    }
}
