package vn.lanhmanh.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.scenario.story.Field;
import vn.lanhmanh.scenario.story.Police;
import vn.lanhmanh.scenario.story.Reports;
import vn.lanhmanh.scenario.story.Team;
import vn.lanhmanh.scenario.story.Units;
import vn.lanhmanh.scenario.world.Answer;
import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.Quiet;
import vn.lanhmanh.scenario.world.World;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.scenario.world.Api.fields;

/** The year of Plan 26 in small: from its publication to a frozen consolidation, with every figure counted by hand. */
class YearIT {

    private static final Duration ARRIVAL = Duration.ofSeconds(20);

    private final World world = World.running();
    private final Api consolidator = world.as("consolidator");
    private final Api leader = world.as("provincial-leader");
    private final Api lead = world.as("inspection-lead");
    private final Api inspector = world.as("inspector");
    private final Api investigator = world.as("investigator");

    @Test
    void carriesThePlanFromItsPublicationToTheConsolidation() {
        UUID plan = thePlanIsPublished();
        List<UUID> bars = fourEstablishmentsAreRegistered();
        Team team = Team.setUp(world, "Đội 178 hư cấu của năm");
        Map<UUID, UUID> slots = theProgrammeIsApproved(plan, team);

        UUID withFindings = aPlannedInspectionFinds(team, slots.get(bars.get(0)), "BUYING", "LABOUR_CONTRACT");
        aPlannedInspectionFinds(team, slots.get(bars.get(1)));
        UUID caseId = theFindingsOpenACase(withFindings);
        theCaseEndsWithASanctionAfterOneThatWasAnnulled(withFindings, caseId);

        aTipLeadsToAnUnscheduledInspection(team, bars.get(2));
        UUID pending = Police.of(world).caseOf(Field.COMMUNE, "2020-06-01");
        aRingIsBrokenUp(caseId, pending);
        new Units(world).enterWhatTheyDid();

        theTargetsStandAsCountedByHand(plan);
        theReportOfAUnitIsReturnedOnceAndAccepted(plan);
        theConsolidationKeepsItsFigures(plan);
    }

    private UUID thePlanIsPublished() {
        UUID plan =
                consolidator.post("/v1/plans", "source", "26-KH-UBND-2020").ok().id();
        assertThat(leader.post("/v1/plans/" + plan + "/publication", fields())
                        .ok()
                        .text("state"))
                .isEqualTo("PUBLISHED");
        Answer shown = leader.get("/v1/plans/" + plan).ok();
        assertThat(shown.json().path("targets")).hasSize(7);
        assertThat(leader.get("/v1/tasks?planId=" + plan + "&limit=200").ok().items())
                .hasSize(83);
        return plan;
    }

    private List<UUID> fourEstablishmentsAreRegistered() {
        Api officer = world.as("registry-officer.h474");
        List<UUID> ids = new ArrayList<>();
        for (String name : List.of("Sao Mai", "Hoa Đêm", "Sông Hương")) {
            ids.add(officer.post("/v1/establishments", Field.establishment(name + " (hư cấu)", Field.COMMUNE))
                    .ok()
                    .id());
        }
        var hairdresser = Field.establishment("Tóc Đẹp (hư cấu)", Field.COMMUNE);
        hairdresser.putAll(fields("kind", "HAIRDRESSER", "conditionalBusiness", false));
        officer.post("/v1/establishments", hairdresser).ok();

        assertThat(officer.get("/v1/establishments?q=song%20huong").ok().items())
                .singleElement()
                .satisfies(found -> assertThat(found.path("name").asText()).isEqualTo("Sông Hương (hư cấu)"));
        return ids;
    }

    /** The slots by establishment. */
    private Map<UUID, UUID> theProgrammeIsApproved(UUID plan, Team team) {
        String path = "/v1/programmes/"
                + heard(lead, "/v1/programmes", "planId", plan).path("id").asText();
        Answer proposed = lead.post(path + "/proposal", "teamId", team.id()).ok();
        assertThat(proposed.json().path("target").asInt()).isEqualTo(60);
        assertThat(proposed.json().path("slots"))
                .as("conditional businesses")
                .hasSize(3)
                .allSatisfy(slot -> assertThat(slot.path("reasons")).isNotEmpty());
        lead.post(path + "/submission", fields()).ok();
        var approval = fields("approvedOn", "2020-02-20", "decisionNumber", "HC-QĐ-60");
        lead.post(path + "/approval", approval).refused(403, "forbidden");
        assertThat(leader.post(path + "/approval", approval).ok().text("state")).isEqualTo("APPROVED");

        var slots = new HashMap<UUID, UUID>();
        proposed.json().path("slots").forEach(slot -> slots.put(uuid(slot, "establishmentId"), uuid(slot, "id")));
        return slots;
    }

