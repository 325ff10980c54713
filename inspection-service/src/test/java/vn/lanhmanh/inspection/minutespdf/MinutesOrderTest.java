package vn.lanhmanh.inspection.minutespdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.programme.ProgrammeFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** The minutes name the decision that an inspection rests on, with its number and day. */
@QuarkusTest
@RealParts
class MinutesOrderTest {

    private PaperTeam team;
    private String establishment;

    @BeforeEach
    void setUp() {
        team = PaperTeam.seated("Trần Thử Nghiệm", "Lê Hư Cấu", "Phạm Tưởng Tượng");
        establishment = Api.idIn(EstablishmentFixture.register(PaperTeam.place()));
    }

    private String minutesOf(Map<String, Object> more, String day) {
        var request = new HashMap<String, Object>(Map.of("teamId", team.seated().id(), "plannedOn", day));
        request.putAll(more);
        String path = "/v1/inspections/" + Api.idIn(Api.lead("46").body(request).post("/v1/inspections"));
        Api.lead("46")
                .body(Map.of("startedAt", day + "T02:00:00Z", "presentMemberIds", team.members()))
                .post(path + "/start")
                .then()
                .statusCode(200);
        Api.lead("46")
                .body(Map.of("completedOn", day, "outcome", "INSPECTED"))
                .post(path + "/completion")
                .then()
                .statusCode(200);
        return Printed.of(MinutesDocumentTest.pdf(path.substring(path.lastIndexOf('/') + 1)))
                .requireWords()
                .text();
    }

    private Map<String, Object> unscheduled(Map<String, Object> decision) {
        var ground = new HashMap<String, Object>(Map.of(
                "kind",
                "REQUEST",
                "reference",
                "12/CV-HC",
                "requestedBy",
                "SDL",
                "decidedByMemberId",
                team.members().get(0)));
        ground.putAll(decision);
        return Map.of("type", "UNSCHEDULED", "establishmentId", establishment, "ground", ground);
    }

    @Test
    void namesTheDecisionOfTheLeaderAndNeverWhoAsked() {
        String text = minutesOf(
                unscheduled(Map.of("decisionNumber", "05/QĐ-ĐKTLN178", "decidedOn", "2020-06-12")), "2020-06-15");

        assertThat(text)
                .contains("Quyết định số 05/QĐ-ĐKTLN178 ngày 12 tháng 6 năm 2020 của Đội trưởng về việc kiểm tra đột"
                        + " xuất")
                .doesNotContain("12/CV-HC", "SDL", "Sở Du lịch", "yêu cầu kiểm tra");
    }

    @Test
    void namesTheDayOfADecisionWithoutNumber() {
        assertThat(minutesOf(unscheduled(Map.of()), "2020-06-15"))
                .contains("Quyết định kiểm tra đột xuất ngày 15 tháng 6 năm 2020 của Đội trưởng");
    }

    /** A visit from before an amendment that is entered after it rests on what held then. */
    @Test
    void namesTheApprovalThatHeldOnTheDayOfTheVisit() {
        String later = Api.idIn(EstablishmentFixture.register(PaperTeam.place()));
        String teamId = team.seated().id();
        String programme = amended(teamId, later);
        List<String> slots = Api.lead("46").get("/v1/programmes/" + programme).path("slots.id");

        assertThat(minutesOf(Map.of("type", "PLANNED", "slotId", slots.get(0)), "2020-03-10"))
                .contains("Quyết định số 55/QĐ-UBND ngày 28 tháng 02 năm 2020 về việc phê duyệt chương trình kiểm tra");
        assertThat(minutesOf(Map.of("type", "PLANNED", "slotId", slots.get(1)), "2020-11-10"))
                .contains("Quyết định số 99/QĐ-UBND ngày 05 tháng 10 năm 2020 về việc phê duyệt chương trình kiểm tra");
    }

    private String amended(String teamId, String later) {
        ProgrammeFixture.approvedSlots(teamId, establishment);
        String programme = Api.lead("46").get("/v1/programmes?teamId=" + teamId).path("items[0].id");
        String path = "/v1/programmes/" + programme;
        Api.lead("46").body(Map.of("reason", "bổ sung")).post(path + "/amendment");
        Api.lead("46")
                .header("If-Match", "*")
                .body(Map.of(
                        "slots",
                        List.of(
                                Map.of("establishmentId", establishment, "month", 3),
                                Map.of("establishmentId", later, "month", 11))))
                .put(path)
                .then()
                .statusCode(200);
        Api.lead("46").body(Map.of()).post(path + "/submission").then().statusCode(200);
        Api.leader()
                .body(Map.of("approvedOn", "2020-10-05", "decisionNumber", "99/QĐ-UBND"))
                .post(path + "/approval")
                .then()
                .statusCode(200);
        return programme;
    }
}
