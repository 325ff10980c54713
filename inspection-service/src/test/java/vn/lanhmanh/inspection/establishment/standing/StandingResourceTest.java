package vn.lanhmanh.inspection.establishment.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.risk.RiskRegister;
import vn.lanhmanh.local.testing.FactSchemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.DIEN_HUONG;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HAU;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.named;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.register;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.registered;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.request;

@QuarkusTest
@RealParts
class StandingResourceTest {

    private static final FactSchemas SCHEMAS = FactSchemas.of("inspection-service");

    @Inject
    RiskRegister risks;

    @Inject
    Establishments establishments;

    private static ValidatableResponse post(String area, String id, String verb, Map<String, Object> body) {
        return Api.registryOfficer(area)
                .body(body)
                .post("/v1/establishments/" + id + "/" + verb)
                .then();
    }

    private static ValidatableResponse post(String id, String verb, Map<String, Object> body) {
        return post("46", id, verb, body);
    }

    private static ValidatableResponse merge(String id, String into) {
        return post(id, "merger", Map.of("intoId", into, "reason", "nhập hai lần"));
    }

    private static String codeOf(String id) {
        return Api.registryOfficer("46").get("/v1/establishments/" + id).path("code");
    }

    @Test
    void suspendsAndResumes() {
        String id = registered(PHU_HIEP);

        post(id, "suspension", Map.of("from", "2020-11-01", "until", "2021-01-31", "reason", "sửa chữa"))
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"))
                .body("suspension.until", equalTo("2021-01-31"))
                .body("version", equalTo(1));
        post(id, "suspension", Map.of("from", "2020-11-01", "reason", "nữa"))
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:illegal-transition"));
        post(id, "resumption", Map.of("on", "2020-11-20"))
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("suspension", nullValue());
    }

    @Test
    void refusesATimeThatIsToComeOrOutOfOrder() {
        String id = registered(PHU_HIEP);

        post(id, "suspension", Map.of("from", "2020-12-01", "reason", "sau này"))
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:date-in-future"));
        post(id, "suspension", Map.of("from", "2020-11-01", "until", "2020-10-01", "reason", "nhầm"))
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:date-out-of-order"));
        post(id, "suspension", Map.of("from", "2020-11-01"))
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:validation-failed"));
    }

    @Test
    void isOutOfReachForOtherAreas() {
        String id = registered(DIEN_HUONG);

        post("474", id, "suspension", Map.of("from", "2020-11-01", "reason", "x"))
                .statusCode(404);
        post("474", id, "closure", Map.of("on", "2020-11-01", "reason", "x")).statusCode(404);
        post("474", id, "resumption", Map.of("on", "2020-11-01")).statusCode(404);
        post("474", id, "reopening", Map.of("on", "2020-11-01")).statusCode(404);
        post("474", id, "merger", Map.of("intoId", id, "reason", "x")).statusCode(404);
        post("474", registered(PHU_HIEP), "merger", Map.of("intoId", id, "reason", "x"))
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:unknown-establishment"));
    }

    @Test
    void reopensUnlessAnotherHasTakenItsName() {
        Map<String, Object> request = request(PHU_HIEP);
        String id = Api.idIn(register(request));
        post(id, "closure", Map.of("on", "2020-11-20", "reason", "ngừng")).statusCode(200);
        String other = Api.idIn(register(request));

        post(id, "reopening", Map.of("on", "2020-11-24"))
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:duplicate-name-in-commune"));
        post(other, "closure", Map.of("on", "2020-11-24", "reason", "ngừng")).statusCode(200);
        post(id, "reopening", Map.of("on", "2020-11-24"))
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("closedOn", nullValue());
    }

