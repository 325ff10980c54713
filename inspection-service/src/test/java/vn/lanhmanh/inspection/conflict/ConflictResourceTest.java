package vn.lanhmanh.inspection.conflict;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.Pages;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.local.testing.TestTokens;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@RealParts
class ConflictResourceTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 11, 25);
    private static final String REASON = "Chủ cơ sở là người thân";

    @Inject
    Conflicts conflicts;

    @Test
    void barsTheMemberFromTheEstablishmentUntilWithdrawn() {
        SeatedTeam team = TeamFixture.provincial();
        String establishment = EstablishmentFixture.registered("19756");
        String member = team.members().get(2);
        String path = path(team);

        String id = Api.idIn(declare(team, member, establishment));

        assertThat(conflicts.barred(uuid(team.id()), uuid(establishment), TODAY))
                .containsExactly(uuid(member));
        assertThat(conflicts.barred(uuid(team.id()), uuid(establishment), TODAY.minusDays(1)))
                .isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> conflicts.requireUnconflicted(
                        uuid(team.id()), List.of(uuid(member)), uuid(establishment), TODAY))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("conflict-of-interest"));
        assertThatCode(() -> conflicts.requireUnconflicted(
                        uuid(team.id()), List.of(uuid(team.leader())), uuid(establishment), TODAY))
                .doesNotThrowAnyException();

        Api.lead("46")
                .body(Map.of("reason", "Kê khai nhầm"))
                .post(path + "/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("withdrawnOn", equalTo("2020-11-25"));
        assertThat(conflicts.barred(uuid(team.id()), uuid(establishment), TODAY))
                .isEmpty();
        Api.lead("46")
                .body(Map.of("reason", "Lần nữa"))
                .post(path + "/" + id + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:illegal-transition"));
    }

    @Test
    void refusesASecondDeclarationAndWhoIsNoMember() {
        SeatedTeam team = TeamFixture.provincial();
        String establishment = EstablishmentFixture.registered("19756");
        declare(team, team.leader(), establishment).then().statusCode(201);

        declare(team, team.leader(), establishment)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:conflict-declared"));
        declare(team, UUID.randomUUID().toString(), establishment)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:not-a-member"));
        declare(team, team.leader(), UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void barsFromTheOneThatStandsForAMergedEstablishment() {
        SeatedTeam team = TeamFixture.provincial();
        String twin = EstablishmentFixture.registered("19756");
        String survivor = EstablishmentFixture.registered("19756");
        declare(team, team.leader(), twin).then().statusCode(201);
        declare(team, team.members().get(2), twin).then().statusCode(201);
        declare(team, team.members().get(2), survivor).then().statusCode(201);

        Api.registryOfficer("46")
                .body(Map.of("intoId", survivor, "reason", "nhập hai lần"))
                .post("/v1/establishments/" + twin + "/merger")
                .then()
                .statusCode(200);

        assertThat(conflicts.barred(uuid(team.id()), uuid(survivor), TODAY))
                .containsExactlyInAnyOrder(
                        uuid(team.leader()), uuid(team.members().get(2)));
    }

    @Test
    void takesOneOfFiftyDeclarationsOfTheSameConflict() throws Exception {
        SeatedTeam team = TeamFixture.provincial();
        String establishment = EstablishmentFixture.registered("19756");

        List<Integer> statuses = AtOnce.call(Collections.nCopies(
                50, () -> declare(team, team.leader(), establishment).statusCode()));

        assertThat(statuses).containsOnlyOnce(201).contains(409).hasSize(50);
        assertThat(statuses).allMatch(status -> status == 201 || status == 409);
    }

    @Test
    void showsReasonsToTheOwnTeamAndItsLeadAlone() {
        UUID subject = UUID.randomUUID();
        SeatedTeam team = TeamFixture.seated("PROVINCE", "46", 1);
        Map<String, Object> profile = new HashMap<>(TeamFixture.member("MEMBER"));
        profile.put("subject", subject.toString());
        String member = TeamFixture.add(team.id(), profile);
        String establishment = EstablishmentFixture.registered("19756");

        Api.person(subject, "inspector")
                .body(Map.of("memberId", member, "establishmentId", establishment, "reason", REASON))
                .post(path(team))
                .then()
                .statusCode(201);

        Api.person(subject, "inspector").get(path(team)).then().statusCode(200).body("items.reason", hasItem(REASON));
        Api.lead("46")
                .get(path(team) + "?establishmentId=" + establishment)
                .then()
                .body("items.reason", hasItem(REASON));
        Api.person(UUID.randomUUID(), "inspector").get(path(team)).then().statusCode(404);
        Api.lead("474").get(path(team)).then().statusCode(404);
        Api.person(UUID.randomUUID(), "inspector")
                .body(Map.of("memberId", member, "establishmentId", establishment, "reason", REASON))
                .post(path(team))
                .then()
                .statusCode(404);
    }

    @Test
    void isNotWithdrawnByTheMemberConcerned() {
        UUID subject = UUID.randomUUID();
        SeatedTeam team = TeamFixture.seated("PROVINCE", "46", 1);
        Map<String, Object> profile = new HashMap<>(TeamFixture.member("MEMBER"));
        profile.put("subject", subject.toString());
        String member = TeamFixture.add(team.id(), profile);
        String id = Api.idIn(declare(team, member, EstablishmentFixture.registered("19756")));
        String withdrawal = path(team) + "/" + id + "/withdrawal";

        Api.person(subject, "inspector")
                .body(Map.of("reason", "Không còn"))
                .post(withdrawal)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lanhmanh:problem:own-conflict"));
        Api.lead("46")
                .header("If-Match", "\"7\"")
                .body(Map.of("reason", "Không còn"))
                .post(withdrawal)
                .then()
                .statusCode(412);
        Api.lead("46").get(path(team) + "/" + id).then().statusCode(200).header("ETag", "\"0\"");
    }

    @Test
    void isNoBusinessOfWhoLeadsAnotherTeamOfTheArea() {
        SeatedTeam team = TeamFixture.provincial();
        String establishment = EstablishmentFixture.registered("19756");
        String id = Api.idIn(declare(team, team.members().get(2), establishment));
        UUID other = UUID.randomUUID();

        Api.person(other, "inspection-lead").get(path(team)).then().statusCode(404);
        Api.person(other, "inspection-lead").get(path(team) + "/" + id).then().statusCode(404);
        Api.person(other, "inspection-lead")
                .body(Map.of("memberId", team.leader(), "establishmentId", establishment, "reason", REASON))
                .post(path(team))
                .then()
                .statusCode(404);
        Api.person(other, "inspection-lead")
                .body(Map.of("reason", "Không còn"))
                .post(path(team) + "/" + id + "/withdrawal")
                .then()
                .statusCode(404);
        Api.lead("46").get(path(team)).then().body("items", hasSize(1)).body("items[0].withdrawnOn", nullValue());
    }

    @Test
    void isWithdrawnByTheLeaderOrTheKeeperAlone() {
        SeatedTeam team = TeamFixture.provincial();
        UUID keeper = UUID.randomUUID();
        String first = Api.idIn(declare(team, team.members().get(2), EstablishmentFixture.registered("19756")));
        String second = Api.idIn(declare(team, team.members().get(3), EstablishmentFixture.registered("19756")));
        Api.lead("46")
                .body(Map.of("subject", keeper))
                .post("/v1/teams/" + team.id() + "/keeper")
                .then()
                .statusCode(200);

        Api.inspector("46")
                .body(Map.of("reason", "Không còn"))
                .post(path(team) + "/" + first + "/withdrawal")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lanhmanh:problem:not-the-keeper"));
        Api.lead("46")
                .body(Map.of("reason", "Không còn"))
                .post(path(team) + "/" + first + "/withdrawal")
                .then()
                .statusCode(200);
        Api.person(keeper, "inspection-lead")
                .body(Map.of("reason", "Không còn"))
                .post(path(team) + "/" + second + "/withdrawal")
                .then()
                .statusCode(200);
    }

    @Test
    void accountsForEveryLookAtTheReasons() {
        SeatedTeam team = TeamFixture.provincial();
        String id = Api.idIn(declare(team, team.leader(), EstablishmentFixture.registered("19756")));

        Api.lead("46").get(path(team) + "/" + id).then().statusCode(200);
        Api.lead("46").get(path(team)).then().statusCode(200);

        String audit = "/v1/inspection-operations/audit-entries?objectId=";
        Api.as(TestTokens.token("auditor", "SLDTBXH", "46"))
                .get(audit + id)
                .then()
                .body("items.action", hasItem("read"));
        Api.as(TestTokens.token("auditor", "SLDTBXH", "46"))
                .get(audit + team.id())
                .then()
                .body("items.objectType", hasItem("conflicts of interest of team"));
    }

    @Test
    void leafsThroughTheConflictsOfATeam() {
        SeatedTeam team = TeamFixture.provincial();
        List<String> made = team.members().stream()
                .map(member -> Api.idIn(declare(team, member, EstablishmentFixture.registered("19756"))))
                .toList();

        assertThat(Pages.all(() -> Api.lead("46"), path(team) + "?limit=2", "id"))
                .containsExactly(made.get(3), made.get(2), made.get(1), made.get(0));
    }

    private static Response declare(SeatedTeam team, String member, String establishment) {
        return Api.lead("46")
                .body(Map.of("memberId", member, "establishmentId", establishment, "reason", REASON))
                .post(path(team));
    }

    private static String path(SeatedTeam team) {
        return "/v1/teams/" + team.id() + "/conflicts";
    }

    private static UUID uuid(String id) {
        return UUID.fromString(id);
    }
}
