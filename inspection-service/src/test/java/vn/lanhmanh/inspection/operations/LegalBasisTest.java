package vn.lanhmanh.inspection.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.programme.ProgrammeFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;
import vn.lanhmanh.inspection.visit.part.PartFixture;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.DIEN_HUONG;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

/** A refusal that rests on a rule of law or of the plan names it; one that is a rule of the site alone names nothing. */
@QuarkusTest
@RealParts
class LegalBasisTest {

    private static final String CIRCULAR = "Phần 2 Thông tư 05/2006/TT-BLĐTBXH";

    /** Held with the rules they belong to: those of attendance, of decisions, of planned days and of terms. */
    private static final Set<String> ELSEWHERE = Set.of(
            "training-not-valid",
            "date-out-of-order",
            "ground-of-another-kind",
            "inspection-recorded",
            "no-requesting-body",
            "outside-programme-year",
            "proposer-not-a-member",
            "started-before-decision",
            "term-outside-law");

    private static final Pattern WITH_BASIS =
            Pattern.compile("Refusal\\s*\\.\\w+\\(\\s*\"([a-z-]+)\"[^;]*?\\.basis\\(");

    private record Case(String basis, Supplier<Response> refused) {}

    private static final Map<String, Case> CASES = new TreeMap<>(Map.ofEntries(
            circular("second-leader", LegalBasisTest::anotherLeader),
            circular("too-many-deputies", LegalBasisTest::aThirdDeputy),
            circular("area-of-another-level", LegalBasisTest::aDistrictTeamOfTheProvince),
            circular("missing-for-type", () -> decide(TeamFixture.provincial(), "2020-06-15", null)),
            circular("ground-incomplete", () -> onGround("kind", "SIGNS")),
            circular("not-decided-by-leader", LegalBasisTest::decidedByAMember),
            circular("ground-elsewhere", LegalBasisTest::onATipOfAnotherPlace),
            circular("team-not-in-force", LegalBasisTest::programmeOfAYearWithoutTheTeam),
            circular("establishment-outside-team-area", LegalBasisTest::inAnotherDistrict),
            circular("slot-not-approved", LegalBasisTest::byASlotOfNobody),
            circular("slot-outside-area", LegalBasisTest::aSlotThatLeftTheArea),
            circular("overlaps-other-team", LegalBasisTest::inTheTimeOfAnotherTeam),
            circular("same-person-approves", LegalBasisTest::approvedByWhoSubmitted),
            circular("not-a-member", () -> startedBy(List.of(UUID.randomUUID().toString()))),
            circular("too-few-members", () -> startedBy(List.of())),
            circular("card-expired", LegalBasisTest::startedWithAnOldCard),
            circular("stand-in-needs-reason", () -> denied(Api.lead("46").body(Map.of()), "/parts/CAT/closure")),
            circular("findings-missing", LegalBasisTest::completedWithoutWhatWasDenied),
            Map.entry(
                    "findings-without-inspection",
                    new Case("Điều 18 Pháp lệnh 10/2003/PL-UBTVQH11", LegalBasisTest::foundBehindAClosedDoor)),
            Map.entry(
                    "no-sector-agency",
                    new Case("Mục IV.4 đến mục IV.7 Kế hoạch 26/KH-UBND năm 2020", LegalBasisTest::sectorOfNobody))));

    private static Map.Entry<String, Case> circular(String key, Supplier<Response> refused) {
        return Map.entry(key, new Case(CIRCULAR, refused));
    }

