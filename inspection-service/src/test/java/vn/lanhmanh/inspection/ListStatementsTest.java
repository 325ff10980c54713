package vn.lanhmanh.inspection;

import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.evidence.EvidenceFixture;
import vn.lanhmanh.inspection.programme.ProgrammeFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

/** Lists are read in as many statements for many rows as for one. */
@QuarkusTest
@RealParts
class ListStatementsTest {

    private static final int ROWS = 6;

    @Inject
    SessionFactory sessions;

    @Test
    void inspectionsAndTheReportsOnThem() {
        SeatedTeam team = TeamFixture.provincial();
        times(() -> InspectionFixture.inspected(team, EstablishmentFixture.registered(PHU_HIEP)));

        readsAllLikeOne("/v1/inspections?teamId=" + team.id());
        readsAllLikeOne("/v1/written-reports?teamId=" + team.id());
    }

    @Test
    void inspectionsUnderWayWithWhatTheyFound() {
        SeatedTeam team = TeamFixture.provincial();
        times(() -> InspectionFixture.running(team, EstablishmentFixture.registered(PHU_HIEP), "LABOUR_CONTRACT"));

        readsAllLikeOne("/v1/inspections?state=IN_PROGRESS&teamId=" + team.id());
    }

    @Test
    void evidence() {
        String inspection = EvidenceFixture.startedInspection(TeamFixture.provincial());
        times(() -> EvidenceFixture.photo(inspection));

        readsAllLikeOne("/v1/evidence?inspectionId=" + inspection);
    }

    @Test
    void teams() {
        times(() -> TeamFixture.seated("DISTRICT", "474", 2).id());

        readsAllLikeOne("/v1/teams?level=DISTRICT");
    }

    @Test
    void programmes() {
        times(() -> {
            SeatedTeam team = TeamFixture.seated("DISTRICT", "474", 0);
            return ProgrammeFixture.ofTeam(team.id(), 3);
        });

        readsAllLikeOne("/v1/programmes?year=2020");
    }

    private static void times(Supplier<String> row) {
        var ids = new ArrayList<String>();
        IntStream.range(0, ROWS).forEach(i -> ids.add(row.get()));
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(UUID::fromString);
    }

    private void readsAllLikeOne(String list) {
        assertThat(list(list + "&limit=200").jsonPath().getList("items"))
                .as(list)
                .hasSizeGreaterThanOrEqualTo(ROWS);

        assertThat(statements(list + "&limit=200"))
                .as(list)
                .isEqualTo(statements(list + "&limit=1"))
                .isPositive();
    }

    private static Response list(String path) {
        Response answer = Api.lead("46").get(path);
        answer.then().statusCode(200);
        return answer;
    }

    /** The fewest of some calls, since timed work runs meanwhile. */
    private long statements(String path) {
        var statistics = sessions.getStatistics();
        return LongStream.range(0, 5)
                .map(call -> {
                    statistics.clear();
                    list(path);
                    return statistics.getPrepareStatementCount();
                })
                .min()
                .orElseThrow();
    }
}
