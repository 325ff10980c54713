package vn.lanhmanh.inspection.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Pages;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.answer;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.opened;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.verify;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.withdraw;

@QuarkusTest
@RealParts
class RemedyListTest {

    @Inject
    Remedies remedies;

    @Inject
    SessionFactory sessions;

    private SeatedTeam team;
    private String establishment;
    private String inspection;

    @BeforeEach
    void inspect() {
        team = TeamFixture.provincial();
        establishment = EstablishmentFixture.registered(PHU_HIEP);
        inspection = InspectionFixture.inspected(team, establishment);
    }

    @Test
    void findsRemediesByWhatIsAskedNewestFirst() {
        String overdue = opened(inspection, "2020-07-15");
        String open = opened(inspection, "2020-12-15");
        String answered = opened(inspection, "2020-07-15");
        answer(answered, "2020-11-20").then().statusCode(200);

        assertThat(found("limit=2&teamId=" + team.id())).containsExactly(answered, open, overdue);
        assertThat(found("establishmentId=" + establishment)).containsExactly(answered, open, overdue);
        assertThat(found("overdue=true&inspectionId=" + inspection)).containsExactly(overdue);
        assertThat(found("overdue=false&inspectionId=" + inspection)).containsExactly(answered, open);
        assertThat(found("state=ANSWERED&district=474&teamId=" + team.id())).containsExactly(answered);
        assertThat(found("state=ANSWERED&district=476&teamId=" + team.id())).isEmpty();
        Api.inspector("46")
                .get("/v1/remedies?overdue=true&inspectionId=" + inspection)
                .then()
                .body("items[0].overdue", equalTo(true))
                .body("items[0].course", nullValue());
    }

    private static List<String> found(String filter) {
        return Pages.all(() -> Api.inspector("46"), "/v1/remedies?" + filter, "id");
    }

    @Test
    void refusesACursorOfAnotherListAndBrokenFilters() {
        opened(inspection, "2020-12-15");
        opened(inspection, "2020-12-15");
        String cursor = Api.inspector("46")
                .get("/v1/remedies?limit=1&inspectionId=" + inspection)
                .path("next");

        Api.inspector("46")
                .get("/v1/remedies?limit=1&state=OPEN&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:lanhmanh:problem:broken-cursor"));
        Api.inspector("46").get("/v1/remedies?state=LATE").then().statusCode(400);
        Api.inspector("46").get("/v1/remedies?limit=201").then().statusCode(400);
        Api.inspector("46").get("/v1/remedies/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void countsWhatTheTeamHasYetToSeeOfEachEstablishment() {
        String other = EstablishmentFixture.registered(PHU_HIEP);
        opened(inspection, "2020-07-15");
        answer(opened(inspection, "2020-12-15"), "2020-11-20");
        verify(opened(inspection, "2020-12-15"), "2020-11-20", true, null);
        withdraw(opened(inspection, "2020-12-15"));
        UUID here = UUID.fromString(establishment);

        var counts = QuarkusTransaction.requiringNew()
                .call(() -> remedies.openCounts(List.of(here, UUID.fromString(other))));
        var made = QuarkusTransaction.requiringNew().call(() -> remedies.of(UUID.fromString(inspection)));

        assertThat(counts).containsOnlyKeys(here).containsEntry(here, 2L);
        assertThat(made).hasSize(3).extracting(Remedy::state).doesNotContain(RemedyState.WITHDRAWN);
    }

    @Test
    void readsAListInTheSameNumberOfStatementsHoweverLongItIs() {
        String path = "/v1/remedies?limit=50&inspectionId=" + inspection;
        opened(inspection, "2020-12-15");
        long few = statements(path);
        var more = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            more.add(opened(inspection, "2020-12-15"));
        }
        more.forEach(id -> answer(id, "2020-11-20").then().statusCode(200));

        assertThat(statements(path)).isEqualTo(few).isPositive();
        assertThat(statements("/v1/remedies/" + more.get(0))).isLessThanOrEqualTo(4);
    }

    /** The statements it takes to answer: the fewest of some calls, since timed work runs meanwhile. */
    private long statements(String path) {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        return LongStream.range(0, 5)
                .map(call -> {
                    statistics.clear();
                    Api.inspector("46").get(path).then().statusCode(200);
                    return statistics.getPrepareStatementCount();
                })
                .min()
                .orElseThrow();
    }
}