    private UUID aPlannedInspectionFinds(Team team, UUID slot, String... codes) {
        UUID id = lead.post(
                        "/v1/inspections",
                        "type",
                        "PLANNED",
                        "teamId",
                        team.id(),
                        "slotId",
                        slot,
                        "plannedOn",
                        "2020-03-10")
                .ok()
                .id();
        complete(team, id, "2020-03-10", codes);
        return id;
    }

    private void complete(Team team, UUID inspection, String day, String... codes) {
        String path = "/v1/inspections/" + inspection;
        inspector.post(path + "/start", Field.start(team.members(), day)).ok();
        for (String code : codes) {
            inspector.post(path + "/findings", Field.finding(code)).ok();
        }
        Answer completed =
                inspector.post(path + "/completion", Field.completion(day)).ok();
        assertThat(completed.json().path("minutesNumber").asInt()).isPositive();
    }

    private UUID theFindingsOpenACase(UUID inspection) {
        UUID id = uuid(heard(investigator, "/v1/cases", "inspectionId", inspection), "id");
        Awaitility.await().atMost(ARRIVAL).untilAsserted(() -> assertThat(
                        investigator.get("/v1/cases/" + id).ok().json().path("findings"))
                .hasSize(2));
        JsonNode opened = investigator.get("/v1/cases/" + id).ok().json();
        assertThat(opened.path("origin").asText()).isEqualTo("INSPECTION");
        assertThat(opened.path("kind").asText()).isEqualTo("PROSTITUTION");
        return id;
    }

    private void theCaseEndsWithASanctionAfterOneThatWasAnnulled(UUID inspection, UUID caseId) {
        var police = Police.of(world);
        String path = "/v1/cases/" + caseId;
        investigator.post(path + "/verification", "on", "2020-03-11").ok();
        UUID buyer = police.person(caseId, "BUYER", "046090123401", "2020-03-10");
        police.noCrimeSigns(caseId, "2020-03-12");
        UUID minutes = police.minutes(caseId, buyer, "BUYING", "2020-03-12");
        String annulled = aDecision(police, minutes, "HC-QĐ-01", "2020-03-16");
        concluded(caseId, "2020-03-17");
        theInspectionShows(inspection, caseId, "CONCLUDED", "SANCTIONED");
        world.as("sanction-authority.h474")
                .post(annulled + "/annulment", "on", "2020-03-18", "reason", "Sai điều khoản (hư cấu)")
                .ok();
        theInspectionShows(inspection, caseId, "ADMINISTRATIVE", "");

        String sanction = aDecision(police, minutes, "HC-QĐ-02", "2020-03-19");
        investigator.post(sanction + "/service", "servedOn", "2020-03-19").ok();
        investigator
                .post(sanction + "/execution", "executedOn", "2020-03-20", "collected", 750_000)
                .ok();
        concluded(caseId, "2020-03-25");
        theInspectionShows(inspection, caseId, "CONCLUDED", "SANCTIONED");
    }

    private String aDecision(Police police, UUID minutes, String number, String day) {
        Answer draft = police.draft(minutes, "167-22-1", null).ok();
        assertThat(draft.json().path("amount").asLong())
                .as("the middle of 500,000 and 1,000,000")
                .isEqualTo(750_000);
        String sanction = "/v1/sanctions/" + draft.id();
        world.as("sanction-authority.h474")
                .post(sanction + "/issue", "decidedOn", day, "decisionNumber", number, "title", "DISTRICT_CHAIR")
                .ok();
        return sanction;
    }

    private void concluded(UUID caseId, String day) {
        Answer concluded = investigator
                .post("/v1/cases/" + caseId + "/conclusion", "outcome", "SANCTIONED", "on", day)
                .ok();
        assertThat(concluded.text("state")).isEqualTo("CONCLUDED");
    }

