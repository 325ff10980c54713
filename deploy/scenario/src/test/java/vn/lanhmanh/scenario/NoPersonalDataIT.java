package vn.lanhmanh.scenario;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.scenario.canary.Bodies;
import vn.lanhmanh.scenario.canary.Canaries;
import vn.lanhmanh.scenario.canary.Search;
import vn.lanhmanh.scenario.canary.Visits;
import vn.lanhmanh.scenario.story.Field;
import vn.lanhmanh.scenario.story.Plan26;
import vn.lanhmanh.scenario.story.Police;
import vn.lanhmanh.scenario.story.Reports;
import vn.lanhmanh.scenario.story.Team;
import vn.lanhmanh.scenario.world.Answer;
import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.Quiet;
import vn.lanhmanh.scenario.world.World;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.scenario.world.Api.fields;

/**
 * Nothing personal gets where it must not be: not on a topic, in a log, an address, a refusal or a readable column.
 *
 * <p>Every free or personal field of every request is filled with a canary, in good requests and in refused ones.
 */
class NoPersonalDataIT {

    private static final String DAY = "2020-11-16";
    private static final String HISTORY = "inspection.establishment_history.changes";

    /** What the printed minutes say, kept with the completion. */
    private static final String MINUTES = "inspection.minutes_content.content";

    private static final String CARD = "046131777881";
    private static final String SECOND_CARD = "046131777882";

    private static World world;
    private static Canaries canary;
    private static Bodies bodies;
    private static Api investigator;
    private static Api intake;

    @BeforeAll
    static void setUp() {
        world = World.running();
        canary = new Canaries();
        bodies = new Bodies(canary, DAY);
        investigator = world.as("investigator");
        intake = world.as("intake-officer");
    }

    @Test
    void leavesNothingPersonalInTopicsLogsAddressesRefusalsOrReadableColumns() {
        List.of(CARD, SECOND_CARD, "0905131777", "1931-08-17", "1931-09-18").forEach(canary::sealedAs);
        aTipWithItsInformant();
        aCaseWithItsPersons();
        inspectionsWithTheirWords();
        reportsWithTheirWords();
        Quiet.await(world);

        var search = new Search(world, canary);
        var finds = search.everywhere();

        System.out.printf("%d canaries searched for in:%s%n", canary.count(), search.searched());
        assertThat(finds).isEmpty();
    }

    private void aTipWithItsInformant() {
        Answer told = intake.post("/v1/tips", bodies.denunciation("told")).ok();
        canary.sealedAs(told.text("trackingCode"));
        String path = "/v1/tips/" + told.id();
        intake.post(path + "/acceptance", "on", DAY).ok();
        var verification = Field.verification(DAY);
        verification.put("conclusion", canary.sealed("tip conclusion"));
        intake.post(path + "/verification", verification).ok();
        JsonNode informant = intake.post(path + "/informant-readings", "purpose", purpose("informant"))
                .ok()
                .json();
        assertThat(informant.path("phone").asText()).isEqualTo("0905131777");
        assertThat(intake.get(path).ok().text("content")).startsWith("Zqsealed");
        intake.post("/v1/tip-trackings", "trackingCode", told.text("trackingCode"))
                .ok();

        var forwarded =
                intake.post("/v1/tips", Field.tip(null, Field.COMMUNE, DAY)).ok();
        intake.post("/v1/tips/" + forwarded.id() + "/forwarding", "on", DAY, "receiver", "Công an huyện hư cấu")
                .ok();
        refused(intake, "/v1/tips", with(bodies.denunciation("refused"), "channel", canary.sealed("tip channel")));
        refused(intake, "/v1/tips", with(bodies.denunciation("unknown"), "nickname", canary.sealed("tip field")));
    }

    private static String purpose(String of) {
        return canary.open("purpose " + of, "casework.audit_entry.purpose");
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }

    private static void refused(Api api, String path, Object body) {
        assertThat(api.post(path, body).status()).as(path).isBetween(400, 499);
    }

