package vn.lanhmanh.inspection.visit.part;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;
import vn.lanhmanh.local.testing.TestTokens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.visit.part.PartFixture.answer;
import static vn.lanhmanh.inspection.visit.part.PartFixture.close;
import static vn.lanhmanh.inspection.visit.part.PartFixture.dismiss;
import static vn.lanhmanh.inspection.visit.part.PartFixture.item;
import static vn.lanhmanh.inspection.visit.part.PartFixture.section;

/** A "no" that means a violation is found or dismissed before the inspection completes. */
@QuarkusTest
@RealParts
class ProposedFindingTest {

    private String id;

    @BeforeEach
    void denyAll() {
        SeatedTeam team = TeamFixture.provincial();
        PartFixture.join(team, "CAT", TestTokens.subject("inspector", "CAT", "46"));
        id = InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        String checklist = PartFixture.published(
                section("SECURITY", "CAT", item("RESIDENCE", "YES_NO", "TEMPORARY_RESIDENCE")),
                section("LABOUR", "SLDTBXH", item("CONTRACTS", "YES_NO", "LABOUR_CONTRACT")));
        PartFixture.take(id, checklist).then().statusCode(200);
        InspectionFixture.start(id, team.members());
        answer(police(), id, "RESIDENCE", "NO").then().statusCode(200);
        answer(Api.inspector("46"), id, "CONTRACTS", "NO")
                .then()
                .statusCode(200)
                .body("proposedFindings.violationCode", contains("TEMPORARY_RESIDENCE", "LABOUR_CONTRACT"));
    }

    private static RequestSpecification police() {
        return Api.as(TestTokens.token("inspector", "CAT", "46"));
    }

    private void closeBoth() {
        close(police(), id, "CAT").then().statusCode(200);
        close(Api.inspector("46"), id, "SLDTBXH").then().statusCode(200);
    }

    private Response complete() {
        return InspectionFixture.complete(id, "2020-06-15", "INSPECTED");
    }

    @Test
    void holdsUpCompletionUntilItIsFoundOrDismissed() {
        closeBoth();
        complete()
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lanhmanh:problem:findings-missing"))
                .body("detail", containsString("LABOUR_CONTRACT, TEMPORARY_RESIDENCE"))
                .body("legalBasis", equalTo(Team.CIRCULAR));
        InspectionFixture.find(id, "TEMPORARY_RESIDENCE");
        complete()
                .then()
                .statusCode(409)
                .body("detail", containsString("LABOUR_CONTRACT"))
                .body("detail", not(containsString("TEMPORARY_RESIDENCE")));

        dismiss(Api.inspector("46"), id, "CONTRACTS")
                .then()
                .statusCode(200)
                .body("proposedFindings", empty())
                .body("dismissals.itemCode", contains("CONTRACTS"))
                .body("dismissals.violationCode", contains("LABOUR_CONTRACT"))
                .body("dismissals.reason", contains("đã khắc phục tại chỗ"))
                .body(
                        "dismissals.dismissedBy",
                        contains(
                                TestTokens.subject("inspector", "SLDTBXH", "46").toString()));
        complete().then().statusCode(200).body("conclusion", equalTo("INSPECTED_WITH_FINDINGS"));
    }

    @Test
    void isDismissedByTheAgencyItselfOrTheLeader() {
        refuses(dismiss(police(), id, "CONTRACTS"), 403, "part-of-another-agency");
        refuses(dismiss(Api.inspector("46"), id, "RESIDENCE"), 403, "part-of-another-agency");
        refuses(dismiss(Api.person(UUID.randomUUID(), "inspector"), id, "RESIDENCE"), 403, "not-own-team");
        dismiss(Api.inspector("474"), id, "RESIDENCE").then().statusCode(404);

        dismiss(police(), id, "RESIDENCE").then().statusCode(200);
        dismiss(Api.lead("46"), id, "CONTRACTS").then().statusCode(200).body("proposedFindings", empty());
    }

    @Test
    void isDismissedWithAReasonAndWhereThereIsOne() {
        Api.inspector("46")
                .body(Map.of("itemCode", "CONTRACTS", "reason", " "))
                .post("/v1/inspections/" + id + "/checklist/dismissals")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:validation-failed"));
        refuses(dismiss(Api.inspector("46"), id, "UNKNOWN"), 422, "unknown-item");
        answer(Api.inspector("46"), id, "CONTRACTS", "YES").then().statusCode(200);
        refuses(dismiss(Api.inspector("46"), id, "CONTRACTS"), 409, "nothing-proposed");
        InspectionFixture.find(id, "TEMPORARY_RESIDENCE");
        refuses(dismiss(police(), id, "RESIDENCE"), 409, "nothing-proposed");
    }

    @Test
    void comesBackWithAnotherAnswer() {
        dismiss(police(), id, "RESIDENCE").then().statusCode(200);

        answer(police(), id, "RESIDENCE", "YES").then().statusCode(200).body("dismissals", empty());
        answer(police(), id, "RESIDENCE", "NO")
                .then()
                .body("proposedFindings.itemCode", contains("RESIDENCE", "CONTRACTS"))
                .body("dismissals", empty());
    }

    @Test
    void isNotAskedForWhereNobodyGotIn() {
        closeBoth();

        InspectionFixture.complete(id, "2020-06-15", "NOT_POSSIBLE").then().statusCode(200);
        refuses(dismiss(police(), id, "RESIDENCE"), 409, "illegal-transition");
    }

    private static void refuses(Response answer, int status, String key) {
        answer.then().statusCode(status).body("type", equalTo("urn:lanhmanh:problem:" + key));
    }
}