    private void theInspectionShows(UUID inspection, UUID caseId, String state, String outcome) {
        Awaitility.await().atMost(ARRIVAL).untilAsserted(() -> {
            JsonNode outcomes =
                    inspector.get("/v1/inspections/" + inspection).ok().json().path("caseOutcomes");
            assertThat(outcomes).singleElement().satisfies(shown -> {
                assertThat(uuid(shown, "caseId")).isEqualTo(caseId);
                assertThat(shown.path("state").asText()).isEqualTo(state);
                assertThat(shown.path("outcome").asText("")).isEqualTo(outcome);
            });
        });
    }

    private void aTipLeadsToAnUnscheduledInspection(Team team, UUID establishment) {
        Api intake = world.as("intake-officer");
        Answer told = intake.post("/v1/tips", Field.tip(establishment, Field.COMMUNE, "2020-05-05"))
                .ok();
        String tip = "/v1/tips/" + told.id();
        intake.post(tip + "/acceptance", "on", "2020-05-06").ok();
        intake.post(tip + "/verification", Field.verification("2020-05-12")).ok();
        assertThat(intake.post("/v1/tip-trackings", "trackingCode", told.text("trackingCode"))
                        .ok()
                        .text("state"))
                .isEqualTo("VERIFIED");

        heard(lead, "/v1/grounds", "tipId", told.id());
        UUID inspection = lead.post(
                        "/v1/inspections",
                        "type",
                        "UNSCHEDULED",
                        "teamId",
                        team.id(),
                        "establishmentId",
                        establishment,
                        "plannedOn",
                        "2020-05-20",
                        "ground",
                        fields("kind", "COMPLAINT", "tipId", told.id(), "decidedByMemberId", team.leader()))
                .ok()
                .id();
        assertThat(heard(lead, "/v1/grounds", "tipId", told.id()).path("used").asBoolean())
                .isTrue();
        complete(team, inspection, "2020-05-20");
    }

    private void aRingIsBrokenUp(UUID... cases) {
        UUID ring = investigator
                .post(
                        "/v1/rings",
                        "kind",
                        "RING",
                        "discoveredOn",
                        "2020-06-02",
                        "communeCode",
                        Field.COMMUNE,
                        "caseIds",
                        List.of(cases))
                .ok()
                .id();
        investigator
                .post("/v1/rings/" + ring + "/conclusion", "outcome", "BROKEN_UP", "on", "2020-07-01")
                .ok();
    }

    private void theTargetsStandAsCountedByHand(UUID plan) {
        Quiet.await(world);
        target(plan, "I.1", "40.0", 400, 1000L, false, 2);
        target(plan, "I.2", "11.1", 1, 9L, false, 1);
        target(plan, "I.3", "11.1", 1, 9L, false, 3);
        target(plan, "I.4", "3", 3, null, false, 3);
        target(plan, "I.5", "50.0", 1, 2L, false, 1);
        target(plan, "I.6", "66.7", 2, 3L, false, 2);
        target(plan, "I.7", "1.4", 2, 145L, false, 2);

        JsonNode cases = targets(plan).get("I.5");
        assertThat(cases.path("pending").asLong())
                .as("the case still being verified")
                .isEqualTo(1);
        assertThat(cases.path("measures").path(1).path("figure").decimalValue())
                .as("rings handled")
                .isEqualByComparingTo("100");
        JsonNode reached = targets(plan).get("I.1").path("proxy");
        assertThat(reached.path("numerator").asLong()).as("communes reached").isEqualTo(2);
        assertThat(reached.path("figure").decimalValue()).isEqualByComparingTo("1.4");
    }

    private void target(UUID plan, String ref, String figure, long part, Long whole, boolean met, int facts) {
        JsonNode target = targets(plan).get(ref);
        assertThat(target.path("figure").decimalValue()).as(ref).isEqualByComparingTo(new BigDecimal(figure));
        assertThat(target.path("numerator").asLong()).as(ref).isEqualTo(part);
        assertThat(whole == null || target.path("denominator").asLong() == whole)
                .as(ref)
                .isTrue();
        assertThat(target.path("met").asBoolean()).as(ref).isEqualTo(met);
        assertThat(leader.get("/v1/plans/" + plan + "/targets/" + ref + "/facts")
                        .ok()
                        .items())
                .as("what %s is counted from", ref)
                .hasSize(facts);
    }

