package vn.lanhmanh.inspection.checklist;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.Pages;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.checklist.ChecklistFixture.code;
import static vn.lanhmanh.inspection.checklist.ChecklistFixture.drafted;
import static vn.lanhmanh.inspection.checklist.ChecklistFixture.item;
import static vn.lanhmanh.inspection.checklist.ChecklistFixture.published;
import static vn.lanhmanh.inspection.checklist.ChecklistFixture.request;
import static vn.lanhmanh.inspection.checklist.ChecklistFixture.section;

@QuarkusTest
@RealParts
class ChecklistResourceTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 11, 25);

    @Inject
    Checklists checklists;

    @Inject
    ShippedChecklists shipped;

    @Test
    void editsADraftAndFreezesItWithItsPublication() {
        String id = drafted(code());
        Map<String, Object> edit = Map.of(
                "title",
                "Danh mục sửa",
                "sections",
                List.of(section("HEALTH", "SYT", item("CHECK", "YES_NO_NA", null))));
        String path = "/v1/checklists/" + id;

        Api.lead("46").body(edit).put(path).then().statusCode(428);
        Api.lead("46").header("If-Match", "\"5\"").body(edit).put(path).then().statusCode(412);
        Api.lead("46")
                .header("If-Match", "\"0\"")
                .body(edit)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("sections[0].items[0].code", equalTo("CHECK"));
        publish(id, "2020-11-25").then().statusCode(200).body("state", equalTo("PUBLISHED"));
        Api.lead("46")
                .header("If-Match", "*")
                .body(edit)
                .put(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:illegal-transition"));
        Api.inspector("474").get(path).then().statusCode(200).body("title", equalTo("Danh mục sửa"));
    }

    @Test
    void putsTheNextVersionInForceFromItsDayOn() {
        String code = code();
        UUID first = UUID.fromString(published(code, "2020-11-01"));
        UUID second =
                UUID.fromString(Api.idIn(Api.lead("46").body(Map.of()).post("/v1/checklists/" + first + "/copy")));

        publish(second.toString(), "2020-12-01").then().statusCode(200).body("edition", equalTo(2));

        assertThat(checklists.inForce(code, LocalDate.of(2020, 11, 30)).map(Checklist::id))
                .contains(first);
        assertThat(checklists.inForce(code, LocalDate.of(2020, 12, 1)).map(Checklist::id))
                .contains(second);
        assertThat(checklists.inForce(code, LocalDate.of(2020, 10, 31))).isEmpty();
        assertThat(checklists.published(first, LocalDate.of(2020, 11, 30))).isPresent();
        assertThat(checklists.published(first, LocalDate.of(2020, 12, 1))).isEmpty();
        Api.lead("46")
                .get("/v1/checklists?code=" + code + "&on=2020-11-30")
                .then()
                .body("items.id", equalTo(List.of(first.toString())))
                .body("items[0].sections", nullValue());
    }

    @Test
    void refusesOverlapAndDaysPast() {
        String code = code();
        published(code, "2020-11-01");
        String next = drafted(code);

        publish(next, "2020-11-01")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:checklist-overlap"));
        publish(next, "2020-11-20")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:checklist-backdated"));
        publish(next, "2020-11-25").then().statusCode(200);
    }

    @Test
    void retiresAVersion() {
        String code = code();
        String id = published(code, "2020-11-01");

        Api.lead("46")
                .body(Map.of("lastDay", "2020-11-25"))
                .post("/v1/checklists/" + id + "/retirement")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETIRED"))
                .body("validTo", equalTo("2020-11-25"));
        assertThat(checklists.inForce(code, TODAY)).isPresent();
        assertThat(checklists.inForce(code, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void refusesUnknownCodesAgenciesAndWhoHasNotTheWholeProvince() {
        Map<String, Object> ofNoAgency = Map.of(
                "code", code(), "title", "Thử", "sections", List.of(section("X1", "XYZ", item("A1", "YES_NO", null))));
        Map<String, Object> ofNoViolation = Map.of(
                "code", code(), "title", "Thử", "sections", List.of(section("X1", null, item("A1", "YES_NO", "NONE"))));
        Map<String, Object> twice = Map.of(
                "code",
                code(),
                "title",
                "Thử",
                "sections",
                List.of(
                        section("X1", null, item("A1", "YES_NO", null)),
                        section("X2", null, item("A1", "YES_NO", null))));

        refuses(ofNoAgency, 422, "unknown-agency");
        refuses(ofNoViolation, 422, "unknown-violation-code");
        refuses(twice, 422, "checklist-code-twice");
        refuses(
                Map.of(
                        "code",
                        code(),
                        "title",
                        "Thử",
                        "sections",
                        List.of(section("X1", null, item("A1", "TEXT", "COMMITMENT")))),
                422,
                "violation-without-no");
        refuses(Map.of("code", "thử", "title", "Thử", "sections", List.of()), 400, "validation-failed");
        Api.lead("474")
                .body(request(code()))
                .post("/v1/checklists")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:lanhmanh:problem:province-wide-only"));
        Api.lead("474")
                .body(Map.of("validFrom", "2020-11-25"))
                .post("/v1/checklists/" + drafted(code()) + "/publication")
                .then()
                .statusCode(403);
    }

    private static void refuses(Map<String, Object> request, int status, String key) {
        Api.lead("46")
                .body(request)
                .post("/v1/checklists")
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:lanhmanh:problem:" + key));
    }

    @Test
    void publishesOneOfFiftyDraftsSentAtTheSameMoment() throws Exception {
        String code = code();
        List<String> drafts =
                IntStream.range(0, 50).mapToObj(i -> drafted(code)).toList();

        List<Integer> statuses = AtOnce.call(drafts.stream()
                .map(draft -> (java.util.concurrent.Callable<Integer>)
                        () -> publish(draft, "2020-11-25").statusCode())
                .toList());

        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        assertThat(checklists.inForce(code, TODAY)).isPresent();
    }

    @Test
    void numbersFiftyDraftsOfOneCodeWithoutAGap() throws Exception {
        String code = code();

        AtOnce.call(Collections.nCopies(50, () -> drafted(code)));

        assertThat(Pages.all(() -> Api.lead("46"), "/v1/checklists?limit=20&code=" + code, "edition"))
                .hasSize(50);
        assertThat(Api.lead("46")
                        .get("/v1/checklists?limit=50&code=" + code)
                        .jsonPath()
                        .getList("items.edition", Integer.class))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void startsWithTheShippedChecklistsOnceAndAuditsThemAsTheSystem() {
        Checklist team = checklists.inForce("TEAM178", LocalDate.of(2020, 6, 1)).orElseThrow();
        shipped.load(null);

        assertThat(team.sections())
                .extracting(Section::code)
                .containsExactly("SECURITY", "LABOUR", "HEALTH", "CULTURE", "PROSTITUTION_LAW");
        assertThat(List.of("MEDIA", "CULTURE", "TOURISM", "HEALTH"))
                .allSatisfy(code -> assertThat(checklists.inForce(code, TODAY)).isPresent());
        assertThat(checklists.inForce("TOURISM", TODAY).orElseThrow().item("LODGING_CLASS"))
                .as("an item whose law is not verified")
                .isEmpty();
        assertThat(checklists.count("code", "TEAM178")).isEqualTo(1);
        Api.as(TestTokens.token("auditor", "SLDTBXH", "46"))
                .get("/v1/inspection-operations/audit-entries?objectType=checklist&objectId=" + team.id())
                .then()
                .body("items.action", hasItem("load"))
                .body("items.actorKind", hasItem("SYSTEM"));
    }

    private static Response publish(String id, String validFrom) {
        return Api.lead("46").body(Map.of("validFrom", validFrom)).post("/v1/checklists/" + id + "/publication");
    }
}
