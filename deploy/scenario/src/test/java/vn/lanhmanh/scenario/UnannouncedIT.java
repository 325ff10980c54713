package vn.lanhmanh.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.lanhmanh.scenario.story.Field;
import vn.lanhmanh.scenario.story.Secret;
import vn.lanhmanh.scenario.story.Team;
import vn.lanhmanh.scenario.world.Answer;
import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.EveryRead;
import vn.lanhmanh.scenario.world.EveryRead.Seen;
import vn.lanhmanh.scenario.world.Machines;
import vn.lanhmanh.scenario.world.Quiet;
import vn.lanhmanh.scenario.world.Topics;
import vn.lanhmanh.scenario.world.Users;
import vn.lanhmanh.scenario.world.World;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.scenario.world.Api.fields;

/**
 * Unannounced inspections of a district team, one by a slot and one on a tip, that nobody else can find before they
 * start: asked through every operation by users of every role and by machines, and read from the topics. The audit trail alone, which
 * must be complete, shows the auditor an id; of where it leads to not even the trail says anything.
 */
class UnannouncedIT {

    private static final Set<String> IN_THE_KNOW =
            Set.of("inspection-lead.h474", "inspector.h474", "provincial-leader");
    private static final List<String> IN_REACH =
            List.of("inspection-lead", "inspector", "inspection-lead.syt", "inspector.h474", "provincial-leader");
    private static final Set<String> NEAR = Set.of("registry-officer", "inspector", "inspection-lead", "investigator");
    private static final String TRAIL = "-operations/audit-";

    private final World world = World.running();
    private final Api ours = world.as("inspection-lead.h474");
    private final Api theirs = world.as("inspection-lead");

    private final List<String> machines = Machines.all(world);

    private Secret secret;
    private Team team;
    private Team another;

    @BeforeEach
    void chooseWhereToGo() {
        team = Team.ofDistrict(world, "Đội hư cấu bất ngờ " + UUID.randomUUID());
        another = Team.setUp(world, "Đội hư cấu khác " + UUID.randomUUID());
        secret = new Secret(world, team);
    }

    @Test
    void isFoundByNobodyElseBeforeItStarts() {
        machines.forEach(machine -> {
            world.as(machine).get("/v1/establishments").ok();
            world.as(machine).get("/v1/inspections").refused(403, "forbidden");
        });
        world.as(machines.get(machines.size() - 1)).get("/v1/officers").ok();
        var known = new EveryRead(world, parameters());
        Map<String, Map<String, Set<String>>> before = mentions(walk(known, others(), secret.places()));
        List<UUID> told = told();

        secret.approveTheProgramme();
        Map<String, Map<String, Seen>> approved = walk(known, others(), secret.words());
        assertThat(mentions(approved)).isEqualTo(before);

        secret.decideBoth();
        Map<String, Map<String, Seen>> decided = walk(known, others(), secret.words());
        assertThat(mentions(decided)).isEqualTo(before);
        assertThat(changed(approved, decided))
                .as("lists, counts and orders that are others now")
                .isEmpty();
        assertThat(told()).isEqualTo(told);
        idsAreAsGoodAsUnknown(known);
        theTrailNamesNoPlace(approved, decided);
        thoseInTheKnowFindIt(known);
    }

    /** What others know of the place anyway, for the parameters that lead there. */
    private Map<String, String> parameters() {
        return Map.ofEntries(
                Map.entry("establishmentId", secret.byTip().toString()),
                Map.entry("teamId", team.id().toString()),
                Map.entry("team", team.id().toString()),
                Map.entry("inspectionId", UUID.randomUUID().toString()),
                Map.entry("district", "474"),
                Map.entry("commune", Field.COMMUNE),
                Map.entry("year", "2020"),
                Map.entry("quarter", "4"),
                Map.entry("on", "2020-06-15"),
                Map.entry("used", "false"),
                Map.entry("format", "csv"),
                Map.entry("q", secret.codes().get(0)),
                Map.entry("number", "1"),
                Map.entry("code", "A07"),
                Map.entry("ref", "I.4"));
    }

    /**
     * Who is neither of the team nor its approver: of every role the one of the widest area, and of the roles that read
     * the register or inspections one of each area, the lead of an agency, and the machines.
     */
    private List<String> others() {
        var seats = new HashSet<String>();
        Stream<String> everyRole = Users.all().stream()
                .filter(user -> !IN_THE_KNOW.contains(user.name()))
                .filter(user -> seats.add(user.roles() + (NEAR.containsAll(user.roles()) ? user.area() : "")))
                .map(Users.Demo::name);
        var all = new ArrayList<>(
                Stream.concat(everyRole, Stream.of("inspection-lead.syt")).toList());
        assertThat(seats).hasSizeGreaterThan(15);
        assertThat(machines).hasSizeGreaterThan(1);
        all.addAll(machines);
        return all;
    }

    private Map<String, Map<String, Seen>> walk(EveryRead reads, List<String> users, Set<String> words) {
        Quiet.await(world);
        return reads.by(users, secret.askedWith(), words);
    }