    private void aCaseWithItsPersons() {
        var police = Police.of(world);
        UUID caseId = police.caseOf(Field.COMMUNE, DAY);
        String path = "/v1/cases/" + caseId;
        UUID buyer = investigator
                .post(path + "/persons", bodies.person("BUYER", bodies.identity("buyer", CARD)))
                .ok()
                .id();
        UUID unknown = investigator
                .post(path + "/persons", bodies.person("OTHER", bodies.undocumented()))
                .ok()
                .id();
        refusedPersons(path);
        identitiesAreRead(caseId, buyer, unknown);

        investigator
                .post(path + "/crime-signs", "answer", "NO", "reason", canary.sealed("crime signs"), "on", DAY)
                .ok();
        UUID minutes = investigator
                .post("/v1/violation-minutes", bodies.minutes(caseId, buyer))
                .ok()
                .id();
        UUID draft = police.draft(minutes, "167-22-1", null).ok().id();
        String sanction = "/v1/sanctions/" + draft;
        Api chair = world.as("sanction-authority.h474");
        chair.post(sanction + "/issue", "decidedOn", DAY, "decisionNumber", "HC-QĐ-Z", "title", "DISTRICT_CHAIR")
                .ok();
        chair.post(sanction + "/annulment", "on", DAY, "reason", canary.sealed("annulment"))
                .ok();
        assertThat(investigator
                        .post(sanction + "/annulment-readings", "purpose", purpose("annulment"))
                        .ok()
                        .text("reason"))
                .startsWith("Zqsealed");
        assertThat(investigator
                        .post(
                                "/v1/violation-minutes/" + minutes + "/narrative-readings",
                                "purpose",
                                purpose("narrative"))
                        .ok()
                        .body())
                .contains("Zqsealed");
        investigator
                .post(
                        path + "/conclusion",
                        "outcome",
                        "UNFOUNDED",
                        "reason",
                        "NOT_PROVEN",
                        "note",
                        canary.sealed("conclusion"),
                        "on",
                        DAY)
                .ok();
    }

    private void refusedPersons(String path) {
        String persons = path + "/persons";
        refused(investigator, persons, bodies.person("BUYER", bodies.identity("again", CARD)));
        refused(
                investigator,
                persons,
                bodies.person(
                        "OTHER",
                        with(
                                bodies.identity("long", SECOND_CARD),
                                "address",
                                canary.sealed("x").repeat(90))));
        refused(
                investigator,
                persons,
                bodies.person("OTHER", with(bodies.identity("sex", SECOND_CARD), "sex", canary.sealed("sex"))));
        refused(
                investigator,
                persons,
                bodies.person("OTHER", with(bodies.identity("day", SECOND_CARD), "dateOfBirth", canary.sealed("day"))));
        refused(
                investigator,
                persons,
                bodies.person(
                        "OTHER", with(bodies.identity("field", SECOND_CARD), "nickname", canary.sealed("nickname"))));
        refused(investigator, persons, bodies.person("OTHER", bodies.identity("form", canary.sealed("document"))));
        Answer malformed = investigator.send(investigator
                .request("POST", persons)
                .body("{\"identity\": {\"fullName\": \"" + canary.sealed("malformed") + "\""));
        assertThat(malformed.status()).isEqualTo(400);
    }

    private void identitiesAreRead(UUID caseId, UUID buyer, UUID unknown) {
        JsonNode read = investigator
                .post("/v1/persons/" + buyer + "/identity-readings", "purpose", purpose("reading"), "caseId", caseId)
                .ok()
                .json();
        assertThat(read.path("document").path("number").asText()).isEqualTo(CARD);
        Answer found = investigator
                .post("/v1/person-searches", "documentNumber", CARD, "purpose", purpose("search"))
                .ok();
        assertThat(found.json()).hasSize(1);
        refused(investigator, "/v1/person-searches", fields("documentNumber", CARD, "purpose", "?"));
        investigator
                .post(
                        "/v1/persons/" + unknown + "/age-showings",
                        "dateOfBirth",
                        "1931-09-18",
                        "purpose",
                        purpose("age"))
                .ok();
    }

    private void inspectionsWithTheirWords() {
        Api officer = world.as("registry-officer");
        Api lead = world.as("inspection-lead");
        var bar = Field.establishment("Quán chim hoàng yến (hư cấu)", Field.COMMUNE);
        bar.put(
                "address",
                canary.open(
                        "establishment address",
                        "inspection.establishment.address",
                        "inspection.establishment.search_text",
                        "inspection.establishment_words.words",
                        HISTORY,
                        MINUTES));
        canary.openWordByWord("inspection.establishment.search");
        bar.put(
                "securityOfficer",
                canary.open("security officer", "inspection.establishment.security_officer", HISTORY, MINUTES));
        bar.put("owner", canary.open("owner", "inspection.establishment.owner", HISTORY));
        UUID establishment = officer.post("/v1/establishments", bar).ok().id();
        policeNotes(establishment);
        Team team = Team.setUp(world, "Đội hư cấu chim hoàng yến");
        lead.post("/v1/teams/" + team.id() + "/members", member()).ok();
        new Visits(world, canary, DAY, Team.ledByTheLead(world, "Đội hư cấu nhiều lời"), establishment).carryOut();

        String path = "/v1/inspections/" + decided(lead, team, establishment);
        lead.post(path + "/start", Field.start(team.members(), DAY)).ok();
        lead.post(
                        path + "/findings",
                        "violationCode",
                        "LABOUR_CONTRACT",
                        "description",
                        canary.open("finding", "inspection.finding.description", MINUTES))
                .ok();
        var end = Field.completion(DAY);
        end.put("recommendations", canary.open("recommendations", "inspection.inspection.recommendations", MINUTES));
        lead.post(path + "/completion", end).ok();
        String cancelled = "/v1/inspections/"
                + lead.post("/v1/inspections", Field.onSigns(team, establishment, DAY))
                        .ok()
                        .id();
        lead.post(
                        cancelled + "/cancellation",
                        "reason",
                        canary.open("cancellation", "inspection.inspection.cancel_reason"))
                .ok();
        suspendedAndMerged(officer, establishment);
        officer.post(
                        "/v1/establishments/" + establishment + "/closure",
                        "on",
                        DAY,
                        "reason",
                        canary.open("closure", "inspection.establishment.closure_reason", HISTORY))
                .ok();
    }

