package vn.lanhmanh.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.scenario.story.Field;
import vn.lanhmanh.scenario.story.Team;
import vn.lanhmanh.scenario.world.Answer;
import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.Quiet;
import vn.lanhmanh.scenario.world.World;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.scenario.world.Api.fields;

/** The year of a district team, which a commune team gives way to: approved, amended with a swap, carried out, closed. */
class TeamYearIT {

    private static final String PROGRAMMES = "/v1/programmes";

    private final World world = World.running();
    private final Api lead = world.as("inspection-lead.h474");
    private final Api inspector = world.as("inspector.h474");
    private final Api communeLead = world.as("inspection-lead");
    private final Api leader = world.as("provincial-leader");
    private final Api consolidator = world.as("consolidator");

    private final Team district = Team.ofDistrict(world, "Đội hư cấu của huyện " + UUID.randomUUID());
    private final Team commune = Team.ofCommune(world, "Đội hư cấu của xã " + UUID.randomUUID());
    private final List<UUID> bars = bars(4);

    private List<UUID> bars(int count) {
        var ids = new ArrayList<UUID>();
        for (int i = 1; i <= count; i++) {
            ids.add(world.as("registry-officer.h474")
                    .post(
                            "/v1/establishments",
                            Field.establishment("Quán của năm " + i + " " + UUID.randomUUID(), Field.COMMUNE))
                    .ok()
                    .id());
        }
        return ids;
    }

    @Test
    void endsWithTheFiguresOfWhatWasInspected() {
        Map<String, Long> before = figures();
        String path = theProgrammeIsApproved();
        String communes = theCommuneTeamGivesWay();
        inspects(slot(path, bars.get(0)), "2020-03-10");

        theAmendmentSwapsWhatIsNotInspectedYet(path);
        inspects(slot(path, bars.get(3)), "2020-05-12");
        aMemberSeesSignsInOctober();
        theCommuneTeamInspectsInSeptember(communes);

        theFiguresStand(path, before);
        theYearEnds(path);
        theFiguresStand(path, before);
    }

    private String theProgrammeIsApproved() {
        Answer opened = lead.post(PROGRAMMES, "teamId", district.id(), "year", 2020, "target", 3)
                .ok();
        String path = PROGRAMMES + "/" + opened.id();
        Answer filled = lead.put(
                        path,
                        opened.version(),
                        fields(
                                "slots",
                                List.of(
                                        month(bars.get(0), 3),
                                        month(bars.get(1), 5),
                                        fields("establishmentId", bars.get(2), "quarter", 4))))
                .ok();
        assertThat(filled.json().at("/counts/byMonth").toString()).isEqualTo("{\"3\":1,\"5\":1}");
        assertThat(filled.json().at("/counts/byQuarter").toString()).isEqualTo("{\"4\":1}");
        lead.post(path + "/submission", fields()).ok();
        lead.post(path + "/approval", approval("HC-QĐ-H1")).refused(403, "forbidden");
        assertThat(leader.post(path + "/approval", approval("HC-QĐ-H1")).ok().text("state"))
                .isEqualTo("APPROVED");
        return path;
    }

    private static Map<String, Object> month(UUID establishment, int month) {
        return fields("establishmentId", establishment, "month", month);
    }

    private static Map<String, Object> approval(String number) {
        return fields("approvedOn", "2020-02-20", "decisionNumber", number);
    }

    private String theCommuneTeamGivesWay() {
        Answer opened = communeLead
                .post(PROGRAMMES, "teamId", commune.id(), "year", 2020, "target", 1)
                .ok();
        String path = PROGRAMMES + "/" + opened.id();
        Answer filled = communeLead
                .put(path, opened.version(), fields("slots", List.of(month(bars.get(0), 3))))
                .ok();
        String code = communeLead.get("/v1/establishments/" + bars.get(0)).ok().text("code");
        assertThat(communeLead
                        .post(path + "/submission", fields())
                        .refused(409, "overlaps-other-team")
                        .text("detail"))
                .contains(code, "DISTRICT 3");

        communeLead
                .put(path, filled.version(), fields("slots", List.of(month(bars.get(0), 9))))
                .ok();
        Answer submitted = communeLead.post(path + "/submission", fields()).ok();
        assertThat(submitted.json().at("/slots/0/warnings").findValuesAsText("code"))
                .containsExactly("PLANNED_TWICE_A_YEAR");
        leader.post(path + "/approval", approval("HC-QĐ-X1")).ok();
        unscheduledIsWarnedOfOnly();
        return path;
    }

    private void unscheduledIsWarnedOfOnly() {
        assertThat(warnings("2020-03-20")).contains("OVERLAPS_OTHER_TEAM");
        assertThat(warnings("2020-06-15")).doesNotContain("OVERLAPS_OTHER_TEAM");
    }

    private List<String> warnings(String day) {
        Answer decided = communeLead
                .post("/v1/inspections", Field.onSigns(commune, bars.get(0), day))
                .ok();
        communeLead
                .post("/v1/inspections/" + decided.id() + "/cancellation", "reason", "Hư cấu")
                .ok();
        return decided.json().path("warnings").findValuesAsText("code");
    }

    private JsonNode slot(String programme, UUID establishment) {
        return slot(lead.get(programme).ok(), establishment);
    }