    /** The calls whose answer mentions a word. */
    private static Map<String, Map<String, Set<String>>> mentions(Map<String, Map<String, Seen>> walk) {
        var mentions = new TreeMap<String, Map<String, Set<String>>>();
        walk.forEach((user, answers) -> {
            var ofUser = new TreeMap<String, Set<String>>();
            answers.forEach((call, seen) -> {
                if (!call.contains(TRAIL) && !seen.mentions().isEmpty()) {
                    ofUser.put(call, seen.mentions());
                }
            });
            mentions.put(user, ofUser);
        });
        return mentions;
    }

    /** The calls that are answered otherwise than before. */
    private static List<String> changed(Map<String, Map<String, Seen>> before, Map<String, Map<String, Seen>> now) {
        return now.entrySet().stream()
                .flatMap(user -> user.getValue().entrySet().stream()
                        .filter(call -> !call.getKey().contains(TRAIL))
                        .filter(call -> !call.getValue()
                                .print()
                                .equals(before.get(user.getKey())
                                        .get(call.getKey())
                                        .print()))
                        .map(call -> user.getKey() + " GET " + call.getKey()))
                .toList();
    }

    /** The events that have a word of the secret in them. */
    private List<UUID> told() {
        Quiet.await(world);
        return world.topics().everything().stream()
                .filter(message ->
                        secret.words().stream().anyMatch(word -> (message.key() + message.value()).contains(word)))
                .map(Topics::eventId)
                .distinct()
                .sorted()
                .toList();
    }

    private void idsAreAsGoodAsUnknown(EveryRead reads) {
        var users = new ArrayList<>(List.of("inspection-lead", "inspector", "inspection-lead.syt", "registry-officer"));
        users.addAll(machines);
        for (String id : secret.inspections()) {
            String unknown = UUID.randomUUID().toString();
            Map<String, Map<String, Seen>> answers = reads.by(users, List.of(unknown, id), secret.words());
            answers.forEach((user, calls) -> calls.forEach((call, seen) -> {
                assertThat(seen.mentions()).as("%s %s", user, call).doesNotContain(id);
                Seen same = calls.get(call.replace(id, unknown));
                assertThat(same)
                        .as("%s %s asked with an unknown id", user, call)
                        .isNotNull();
                assertThat(seen.status()).as("%s %s", user, call).isEqualTo(same.status());
            }));
        }
    }

    private void theTrailNamesNoPlace(Map<String, Map<String, Seen>> approved, Map<String, Map<String, Seen>> decided) {
        decided.get("auditor").forEach((call, seen) -> {
            if (call.contains(TRAIL)) {
                var places = new HashSet<>(seen.mentions());
                places.retainAll(secret.places());
                assertThat(approved.get("auditor").get(call).mentions())
                        .as(call)
                        .containsAll(places);
            }
        });
    }

    private void thoseInTheKnowFindIt(EveryRead reads) {
        Map<String, Map<String, Seen>> answers =
                reads.by(List.copyOf(IN_THE_KNOW), secret.askedWith(), Set.copyOf(secret.inspections()));
        assertThat(answers).hasSize(IN_THE_KNOW.size()).allSatisfy((user, calls) -> assertThat(
                        calls.get("/v1/inspections?limit=200").mentions())
                .as(user)
                .containsExactlyInAnyOrderElementsOf(secret.inspections()));
    }

    @Test
    void isMetByNoWriteOfAnybodyElse() {
        secret.approveTheProgramme();
        secret.decideBoth();

        for (String user : List.of("inspection-lead", "inspector", "inspector.h476", "inspection-lead.syt")) {
            secret.inspections().forEach(id -> writes(UUID.fromString(id)).forEach((path, body) -> {
                String unknown = UUID.randomUUID().toString();
                Answer hidden = world.as(user).post(path, body);
                Answer none = world.as(user).post(path.replace(id, unknown), replaced(body, id, unknown));
                assertThat(gist(hidden, id)).as("%s of %s", path, user).isEqualTo(gist(none, unknown));
                assertThat(hidden.status()).isIn(403, 404);
            }));
        }
        theSlotIsNobodysToUse();
        theEstablishmentIsLikeAnyOther();
        aSlotInTheSameMonthIsNeitherRefusedNorWarned();
    }

    private static Map<String, Map<String, Object>> writes(UUID id) {
        String path = "/v1/inspections/" + id;
        var writes = new TreeMap<String, Map<String, Object>>();
        writes.put(path + "/start", Field.start(List.of(UUID.randomUUID()), "2020-06-15"));
        writes.put(
                path + "/presence-changes", fields("presentMemberIds", List.of(UUID.randomUUID()), "reason", "Hư cấu"));
        writes.put(path + "/findings", Field.finding("HARBOURING"));
        writes.put(path + "/completion", Field.completion("2020-06-15"));
        writes.put(path + "/cancellation", fields("reason", "Hư cấu"));
        writes.put(path + "/checklist", fields("checklistId", UUID.randomUUID()));
        writes.put(path + "/corrections", fields("subject", "findings", "text", "Hư cấu", "reason", "Hư cấu"));
        writes.put("/v1/remedies", fields("inspectionId", id, "text", "Hư cấu", "dueOn", "2020-12-01"));
        writes.put(
                "/v1/referrals",
                fields(
                        "inspectionId", id,
                        "reason", "CRIME_SIGNS",
                        "toAgency", "Hư cấu",
                        "toTitle", "Thủ trưởng",
                        "referredOn", "2020-06-15",
                        "documentNumber", "HC-01/CV"));
        writes.put(
                "/v1/field-visits",
                fields(
                        "clientId",
                        UUID.randomUUID(),
                        "inspectionId",
                        id,
                        "basedOnVersion",
                        0,
                        "startedAt",
                        "2020-06-15T02:00:00Z"));
        return writes;
    }