    private void suspendedAndMerged(Api officer, UUID establishment) {
        String path = "/v1/establishments/" + establishment;
        String suspension = canary.open("suspension", "inspection.establishment.suspension_reason", HISTORY);
        officer.post(path + "/suspension", "from", DAY, "reason", suspension).ok();
        officer.post(path + "/resumption", "on", "2020-11-17").ok();
        var twin = Field.establishment("Quán sinh đôi (hư cấu)", Field.COMMUNE);
        twin.put("kind", "OTHER");
        twin.put("kindNote", canary.open("kind", "inspection.establishment.kind_note", HISTORY));
        UUID second = officer.post("/v1/establishments", twin).ok().id();
        officer.post(
                        "/v1/establishments/" + second + "/merger",
                        "intoId",
                        establishment,
                        "reason",
                        canary.open("merger", "inspection.establishment.merger_reason", HISTORY))
                .ok();
        refused(officer, path + "/suspension", fields("from", "2099-01-01", "reason", canary.sealed("suspension")));
    }

    private void policeNotes(UUID establishment) {
        String notes = "/v1/establishments/" + establishment + "/restricted-notes";
        String text = canary.open("police note", "inspection.establishment_note.text");
        investigator.post(notes, "text", text).ok();
        assertThat(investigator.get(notes).ok().json().at("/items/0/text").asText())
                .isEqualTo(text);
        refused(investigator, notes, fields("text", canary.sealed("police note").repeat(400)));
    }

    private static Map<String, Object> member() {
        return fields(
                "fullName", canary.open("member", "inspection.team_member.full_name"),
                "agencyCode", "SYT",
                "role", "MEMBER",
                "cardNumber", canary.open("card", "inspection.team_member_card.number"),
                "cardValidFrom", "2020-01-20",
                "cardValidTo", "2020-12-31",
                "memberFrom", "2020-01-20");
    }

    private static UUID decided(Api lead, Team team, UUID establishment) {
        var decision = Field.onSigns(team, establishment, DAY);
        decision.put(
                "ground",
                fields(
                        "kind", "SIGNS",
                        "note", canary.open("signs", "inspection.inspection.ground_note"),
                        "decidedByMemberId", team.leader()));
        return lead.post("/v1/inspections", decision).ok().id();
    }

    private void reportsWithTheirWords() {
        Api reporter = world.as("unit-reporter.sdl");
        Api consolidator = world.as("consolidator");
        reporter.post(
                        "/v1/officers",
                        "unitCode",
                        "SDL",
                        "level",
                        "PROVINCE",
                        "post",
                        "Cán bộ hư cấu",
                        "fullName",
                        canary.open("officer", "reporting.officer.full_name"),
                        "inPostFrom",
                        "2020-01-01")
                .ok();
        UUID period = Reports.period(world, Plan26.published(world), "2020-Y");
        Answer draft = reporter.post("/v1/reports", "periodId", period, "unitCode", "SDL")
                .ok();
        var items = Reports.nilOfTheRest(draft);
        items.get(0).put("note", canary.open("note", "reporting.report.items"));
        String path = "/v1/reports/" + draft.id();
        reporter.put(
                        path,
                        draft.version(),
                        fields("items", items, "narrative", canary.open("narrative", "reporting.report.narrative")))
                .ok();
        Api head = world.as("unit-head.sdl");
        head.post(path + "/approval", fields()).ok();
        head.post(path + "/submission", "submittedOn", DAY).ok();
        consolidator
                .post(
                        path + "/return",
                        "reason",
                        canary.open("return", "reporting.report.return_reason"),
                        "indicatorCodes",
                        List.of(items.get(0).get("indicatorCode")))
                .ok();
    }
}