    private static JsonNode slot(Answer programme, UUID establishment) {
        return programme
                .json()
                .path("slots")
                .valueStream()
                .filter(slot -> slot.path("establishmentId").asText().equals(establishment.toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No slot of " + establishment + " in " + programme.body()));
    }

    private void inspects(JsonNode slot, String day) {
        complete(
                inspector,
                district,
                lead.post("/v1/inspections", planned(district, slot, day)).ok().id(),
                day);
    }

    private static Map<String, Object> planned(Team team, JsonNode slot, String day) {
        return fields(
                "type",
                "PLANNED",
                "teamId",
                team.id(),
                "slotId",
                slot.path("id").asText(),
                "plannedOn",
                day);
    }

    private static void complete(Api by, Team team, UUID inspection, String day) {
        String path = "/v1/inspections/" + inspection;
        by.post(path + "/start", Field.start(team.members(), day)).ok();
        by.post(path + "/completion", Field.completion(day)).ok();
    }

    private void theAmendmentSwapsWhatIsNotInspectedYet(String path) {
        JsonNode inspected = slot(path, bars.get(0));
        JsonNode second = slot(path, bars.get(1));
        assertThat(lead.post(path + "/amendment", "reason", "Cơ sở ngừng kinh doanh (hư cấu)")
                        .ok()
                        .json()
                        .path("number")
                        .asInt())
                .isEqualTo(2);
        var instead = fields("establishmentId", bars.get(3), "reason", "Cơ sở sửa chữa (hư cấu)");
        lead.post(swap(path, inspected), instead).refused(409, "slot-in-use");
        lead.post(swap(path, second), "establishmentId", bars.get(3)).refused(400, "validation-failed");
        Answer swapped = lead.post(swap(path, second), instead).ok();
        assertThat(slot(swapped, bars.get(3)).path("swappedFrom").asText())
                .isEqualTo(bars.get(1).toString());

        lead.post(path + "/submission", fields()).ok();
        JsonNode waiting = leader.get(path).ok().json();
        assertThat(waiting.path("number").asInt()).as("what holds").isEqualTo(1);
        assertThat(waiting.path("openVersion").asInt()).isEqualTo(2);
        leader.post(path + "/approval", approval("HC-QĐ-H2")).ok();
        theVersionsAreKept(path);
    }

    private static String swap(String path, JsonNode slot) {
        return path + "/slots/" + slot.path("id").asText() + "/swap";
    }

    private void theVersionsAreKept(String path) {
        assertThat(leader.get(path + "/versions").ok().items())
                .extracting(version -> version.path("state").asText())
                .containsExactly("SUPERSEDED", "APPROVED");
        JsonNode first = slot(leader.get(path + "/versions/1").ok(), bars.get(1));
        JsonNode second = slot(leader.get(path + "/versions/2").ok(), bars.get(3));
        assertThat(second.path("swapReason").asText()).isEqualTo("Cơ sở sửa chữa (hư cấu)");
        assertThat(first.path("month")).isEqualTo(second.path("month"));
        assertThat(leader.get(path + "/versions/2").ok().body()).doesNotContain("\"establishmentId\":\"" + bars.get(1));
    }

    private void aMemberSeesSignsInOctober() {
        UUID id = lead.post("/v1/inspections", Field.onSigns(district, bars.get(0), "2020-10-13"))
                .ok()
                .id();
        complete(inspector, district, id, "2020-10-13");
    }

    private void theCommuneTeamInspectsInSeptember(String programme) {
        JsonNode slot = slot(communeLead.get(programme).ok(), bars.get(0));
        UUID id = communeLead
                .post("/v1/inspections", planned(commune, slot, "2020-09-15"))
                .ok()
                .id();
        complete(communeLead, commune, id, "2020-09-15");
    }

    /** Two establishments in three visits by the team, one in one by the commune's; none by the provincial team. */
    private void theFiguresStand(String path, Map<String, Long> before) {
        JsonNode year = leader.get(path).ok().json();
        assertThat(year.path("achieved").asInt()).isEqualTo(2);
        JsonNode ours = year.at("/progress/team");
        assertThat(ours.path("establishments").asInt()).isEqualTo(2);
        assertThat(ours.path("visits").asInt()).isEqualTo(3);
        assertThat(ours.path("byMonth").toString()).isEqualTo("{\"3\":1,\"5\":1,\"10\":1}");
        assertThat(ours.path("byKind").toString()).isEqualTo("{\"KARAOKE\":2}");
        assertThat(year.at("/progress/communeTeams/establishments").asInt()).isEqualTo(1);
        assertThat(year.at("/progress/communeTeams/visits").asInt()).isEqualTo(1);

        Map<String, Long> now = figures();
        assertThat(now.get("A07")).as("by the provincial team").isEqualTo(before.get("A07"));
        assertThat(now.get("A08")).as("visits").isEqualTo(before.get("A08") + 4);
        assertThat(now.get("A10")).as("by district and commune teams").isEqualTo(before.get("A10") + 2);
    }

    /** Indicators of the year, as the province counts them. */
    private Map<String, Long> figures() {
        Quiet.await(world);
        return List.of("A07", "A08", "A10").stream().collect(Collectors.toMap(code -> code, code -> consolidator
                .get("/v1/indicators/" + code + "?from=2020-01-01&to=2020-11-25")
                .ok()
                .json()
                .path("value")
                .asLong()));
    }

    private void theYearEnds(String path) {
        lead.post(path + "/closure", "on", "2020-10-31").refused(422, "year-not-over");
        assertThat(lead.post(path + "/closure", "on", "2020-11-25").ok().text("state"))
                .isEqualTo("CLOSED");
        lead.post(path + "/amendment", "reason", "Muộn (hư cấu)").refused(409, "illegal-transition");
    }
}