    private static Map<String, Object> replaced(Map<String, Object> body, String id, String other) {
        return body.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().toString().equals(id) ? other : field.getValue()));
    }

    /** What an answer says, with nothing of the one request in it. */
    private static String gist(Answer answer, String id) {
        return answer.status() + " " + answer.problem() + " "
                + answer.text("detail").replace(id, "");
    }

    private void theSlotIsNobodysToUse() {
        for (Api lead : List.of(theirs, world.as("inspection-lead.syt"))) {
            Answer hidden = lead.post("/v1/inspections", planned(secret.slot()));
            Answer none = lead.post("/v1/inspections", planned(UUID.randomUUID()));
            assertThat(gist(hidden, "")).isEqualTo(gist(none, ""));
            assertThat(hidden.status()).isBetween(400, 499);
        }
    }

    private Map<String, Object> planned(UUID slot) {
        return fields("type", "PLANNED", "teamId", another.id(), "slotId", slot, "plannedOn", "2020-06-15");
    }

    private void theEstablishmentIsLikeAnyOther() {
        List<UUID> decided = new ArrayList<>();
        for (UUID place : List.of(secret.bySlot(), secret.byTip())) {
            Answer answer = theirs.post("/v1/inspections", Field.onSigns(another, place, "2020-06-15"))
                    .ok();
            assertThat(answer.json().path("warnings")).isEmpty();
            decided.add(answer.id());
        }
        Map<String, Object> onTip = Field.onSigns(another, secret.byTip(), "2020-06-15");
        onTip.put("ground", fields("kind", "COMPLAINT", "tipId", secret.tip(), "decidedByMemberId", another.leader()));
        decided.add(theirs.post("/v1/inspections", onTip).ok().id());
        decided.forEach(id -> theirs.post("/v1/inspections/" + id + "/cancellation", "reason", "Hư cấu")
                .ok());
        Api officer = world.as("registry-officer");
        String place = "/v1/establishments/" + secret.bySlot();
        officer.post(place + "/suspension", "from", "2020-06-01", "reason", "Hư cấu")
                .ok();
        officer.post(place + "/resumption", "on", "2020-06-02").ok();
    }

    private void aSlotInTheSameMonthIsNeitherRefusedNorWarned() {
        Team commune = Team.ofCommune(world, "Đội hư cấu xã " + UUID.randomUUID());
        Answer opened = theirs.post("/v1/programmes", "teamId", commune.id(), "year", 2020, "target", 1)
                .ok();
        String path = "/v1/programmes/" + opened.id();
        var slots = List.of(fields("establishmentId", secret.bySlot(), "month", 6));
        theirs.put(path, opened.version(), fields("slots", slots)).ok();

        Answer submitted = theirs.post(path + "/submission", fields()).ok();

        assertThat(submitted.text("state")).isEqualTo("SUBMITTED");
        assertThat(submitted.json().at("/slots/0/warnings")).isEmpty();
        assertThat(world.as("provincial-leader")
                        .get(path)
                        .ok()
                        .json()
                        .at("/slots/0/warnings/0/code")
                        .asText())
                .as("the approver is warned")
                .isEqualTo("OVERLAPS_OTHER_TEAM");
    }

    @Test
    void isSeenByAllInReachOnceItHasStarted() {
        secret.approveTheProgramme();
        secret.decideBoth();
        String slots = "/v1/programmes/" + secret.programme();
        assertThat(theirs.get(slots).ok().json().path("slots")).hasSize(1);

        for (String id : secret.inspections()) {
            ours.post("/v1/inspections/" + id + "/start", Field.start(team.members(), "2020-06-15"))
                    .ok();
        }

        for (String user : IN_REACH) {
            Api one = world.as(user);
            secret.inspections().forEach(id -> {
                one.get("/v1/inspections/" + id).ok();
                assertThat(one.get("/v1/inspections?limit=200").ok().item("id", id))
                        .as(user)
                        .isPresent();
            });
        }
        world.as("inspector.h476")
                .get("/v1/inspections/" + secret.inspections().get(0))
                .refused(404, "not-found");
        assertThat(theirs.get(slots).ok().json().path("slots")).hasSize(2);
        assertThat(theirs.get("/v1/grounds?limit=200&used=true").ok().item("tipId", secret.tip()))
                .isPresent();
    }
}