    static Stream<String> keys() {
        return CASES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void isNamedByEachRefusalThatRestsOnIt(String key) {
        CASES.get(key)
                .refused()
                .get()
                .then()
                .body("type", equalTo("urn:lanhmanh:problem:" + key))
                .body("legalBasis", equalTo(CASES.get(key).basis()));
    }

    @Test
    void isNamedByNoOtherRefusalThanThoseShownHere() throws IOException {
        Set<String> named = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                WITH_BASIS.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        Set<String> shown = new TreeSet<>(CASES.keySet());
        shown.addAll(ELSEWHERE);

        assertThat(named).isEqualTo(shown);
    }

    @Test
    void isNotNamedByARuleOfTheSite() {
        SeatedTeam team = TeamFixture.provincial();
        String id = InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        InspectionFixture.start(id, team.members());

        Api.inspector("46")
                .body(Map.of("completedOn", "2020-06-15", "outcome", "NOT_POSSIBLE"))
                .post("/v1/inspections/" + id + "/completion")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:outcome-needs-reason"))
                .body("legalBasis", nullValue());
    }

    private static Response anotherLeader() {
        return join(TeamFixture.provincial(), TeamFixture.member("LEADER"));
    }

    private static Response join(SeatedTeam team, Map<String, Object> member) {
        return Api.lead("46").body(member).post("/v1/teams/" + team.id() + "/members");
    }

    private static Response aThirdDeputy() {
        SeatedTeam team = TeamFixture.provincial();
        TeamFixture.add(team.id(), TeamFixture.member("DEPUTY"));
        TeamFixture.add(team.id(), TeamFixture.member("DEPUTY"));
        return join(team, TeamFixture.member("DEPUTY"));
    }

    private static Response aDistrictTeamOfTheProvince() {
        return Api.lead("46")
                .body(Map.of(
                        "level", "DISTRICT",
                        "areaCode", "46",
                        "name", "Đội 178",
                        "decisionNumber", "QĐ-" + UUID.randomUUID(),
                        "decidedOn", "2020-01-06",
                        "validFrom", "2020-01-06"))
                .post("/v1/teams");
    }

    private static Response decide(SeatedTeam team, String on, Map<String, Object> ground) {
        return decide(team, EstablishmentFixture.registered(PHU_HIEP), on, ground);
    }

    private static Response decide(SeatedTeam team, String establishment, String on, Map<String, Object> ground) {
        var request = new HashMap<String, Object>(
                Map.of("type", "UNSCHEDULED", "teamId", team.id(), "establishmentId", establishment, "plannedOn", on));
        request.put("ground", ground);
        return Api.lead("46").body(request).post("/v1/inspections");
    }

    private static Response onGround(String field, String value) {
        SeatedTeam team = TeamFixture.provincial();
        return decide(team, "2020-06-15", Map.of(field, value, "decidedByMemberId", team.leader()));
    }

    private static Response decidedByAMember() {
        SeatedTeam team = TeamFixture.provincial();
        return decide(team, "2020-06-15", request(team.members().get(2)));
    }

    private static Map<String, Object> request(String decider) {
        return Map.of("kind", "REQUEST", "reference", "12/CV-CAT", "decidedByMemberId", decider);
    }

    private static Response onATipOfAnotherPlace() {
        SeatedTeam team = TeamFixture.provincial();
        String tip = UUID.randomUUID().toString();
        String place = EstablishmentFixture.registered(PHU_HIEP);
        Heard.tell("case", "tip.verified.v1", "tipId", tip, 2, "establishmentId", place, "communeCode", PHU_HIEP);
        Awaitility.await().untilAsserted(() -> Api.lead("46")
                .get("/v1/grounds?limit=200&used=false")
                .then()
                .body("items.tipId", hasItem(tip)));
        return decide(
                team, "2020-06-15", Map.of("kind", "COMPLAINT", "tipId", tip, "decidedByMemberId", team.leader()));
    }

    private static Response programmeOfAYearWithoutTheTeam() {
        return Api.lead("46")
                .body(Map.of("teamId", TeamFixture.seated("DISTRICT", "474", 1).id(), "year", 2019, "target", 5))
                .post("/v1/programmes");
    }

    private static Response inAnotherDistrict() {
        SeatedTeam team = TeamFixture.seated("DISTRICT", "474", 1);
        return decide(team, EstablishmentFixture.registered(DIEN_HUONG), "2020-06-15", request(team.leader()));
    }

    private static Response byASlotOfNobody() {
        return Api.lead("46")
                .body(Map.of(
                        "type",
                        "PLANNED",
                        "teamId",
                        TeamFixture.provincial().id(),
                        "slotId",
                        UUID.randomUUID(),
                        "plannedOn",
                        "2020-06-15"))
                .post("/v1/inspections");
    }

    private static Response aSlotThatLeftTheArea() {
        String twin = EstablishmentFixture.registered(PHU_HIEP);
        String programme = inDistrict(twin);
        Api.registryOfficer("46")
                .body(Map.of("intoId", EstablishmentFixture.registered(DIEN_HUONG), "reason", "nhập hai lần"))
                .post("/v1/establishments/" + twin + "/merger")
                .then()
                .statusCode(200);
        return submitted(programme);
    }

    /** The programme of a district team with a slot in March. */
    private static String inDistrict(String establishment) {
        String programme =
                ProgrammeFixture.ofTeam(TeamFixture.seated("DISTRICT", "474", 1).id(), 5);
        Api.lead("46")
                .header("If-Match", "*")
                .body(Map.of("slots", List.of(Map.of("establishmentId", establishment, "month", 3))))
                .put("/v1/programmes/" + programme)
                .then()
                .statusCode(200);
        return programme;
    }

    private static Response submitted(String programme) {
        return Api.lead("46").body(Map.of()).post("/v1/programmes/" + programme + "/submission");
    }

    private static Response inTheTimeOfAnotherTeam() {
        String establishment = EstablishmentFixture.registered(PHU_HIEP);
        ProgrammeFixture.approvedSlots(TeamFixture.provincial().id(), establishment);
        return submitted(inDistrict(establishment));
    }

    private static Response approvedByWhoSubmitted() {
        String programme = inDistrict(EstablishmentFixture.registered(PHU_HIEP));
        UUID both = TestTokens.subject("inspection-lead", "SLDTBXH", "46");
        submitted(programme).then().statusCode(200);
        return Api.person(both, "inspection-lead", "provincial-leader")
                .body(Map.of("approvedOn", "2020-02-28", "decisionNumber", "55/QĐ-UBND"))
                .post("/v1/programmes/" + programme + "/approval");
    }

    /** Begun by two members and these. */
    private static Response startedBy(List<String> others) {
        SeatedTeam team = TeamFixture.provincial();
        var present = new ArrayList<>(team.members().subList(0, 2));
        present.addAll(others);
        return started(team, present);
    }

    private static Response started(SeatedTeam team, List<String> present) {
        String id = InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        return Api.inspector("46")
                .body(Map.of("startedAt", "2020-06-15T02:00:00Z", "presentMemberIds", present))
                .post("/v1/inspections/" + id + "/start");
    }

    private static Response startedWithAnOldCard() {
        SeatedTeam team = TeamFixture.provincial();
        Map<String, Object> member = TeamFixture.member("MEMBER");
        member.put("cardValidTo", "2020-06-14");
        var present = new ArrayList<>(team.members());
        present.add(TeamFixture.add(team.id(), member));
        return started(team, present);
    }

    /** Sends something of an inspection in which the labour body answered with a "no". */
    private static Response denied(RequestSpecification request, String path) {
        SeatedTeam team = TeamFixture.provincial();
        PartFixture.join(team, "CAT", TestTokens.subject("inspector", "CAT", "46"));
        String id = InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        Map<String, Object> remark = new HashMap<>(PartFixture.item("REMARK", "TEXT", null));
        remark.put("required", false);
        String checklist = PartFixture.published(
                PartFixture.section("SECURITY", "CAT", remark),
                PartFixture.section("LABOUR", "SLDTBXH", PartFixture.item("CONTRACTS", "YES_NO", "LABOUR_CONTRACT")));
        PartFixture.take(id, checklist).then().statusCode(200);
        InspectionFixture.start(id, team.members());
        PartFixture.answer(Api.inspector("46"), id, "CONTRACTS", "NO").then().statusCode(200);
        PartFixture.close(Api.inspector("46"), id, "SLDTBXH").then().statusCode(200);
        if (path.equals("/completion")) {
            PartFixture.close(Api.as(TestTokens.token("inspector", "CAT", "46")), id, "CAT")
                    .then()
                    .statusCode(200);
        }
        return request.post("/v1/inspections/" + id + path);
    }

    private static Response completedWithoutWhatWasDenied() {
        return denied(
                Api.inspector("46").body(Map.of("completedOn", "2020-06-15", "outcome", "INSPECTED")), "/completion");
    }

    private static Response foundBehindAClosedDoor() {
        String id = InspectionFixture.running(
                TeamFixture.provincial(), EstablishmentFixture.registered(PHU_HIEP), "LABOUR_CONTRACT");
        return InspectionFixture.complete(id, "2020-06-15", "ACCESS_REFUSED");
    }

    private static Response sectorOfNobody() {
        return Api.as(TestTokens.token("inspection-lead", "STC", "46"))
                .body(Map.of(
                        "type",
                        "SECTOR",
                        "establishmentId",
                        EstablishmentFixture.registered(PHU_HIEP),
                        "plannedOn",
                        "2020-06-15",
                        "sector",
                        Map.of("decisionNumber", "15/QĐ-STC", "decidedOn", "2020-06-10")))
                .post("/v1/inspections");
    }
}
