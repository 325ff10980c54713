package vn.lanhmanh.inspection.visit;

import java.util.LinkedHashMap;
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

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.visit.InspectionFixture.requested;

/** What is secret before an unannounced inspection starts, tried with every write by everybody else. */
@QuarkusTest
@RealParts
class UnannouncedWriteTest {

    private static final String HIDES = "404 urn:lanhmanh:problem:not-found";

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

    private interface Outsider extends Supplier<RequestSpecification> {}

    private Map<Outsider, SeatedTeam> outsiders() {
        var outsiders = new LinkedHashMap<Outsider, SeatedTeam>();
        outsiders.put(() -> Api.person(stranger, "inspector"), othersTeam);
        outsiders.put(() -> Api.person(stranger, "inspection-lead"), othersTeam);
        outsiders.put(() -> Api.inspector("474"), districtTeam);
        outsiders.put(() -> Api.lead("474"), districtTeam);
        return outsiders;
    }

    private EveryWrite writes(SeatedTeam own, String programme) {
        return new EveryWrite(Map.of(
                "teamId", own.id(), "establishmentId", establishment, "programmeId", programme, "agency", "CAT"));
    }

    /** The operations that were refused as for what does not exist; fails where one tells the two apart. */
    private Set<String> hiding(String secret, String programme) {
        var hiding = new TreeSet<String>();
        outsiders().forEach((who, own) -> writes(own, programme).calls().forEach(call -> {
            String unknown = UUID.randomUUID().toString();
            String told = told(EveryWrite.send(who, call, secret), secret);
            assertThat(told).as(call.toString()).isEqualTo(told(EveryWrite.send(who, call, unknown), unknown));
            if (told.startsWith(HIDES)) {
                hiding.add(call.operation());
            }
        }));
        return hiding;
    }

    /** All that an answer says, apart from the id it was asked about and the order of what is wrong. */
    private static String told(Response answer, String id) {
        assertThat(answer.statusCode()).isBetween(400, 499);
        Map<String, Object> problem = new TreeMap<>(answer.jsonPath().getMap(""));
        problem.computeIfPresent("violations", (name, all) -> ((List<?>) all)
                .stream().map(Object::toString).sorted().toList());
        return (answer.statusCode() + " " + problem.get("type") + " " + problem).replace(id, "the id");
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

        assertThat(hiding(slot, programme)).isNotEmpty();
        Api.leader().get("/v1/programmes/" + programme).then().statusCode(200);
    }

    @Test
    void hidesAnInspectionByAnUnannouncedSlot() {
        String slot = ProgrammeFixture.approvedUnannouncedSlot(team.id(), establishment);
        inspection = Api.idIn(InspectionFixture.decide(InspectionFixture.planned(team, slot)));

        assertThat(hiding(inspection, UUID.randomUUID().toString())).contains("POST /v1/inspections/{id}/start");
    }
}
