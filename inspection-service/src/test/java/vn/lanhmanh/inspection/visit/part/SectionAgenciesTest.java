package vn.lanhmanh.inspection.visit.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.visit.part.PartFixture.item;
import static vn.lanhmanh.inspection.visit.part.PartFixture.section;

/** The shipped checklist names agencies of the province. */
@QuarkusTest
@RealParts
class SectionAgenciesTest {

    private static final UUID LEADER = TestTokens.subject("inspection-lead", "SLDTBXH", "46");

    /** A team whose leader keeps it, with members of these agencies. */
    private static SeatedTeam team(String level, String area, String leaderAgency, String... agencies) {
        String id = TeamFixture.seated(level, area, 0).id();
        var members = new ArrayList<String>();
        members.add(TeamFixture.add(id, member("LEADER", leaderAgency, LEADER)));
        for (String agency : agencies) {
            members.add(TeamFixture.add(id, member("MEMBER", agency, null)));
        }
        return new SeatedTeam(id, members);
    }

    private static Map<String, Object> member(String role, String agency, UUID subject) {
        var member = new HashMap<>(TeamFixture.member(role));
        member.put("agencyCode", agency);
        member.put("subject", subject);
        return member;
    }

    private static String shipped() {
        return Api.lead("46")
                .get("/v1/checklists?code=TEAM178&state=PUBLISHED&on=2020-06-15")
                .path("items[0].id");
    }

    private static ValidatableResponse taken(SeatedTeam team, String checklist) {
        String inspection = InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        return lead().body(Map.of("checklistId", checklist))
                .post("/v1/inspections/" + inspection + "/checklist")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification lead() {
        return Api.lead("46");
    }

    @Test
    void areThoseOfTheDistrictInATeamOfADistrict() {
        taken(team("DISTRICT", "474", "H474", "CAT", "H474"), shipped())
                .body("parts.agencyCode", contains("CAT", "H474"))
                .body("sections.agencyCode", contains("CAT", "H474", "H474", "H474", "H474"))
                .body("takenOver", empty());
    }

    @Test
    void areTheNamedOnesWhereTheTeamHasThem() {
        taken(team("DISTRICT", "474", "H474", "CAT", "SYT"), shipped())
                .body("parts.agencyCode", contains("CAT", "H474", "SYT"))
                .body("takenOver", empty());
    }

    @Test
    void areThoseOfTheLeaderWhereNobodyOfTheNamedOneIsInTheTeam() {
        SeatedTeam team = team("DISTRICT", "474", "H474", "H474", "H474");
        String id = taken(team, shipped())
                .body("parts.agencyCode", contains("H474"))
                .body("takenOver.sectionCode", contains("SECURITY"))
                .body("takenOver.agencyCode", contains("CAT"))
                .extract()
                .path("inspectionId");

        lead().body(Map.of("startedAt", "2020-06-15T02:00:00Z", "presentMemberIds", team.members()))
                .post("/v1/inspections/" + id + "/start")
                .then()
                .statusCode(200);
        List<Map<String, Object>> items =
                lead().get("/v1/inspections/" + id + "/checklist").path("sections.items.flatten()");
        lead().body(Map.of(
                        "answers",
                        items.stream().map(SectionAgenciesTest::answer).toList()))
                .post("/v1/inspections/" + id + "/checklist/answers")
                .then()
                .statusCode(200);
        lead().body(Map.of())
                .post("/v1/inspections/" + id + "/parts/H474/closure")
                .then()
                .statusCode(200);
        lead().body(Map.of("completedOn", "2020-06-15", "outcome", "INSPECTED"))
                .post("/v1/inspections/" + id + "/completion")
                .then()
                .statusCode(200);

        assertThat(Heard.topics()
                        .await("inspection.events", "inspection.completed.v1", UUID.fromString(id))
                        .data())
                .contains("\"partsAgencies\": [\"H474\"]");
    }

    private static Map<String, Object> answer(Map<String, Object> item) {
        String value = item.get("answerType").equals("NUMBER") ? "3" : "YES";
        return Map.of("itemCode", item.get("code"), "value", value);
    }

    @Test
    void areThoseOfItsDistrictInATeamOfACommune() {
        taken(team("COMMUNE", PHU_HIEP, "CAT", "H474", "CAT"), shipped())
                .body("parts.agencyCode", contains("CAT", "H474"))
                .body("takenOver", empty());
    }

    @Test
    void areTheOneAgencyOfASectorInspection() {
        String checklist = PartFixture.published(
                section("HEALTH", "SYT", item("CHECK", "YES_NO", "HEALTH_CHECK")),
                section("LABOUR", "SLDTBXH", item("CONTRACTS", "YES_NO", "LABOUR_CONTRACT")));
        RequestSpecification health = Api.as(TestTokens.token("inspection-lead", "SYT", "46"));
        String id = Api.idIn(health.body(Map.of(
                        "type",
                        "SECTOR",
                        "establishmentId",
                        EstablishmentFixture.registered(PHU_HIEP),
                        "plannedOn",
                        "2020-06-15",
                        "sector",
                        Map.of("decisionNumber", "7/QĐ-SYT", "decidedOn", "2020-06-10")))
                .post("/v1/inspections"));

        Api.as(TestTokens.token("inspection-lead", "SYT", "46"))
                .body(Map.of("checklistId", checklist))
                .post("/v1/inspections/" + id + "/checklist")
                .then()
                .statusCode(200)
                .body("parts.agencyCode", contains("SYT"))
                .body("takenOver[0].agencyCode", equalTo("SLDTBXH"));
    }
}