    @Test
    void findsTheSurvivorByTheOldCodeAndKeepsTheOldId() {
        String mark = "gop" + UUID.randomUUID().toString().substring(0, 8);
        String survivor = Api.idIn(register(named("Giữ " + mark, PHU_HIEP)));
        String twin = Api.idIn(register(named("Trùng " + mark, PHU_HAU)));
        String oldCode = codeOf(twin);

        post(twin, "merger", Map.of("intoCode", codeOf(survivor), "reason", "nhập hai lần"))
                .statusCode(200)
                .body("state", equalTo("MERGED"))
                .body("mergedInto", equalTo(survivor));

        Api.registryOfficer("46")
                .get("/v1/establishments/" + twin)
                .then()
                .statusCode(200)
                .body("state", equalTo("MERGED"))
                .body("mergedInto", equalTo(survivor));
        Api.registryOfficer("46")
                .get("/v1/establishments/" + survivor)
                .then()
                .statusCode(200)
                .body("formerCodes", equalTo(List.of(oldCode)));
        Api.registryOfficer("46")
                .get("/v1/establishments/" + survivor + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", equalTo(List.of("merge", "absorb", "register", "register")))
                .body("items.establishmentId", equalTo(List.of(twin, survivor, twin, survivor)))
                .body("items[1].changes.field", equalTo(List.of("formerCodes")));
        assertThat(found("code=" + oldCode)).containsExactly(survivor);
        assertThat(found("q=" + oldCode)).containsExactly(survivor);
        assertThat(found("q=" + mark)).containsExactly(survivor);
        assertThat(found("q=" + mark + "&state=MERGED")).containsExactly(twin);
        register(named("Trùng " + mark, PHU_HAU)).then().statusCode(201);
    }

    private static List<String> found(String filter) {
        return Api.registryOfficer("46").get("/v1/establishments?" + filter).path("items.id");
    }

    @Test
    void refusesAMergerThatMakesNoSense() {
        String a = registered(PHU_HIEP);
        String b = registered(PHU_HIEP);
        String c = registered(PHU_HIEP);
        merge(a, b).statusCode(200);

        merge(c, a).statusCode(409).body("type", equalTo("urn:lanhmanh:problem:illegal-transition"));
        merge(a, c).statusCode(409);
        merge(c, c).statusCode(422).body("type", equalTo("urn:lanhmanh:problem:merger-into-itself"));
        merge(c, UUID.randomUUID().toString())
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:unknown-establishment"));
        post(c, "merger", Map.of("reason", "thiếu"))
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:merger-into-whom"));
        post(a, "closure", Map.of("on", "2020-11-20", "reason", "x")).statusCode(409);
    }

    @Test
    void leavesNoChainWhenTheSurvivorIsMergedInItsTurn() {
        String a = registered(PHU_HIEP);
        String b = registered(PHU_HIEP);
        String c = registered(PHU_HIEP);
        merge(a, b).statusCode(200);
        merge(b, c).statusCode(200);

        assertThat(found("code=" + codeOf(a))).containsExactly(c);
        Api.registryOfficer("46").get("/v1/establishments/" + a).then().body("mergedInto", equalTo(c));
    }

    @Test
    void countsWhatWasNotedOfTheOldOneForTheSurvivor() {
        String survivor = registered(PHU_HIEP);
        String twin = registered(PHU_HIEP);
        QuarkusTransaction.requiringNew().run(() -> {
            risks.sanctioned(UUID.fromString(twin), UUID.randomUUID(), LocalDate.of(2020, 10, 1));
            establishments.inspected(UUID.fromString(twin), LocalDate.of(2020, 10, 1));
        });
        merge(twin, survivor).statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> {
            UUID standing = establishments.standingFor(UUID.fromString(twin));
            risks.sanctioned(standing, UUID.randomUUID(), LocalDate.of(2020, 11, 1));
            establishments.inspected(standing, LocalDate.of(2020, 11, 1));
        });

        Api.registryOfficer("46")
                .get("/v1/establishments/" + survivor)
                .then()
                .body("risk.parts.find { it.name == 'SANCTIONS' }.why", equalTo("2020-10-01, 2020-11-01"))
                .body("lastInspectedOn", equalTo("2020-11-01"));
    }

    @Test
    void tellsOthersOfEachTurnItTakes() {
        String id = registered(PHU_HIEP);
        String survivor = registered(PHU_HIEP);
        post(id, "suspension", Map.of("from", "2020-11-01", "reason", "sửa chữa"))
                .statusCode(200);
        post(id, "closure", Map.of("on", "2020-11-10", "reason", "ngừng")).statusCode(200);
        post(id, "reopening", Map.of("on", "2020-11-12")).statusCode(200);
        merge(id, survivor).statusCode(200);

        Heard.topics().await("inspection.events", "establishment.changed.v1", UUID.fromString(survivor));
        var told = Heard.topics().all("inspection.events").stream()
                .filter(message -> message.key().equals(id))
                .toList();

        assertThat(told)
                .allSatisfy(message -> SCHEMAS.check(message.type(), message.data()))
                .extracting(message -> JsonPath.from(message.data()).getString("state"))
                .containsExactly("ACTIVE", "SUSPENDED", "CLOSED", "ACTIVE", "MERGED");
        assertThat(JsonPath.from(told.get(4).data()).getString("mergedInto")).isEqualTo(survivor);
    }

    @Test
    void mergesOnceHoweverManyTryAndNeverInACircle() throws Exception {
        String a = registered(PHU_HIEP);
        String b = registered(PHU_HIEP);
        Callable<Integer> there = () -> merge(a, b).extract().statusCode();
        Callable<Integer> back = () -> merge(b, a).extract().statusCode();
        var calls = new ArrayList<>(Collections.nCopies(25, there));
        calls.addAll(Collections.nCopies(25, back));

        List<Integer> statuses = AtOnce.call(calls);

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(49);
    }
}
