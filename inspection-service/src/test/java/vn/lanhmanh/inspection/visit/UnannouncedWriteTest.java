package vn.lanhmanh.inspection.visit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.programme.ProgrammeFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.visit.InspectionFixture.requested;

/** What is secret before an unannounced inspection starts, tried with every write by everybody else. */
@QuarkusTest
@RealParts
class UnannouncedWriteTest {

    private static final String HIDES = "404 not-found";

    private static final String DECISION = "POST /v1/inspections";
    private static final String SWAP = "POST /v1/programmes/{id}/slots/{slotId}/swap";

    /** What belongs to an inspection although its path does not say so. */
    private static final Set<String> OF_AN_INSPECTION =
            Set.of("POST /v1/evidence", "POST /v1/field-visits", "POST /v1/remedies");

    private final UUID stranger = UUID.randomUUID();

    private SeatedTeam team;
    private SeatedTeam othersTeam;
    private SeatedTeam districtTeam;
    private String establishment;
    private String inspection;

    @BeforeEach
    void decideInSecret() {
        team = TeamFixture.provincial();
        othersTeam = TeamFixture.provincial();
        Map<String, Object> member = TeamFixture.member("MEMBER");
        member.put("subject", stranger.toString());
        TeamFixture.add(othersTeam.id(), member);
        districtTeam = TeamFixture.seated("DISTRICT", "474", 3);
        establishment = EstablishmentFixture.registered(PHU_HIEP);
        inspection = requested(team, establishment);
    }

    /** Somebody who is neither of the team nor its approver, with the team whose id stands in what he sends. */
    private record Outsider(String name, Supplier<RequestSpecification> call, SeatedTeam own) {}

    /** Of the same area, of another, of a part of it; of an agency alone; and of the register. */
    private List<Outsider> outsiders() {
        return List.of(
                new Outsider("inspector of another team", () -> Api.person(stranger, "inspector"), othersTeam),
                new Outsider("lead of another team", () -> Api.person(stranger, "inspection-lead"), othersTeam),
                new Outsider("inspector of the district", () -> Api.inspector("474"), districtTeam),
                new Outsider("lead of the district", () -> Api.lead("474"), districtTeam),
                new Outsider("lead of the commune", () -> Api.lead(PHU_HIEP), districtTeam),
                new Outsider("lead elsewhere", () -> Api.lead("476"), othersTeam),
                new Outsider(
                        "lead of an agency",
                        () -> Api.as(TestTokens.token("inspection-lead", "SYT", "46")),
                        othersTeam),
                new Outsider("registry officer", () -> Api.registryOfficer("46"), othersTeam));
    }

    private EveryWrite writes(SeatedTeam own, String programme) {
        return new EveryWrite(Map.of(
                "teamId", own.id(), "establishmentId", establishment, "programmeId", programme, "agency", "CAT"));
    }

    /**
     * What each operation told each outsider, the same of what is secret as of what does not exist; fails where one tells
     * the two apart.
     */
    private Map<String, Map<String, Set<String>>> told(String secret, String programme) {
        var all = new TreeMap<String, Map<String, Set<String>>>();
        outsiders().forEach(who -> writes(who.own(), programme).calls().forEach(call -> {
            String unknown = UUID.randomUUID().toString();
            Answer hidden = Answer.of(EveryWrite.send(who.call(), call, secret), secret);
            Answer none = Answer.of(EveryWrite.send(who.call(), call, unknown), unknown);
            String asked = who.name() + ": " + call;
            assertThat(hidden.status()).as(asked).isEqualTo(none.status()).isBetween(400, 499);
            assertThat(hidden.type()).as(asked).isEqualTo(none.type());
            assertThat(hidden.problem()).as(asked).isEqualTo(none.problem());
            all.computeIfAbsent(call.operation(), operation -> new TreeMap<>())
                    .computeIfAbsent(who.name(), name -> new TreeSet<>())
                    .add(hidden.status() + " " + hidden.type());
        }));
        return all;
    }

