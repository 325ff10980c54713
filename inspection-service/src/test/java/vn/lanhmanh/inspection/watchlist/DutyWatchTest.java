package vn.lanhmanh.inspection.watchlist;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Pages;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@RealParts
class DutyWatchTest {

    private static final String PHONG_DIEN = "19822";
    private static final String REPORTS = "/v1/watchlists/overdue-written-reports";
    private static final String CHECKS = "/v1/watchlists/missing-health-checks?year=2020&quarter=";

    @Inject
    SessionFactory sessions;

    @Inject
    AgroalDataSource database;

    @Test
    void listsReportsThatTeamsStillOweTheLongestOverdueFirst() {
        SeatedTeam team = TeamFixture.provincial();
        String later = inspected(team, "2020-06-20");
        String first = inspected(team, "2020-06-16");
        String made = inspected(team, "2020-06-20");
        String notYetDue = inspected(team, "2020-11-20");
        Api.lead("46")
                .body(Map.of("number", "12/BC-ĐKT178", "date", "2020-06-20"))
                .post("/v1/inspections/" + made + "/written-report")
                .then()
                .statusCode(200);

        assertThat(all(() -> Api.lead("46"), REPORTS + "?limit=1", "inspectionId"))
                .containsSubsequence(first, later)
                .doesNotContain(made, notYetDue)
                .doesNotHaveDuplicates();
        String row = "findAll { it.inspectionId == '" + later
                + "' }.collect { it.teamId + ' ' + it.completedOn + ' ' + it.dueOn + ' ' + it.daysOverdue }";
        assertThat(all(Api::leader, REPORTS + "?limit=200", row))
                .containsExactly(team.id() + " 2020-06-20 2020-06-30 148");
        assertThat(all(() -> Api.lead("474"), REPORTS + "?limit=200", "inspectionId"))
                .as("a district's lead and the team of the province")
                .doesNotContain(first, later);
        assertThat(Api.lead("46").get("/v1/watchlists/summary").jsonPath().getInt("overdueWrittenReports"))
                .isEqualTo(all(() -> Api.lead("46"), REPORTS + "?limit=200", "inspectionId")
                        .size());
    }

    /** An unscheduled inspection begun in June and completed on a day. */
    private static String inspected(SeatedTeam team, String on) {
        String id = InspectionFixture.requested(team, EstablishmentFixture.registered(PHONG_DIEN));
        Api.inspector("46")
                .body(Map.of("startedAt", "2020-06-15T02:00:00Z", "presentMemberIds", team.members()))
                .post("/v1/inspections/" + id + "/start")
                .then()
                .statusCode(200);
        InspectionFixture.complete(id, on, "INSPECTED").then().statusCode(200);
        return id;
    }

    @Test
    void listsWhoseWorkersWereNotCheckedInAQuarter() {
        String nothing = EstablishmentFixture.registered(PHONG_DIEN);
        String refused = EstablishmentFixture.registered(PHONG_DIEN);
        String checked = EstablishmentFixture.registered(PHONG_DIEN);
        Map<String, Object> request = EstablishmentFixture.request(PHONG_DIEN);
        request.put("atRisk", false);
        String owesNone = Api.idIn(EstablishmentFixture.register(request));
        String closed = EstablishmentFixture.registered(PHONG_DIEN);
        Api.registryOfficer("46")
                .body(Map.of("on", "2020-11-25", "reason", "ngừng"))
                .post("/v1/establishments/" + closed + "/closure")
                .then()
                .statusCode(200);
        record(refused, false, 0);
        record(checked, true, 8);

        assertThat(all(() -> Api.lead("476"), CHECKS + "4&limit=2", "establishmentId"))
                .contains(nothing, refused)
                .doesNotContain(checked, owesNone, closed)
                .doesNotHaveDuplicates();
        Api.lead("476")
                .get(CHECKS + "4&limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.establishmentId == '" + refused + "' }.notDoneOn", equalTo("2020-11-25"))
                .body("items.find { it.establishmentId == '" + nothing + "' }.notDoneOn", equalTo(null))
                .body("items.find { it.establishmentId == '" + nothing + "' }.workers", equalTo(8));
        assertThat(all(() -> Api.lead("474"), CHECKS + "4&limit=200", "establishmentId"))
                .doesNotContain(nothing, refused);
        assertThat(all(() -> Api.lead("476"), CHECKS + "3&limit=200", "establishmentId"))
                .as("before they came into the register")
                .doesNotContain(nothing, refused, checked);
    }

    private static void record(String establishment, boolean done, int checked) {
        Api.registryOfficer("46")
                .header("If-Match", "*")
                .body(Map.of("done", done, "workersChecked", checked))
                .put("/v1/establishments/" + establishment + "/health-checks/2020/4")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesAQuarterThatIsNoneOrStillToCome() {
        for (String asked : List.of("year=2020", "quarter=4", "year=2020&quarter=5", "year=1999&quarter=1")) {
            Api.lead("46")
                    .get("/v1/watchlists/missing-health-checks?" + asked)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:lanhmanh:problem:validation-failed"));
        }
        Api.lead("46")
                .get("/v1/watchlists/missing-health-checks?year=2021&quarter=1")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:date-in-future"));
        Api.lead("46")
                .get(REPORTS + "?cursor=x")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:broken-cursor"));
    }

    @Test
    void readsEachListInOneStatementAndByItsIndex() throws SQLException {
        assertThat(statements(REPORTS + "?limit=200")).isEqualTo(1);
        assertThat(statements(CHECKS + "4&limit=200")).isEqualTo(1);
        assertThat(plan("select 1 from written_report where reported_on is null and due_on < date '2020-11-25'"
                        + " order by due_on, inspection_id limit 21"))
                .contains("ix_written_report_due");
        assertThat(plan("select 1 from establishment e where state = 'ACTIVE' and at_risk and district_code = '474'"
                        + " and not exists (select 1 from establishment_health_check h where h.establishment_id = e.id"
                        + " and h.year = 2020 and h.quarter = 4 and h.done) order by code limit 21"))
                .containsPattern("Index Scan using (ix_establishment_district|uq_establishment_code) on")
                .containsPattern("Index Only Scan using (ix|uq)_establishment_health_check")
                .doesNotContain("Seq Scan")
                .doesNotContain("Sort");
    }

    /** The statements it takes to answer: the fewest of some calls, since timed work runs meanwhile. */
    private long statements(String list) {
        var statistics = sessions.getStatistics();
        return LongStream.range(0, 5)
                .map(call -> {
                    statistics.clear();
                    Api.lead("46").get(list).then().statusCode(200);
                    return statistics.getPrepareStatementCount();
                })
                .min()
                .orElseThrow();
    }

    /** The plan once the tables are too big to be read from end to end, or to be sorted. */
    private String plan(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String way : List.of("seqscan", "sort", "bitmapscan", "hashjoin", "mergejoin")) {
                sql.execute("set local enable_" + way + " = off");
            }
            var plan = new StringBuilder();
            try (ResultSet line = sql.executeQuery("explain " + query)) {
                while (line.next()) {
                    plan.append(line.getString(1)).append('\n');
                }
            }
            connection.rollback();
            return plan.toString();
        }
    }

    private static List<String> all(Supplier<RequestSpecification> caller, String list, String field) {
        return Pages.all(caller, list, field);
    }
}