    private Map<String, JsonNode> targets(UUID plan) {
        var targets = new TreeMap<String, JsonNode>();
        leader.get("/v1/plans/" + plan + "/targets")
                .ok()
                .items()
                .forEach(target -> targets.put(target.path("ref").asText(), target));
        return targets;
    }

    private void theReportOfAUnitIsReturnedOnceAndAccepted(UUID plan) {
        Api reporter = world.as("unit-reporter.h474");
        Api head = world.as("unit-head.h474");
        UUID period = Reports.period(world, plan, "2020-H1");
        Answer draft = reporter.post("/v1/reports", "periodId", period, "unitCode", "H474")
                .ok();
        String path = "/v1/reports/" + draft.id();
        assertThat(item(draft, "D01").path("value").asInt())
                .as("communication in the half-year")
                .isEqualTo(1);
        head.post(path + "/approval", fields()).refused(422, "items-missing");

        Answer filled = reporter.put(
                        path, draft.version(), fields("items", Reports.nilOfTheRest(draft), "narrative", "Hư cấu"))
                .ok();
        head.post(path + "/approval", fields()).ok();
        head.post(path + "/submission", "submittedOn", "2020-06-08").ok();
        Answer returned = consolidator
                .post(path + "/return", "reason", "Thiếu số lao động", "indicatorCodes", List.of("A03"))
                .ok();
        assertThat(returned.text("state")).isEqualTo("RETURNED");
        assertThat(returned.version()).isGreaterThan(filled.version());

        var workers = fields("indicatorCode", "A03.total", "value", 24, "status", "VALUE");
        reporter.put(path, returned.version(), fields("items", List.of(workers), "narrative", "Hư cấu"))
                .ok();
        head.post(path + "/approval", fields()).ok();
        head.post(path + "/submission", "submittedOn", "2020-06-11").ok();
        Answer accepted = consolidator.post(path + "/acceptance", fields()).ok();
        assertThat(accepted.text("state")).isEqualTo("ACCEPTED");
        assertThat(accepted.json().path("late").asBoolean())
                .as("in time the first time")
                .isFalse();
        whoIsMissing(period);
    }

    private static JsonNode item(Answer report, String code) {
        for (JsonNode item : report.json().path("items")) {
            if (item.path("indicatorCode").asText().equals(code)) {
                return item;
            }
        }
        throw new AssertionError("No item " + code);
    }

    private void whoIsMissing(UUID period) {
        List<JsonNode> owed =
                consolidator.get("/v1/periods/" + period + "/obligations").ok().items();
        assertThat(owed).hasSize(22);
        assertThat(owed.stream().map(row -> row.path("status").asText()))
                .containsOnlyOnce("SENT")
                .contains("MISSING", "NOT_RECEIVED");
    }

    private void theConsolidationKeepsItsFigures(UUID plan) {
        UUID period = Reports.period(world, plan, "2020-H1");
        Answer made =
                consolidator.post("/v1/consolidations", "periodId", period).ok();
        String path = "/v1/consolidations/" + made.id();
        assertThat(made.json().path("reports").asInt()).isEqualTo(1);
        assertThat(made.json().path("missing")).hasSize(21);
        leader.post(path + "/signature", fields()).ok();
        consolidator
                .post(path + "/issue", "number", "HC-BC-01", "issuedOn", "2020-11-25")
                .ok();
        JsonNode before = consolidator.get(path).ok().json();

        Api reporter = world.as("unit-reporter.h474");
        Units.told(
                reporter, "COMMUNICATION", "2020-04-02", "H474", "communeCode", Field.COMMUNE, "residentsReached", 100);

        target(plan, "I.1", "50.0", 500, 1000L, false, 3);
        assertThat(consolidator.get(path).ok().json()).as("frozen").isEqualTo(before);
    }

    /** The row of a list that another service's fact brings. */
    private static JsonNode heard(Api api, String list, String field, Object value) {
        return Awaitility.await("heard of " + field + " " + value)
                .atMost(ARRIVAL)
                .until(() -> api.get(list).ok().item(field, value), Optional::isPresent)
                .orElseThrow();
    }

    private static UUID uuid(JsonNode row, String field) {
        return UUID.fromString(row.path(field).asText());
    }
}