    /** A refusal, apart from the id that was asked about and the order of what is wrong. */
    private record Answer(int status, String type, String problem) {

        static Answer of(Response answer, String id) {
            Map<String, Object> problem = new TreeMap<>(answer.jsonPath().getMap(""));
            problem.computeIfPresent("violations", (name, all) -> ((List<?>) all)
                    .stream().map(Object::toString).sorted().toList());
            return new Answer(
                    answer.statusCode(),
                    String.valueOf(problem.get("type")).replace("urn:lanhmanh:problem:", ""),
                    problem.toString().replace(id, "the id"));
        }
    }

    /** The operations that refused somebody as for what does not exist. */
    private Set<String> hiding(String secret, String programme) {
        var hiding = new TreeSet<String>();
        told(secret, programme).forEach((operation, answers) -> {
            if (answers.values().stream().anyMatch(these -> these.contains(HIDES))) {
                hiding.add(operation);
            }
        });
        return hiding;
    }

    @Test
    void hidesTheInspectionFromEveryWrite() {
        Set<String> all = new TreeSet<>(OF_AN_INSPECTION);
        writes(othersTeam, inspection).calls().stream()
                .map(EveryWrite.Call::operation)
                .filter(operation -> operation.contains("/v1/inspections/{id}"))
                .forEach(all::add);
        assertThat(all).hasSizeGreaterThan(10);

        assertThat(hiding(inspection, UUID.randomUUID().toString())).containsAll(all);
        Api.leader().get("/v1/inspections/" + inspection).then().statusCode(200);
    }

    @Test
    void hidesTheFieldVisitInConflictWithIt() {
        String visit = UUID.randomUUID().toString();
        Api.inspector("46")
                .body(Map.of(
                        "clientId",
                        visit,
                        "inspectionId",
                        inspection,
                        "basedOnVersion",
                        99,
                        "startedAt",
                        "2020-06-15T02:00:00Z"))
                .post("/v1/field-visits")
                .then()
                .statusCode(201);

        assertThat(hiding(visit, UUID.randomUUID().toString()))
                .contains("POST /v1/field-visits", "POST /v1/field-visits/{clientId}/resolution");
    }

    @Test
    void hidesTheSlotOfAProgramme() {
        String slot = ProgrammeFixture.approvedUnannouncedSlot(team.id(), establishment);
        String programme =
                Api.lead("46").get("/v1/programmes?teamId=" + team.id()).path("items[0].id");

        Map<String, Map<String, Set<String>>> told = told(slot, programme);

        List<String> everybody = outsiders().stream().map(Outsider::name).toList();
        assertThat(told).containsKeys(DECISION, SWAP).allSatisfy((operation, answers) -> assertThat(answers.keySet())
                .as(operation)
                .containsExactlyInAnyOrderElementsOf(everybody));
        assertThat(told.get(SWAP)).allSatisfy((who, answers) -> assertThat(answers)
                .as(who)
                .isSubsetOf(HIDES, "403 forbidden", "403 not-own-programme")
                .hasSize(1));
        // Those who decide for teams of their own get as far as the slot.
        assertThat(told.get(DECISION).get("lead of another team")).contains("422 slot-not-approved");
        assertThat(told.get(DECISION).get("lead of the district")).contains("422 slot-not-approved");
        Api.leader().get("/v1/programmes/" + programme).then().statusCode(200);
        InspectionFixture.decide(InspectionFixture.planned(team, slot)).then().statusCode(201);
    }

    @Test
    void hidesAnInspectionByAnUnannouncedSlot() {
        String slot = ProgrammeFixture.approvedUnannouncedSlot(team.id(), establishment);
        inspection = Api.idIn(InspectionFixture.decide(InspectionFixture.planned(team, slot)));

        assertThat(hiding(inspection, UUID.randomUUID().toString())).contains("POST /v1/inspections/{id}/start");
    }
}
