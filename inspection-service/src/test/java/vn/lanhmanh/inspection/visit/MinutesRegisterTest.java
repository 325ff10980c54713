package vn.lanhmanh.inspection.visit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.visit.InspectionFixture.complete;
import static vn.lanhmanh.inspection.visit.InspectionFixture.requested;
import static vn.lanhmanh.inspection.visit.InspectionFixture.start;

@QuarkusTest
@RealParts
class MinutesRegisterTest {

    private static final int AT_ONCE = 50;

    @Inject
    SessionFactory sessions;

    private SeatedTeam team;
    private String establishment;

    @BeforeEach
    void beginARegister() {
        team = TeamFixture.provincial();
        establishment = EstablishmentFixture.registered(PHU_HIEP);
    }

    @Test
    void numbersFiftyCompletionsAtOnceWithoutGapsOrDoubles() throws Exception {
        List<Callable<Integer>> completions = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> started())
                .<Callable<Integer>>map(
                        id -> () -> complete(id, "2020-06-15", "INSPECTED").path("minutesNumber"))
                .toList();

        List<Integer> numbers = AtOnce.call(completions);

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, AT_ONCE).boxed().toList());
    }

    @Test
    void givesTheNumberBackWhenTheCompletionIsRefused() {
        String refused = requested(team, establishment);
        start(refused, team.members());
        Api.lead("46")
                .body(Map.of("on", "2020-06-15"))
                .post("/v1/teams/" + team.id() + "/members/" + team.members().get(3) + "/departure")
                .then()
                .statusCode(200);

        complete(refused, "2020-06-16", "INSPECTED").then().statusCode(422);

        assertThat(complete(started(), "2020-06-15", "INSPECTED").<Integer>path("minutesNumber"))
                .isEqualTo(1);
        assertThat(complete(started(), "2020-06-15", "NOT_POSSIBLE").<Integer>path("minutesNumber"))
                .isEqualTo(2);
    }

    @Test
    void completesAnInspectionOnceHoweverOftenItIsSentAtOnce() throws Exception {
        String id = started();

        List<Integer> statuses = AtOnce.call(Collections.nCopies(
                AT_ONCE, () -> complete(id, "2020-06-15", "INSPECTED").statusCode()));

        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(complete(started(), "2020-06-15", "INSPECTED").<Integer>path("minutesNumber"))
                .isEqualTo(2);
    }

    /** Each statement is planned once and found again: what is kept of them does not grow with the completions. */
    @Test
    void plansNothingAnewForTheNextCompletion() {
        String establishedPlans = started();
        String next = started();
        complete(establishedPlans, "2020-06-15", "INSPECTED").then().statusCode(200);
        long planned = sessions.getStatistics().getQueryPlanCacheMissCount();

        complete(next, "2020-06-15", "INSPECTED").then().statusCode(200);

        assertThat(sessions.getStatistics().getQueryPlanCacheMissCount()).isEqualTo(planned);
    }

    private String started() {
        String id = requested(team, establishment);
        start(id, team.members());
        return id;
    }
}
