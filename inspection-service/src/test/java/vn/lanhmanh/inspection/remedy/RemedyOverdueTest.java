package vn.lanhmanh.inspection.remedy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;
import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.local.testing.TestTopics.Message;
import vn.lanhmanh.platform.web.DatabaseLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.answer;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.extend;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.opened;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.shown;
import static vn.lanhmanh.inspection.remedy.RemedyFixture.verify;

@QuarkusTest
@RealParts
class RemedyOverdueTest {

    private static final int AT_ONCE = 50;

    @Inject
    OverdueWatch watch;

    @Inject
    RemedyDesk desk;

    @Inject
    AgroalDataSource database;

    @Inject
    Scheduler scheduler;

    private String inspection;

    @BeforeEach
    void inspect() {
        SeatedTeam team = TeamFixture.provincial();
        inspection = InspectionFixture.inspected(team, EstablishmentFixture.registered(PHU_HIEP));
    }

    @Test
    void tellsAPassedDueDateOnceHoweverManyInstancesWatch() throws Exception {
        List<String> late = Stream.generate(() -> opened(inspection, "2020-07-15"))
                .limit(60)
                .toList();
        Callable<Integer> round = () -> {
            watch.round();
            return 0;
        };
        Callable<Integer> withoutTheLock = () -> {
            desk.noteOverdue(desk.untold(20));
            return 0;
        };

        AtOnce.call(List.of(round, withoutTheLock, round, withoutTheLock, withoutTheLock, round));
        watch.round();

        assertThat(overdueFacts(late, late.size())).extracting(Message::key).containsExactlyInAnyOrderElementsOf(late);
        for (String id : late) {
            shown(id).body("course.kind", contains("OPENED", "OVERDUE"));
        }
        Message fact = overdueFacts(late.subList(0, 1), 1).get(0);
        FactSchemas.of("inspection-service").check(fact.type(), fact.data());
        assertThat(fact.data().replace(" ", ""))
                .contains("\"dueOn\":\"2020-07-15\"")
                .contains("\"on\":\"2020-07-16\"");
        shown(late.get(0)).body("course[1].by", equalTo(new UUID(0, 0).toString()));
    }

    /** What is told as overdue of these remedies, once it is so many facts or more. */
    private static List<Message> overdueFacts(List<String> ids, int atLeast) {
        return Awaitility.await()
                .until(
                        () -> Heard.topics().all("inspection.events").stream()
                                .filter(message -> ids.contains(message.key())
                                        && message.type().equals("remedy.overdue.v1"))
                                .toList(),
                        facts -> facts.size() >= atLeast);
    }

    @Test
    void tellsAnExtendedRemedyAgainWhenItsNewDueDatePasses() throws Exception {
        String id = opened(inspection, "2020-07-15");
        watch.round();
        extend(id, "2020-08-15").then().statusCode(200);
        watch.round();
        watch.round();

        shown(id).body("course.kind", contains("OPENED", "OVERDUE", "EXTENDED", "OVERDUE"));
        assertThat(overdueFacts(List.of(id), 2))
                .extracting(fact -> fact.data().replace(" ", "").replaceAll(".*\"dueOn\":\"([^\"]+)\".*", "$1"))
                .containsExactly("2020-07-15", "2020-08-15");
    }

    @Test
    void tellsNothingOfWhatIsAnsweredOrNotYetDue() throws Exception {
        String answered = opened(inspection, "2020-12-01");
        answer(answered, "2020-11-20").then().statusCode(200);
        String dueToday = opened(inspection, "2020-11-25");

        watch.round();

        shown(answered).body("course.kind", contains("OPENED", "ANSWERED"));
        shown(dueToday).body("course.kind", contains("OPENED")).body("overdue", equalTo(false));
    }

    @Test
    void leavesTheRoundToTheInstanceThatHoldsTheLock() throws Exception {
        assertThat(scheduler.getScheduledJob("remedy-overdue")).isNotNull();
        String id;
        try (DatabaseLock elsewhere = DatabaseLock.tryTake(database, "remedy-overdue")) {
            assertThat(elsewhere).isNotNull();
            id = opened(inspection, "2020-07-15");
            watch.round();
            shown(id).body("version", equalTo(0)).body("overdue", equalTo(true));
        }

        watch.round();

        shown(id).body("course.kind", contains("OPENED", "OVERDUE"));
    }

    @Test
    void isVerifiedByOneOfFiftyCallersAtTheSameMoment() throws Exception {
        String id = opened(inspection, "2020-12-15");

        List<Integer> statuses = AtOnce.call(Collections.nCopies(
                AT_ONCE, () -> verify(id, "2020-11-25", true, null).statusCode()));

        assertThat(statuses).containsOnlyOnce(200).hasSize(AT_ONCE);
        assertThat(statuses.stream().filter(status -> status != 200)).containsOnly(409);
        shown(id).body("course.kind", contains("OPENED", "VERIFIED"));
    }

    @Test
    void isAnsweredOrWithdrawnByOneOfThoseWhoTryAtOnce() throws Exception {
        String id = opened(inspection, "2020-12-15");
        Callable<Integer> answered = () -> answer(id, "2020-11-25").statusCode();
        Callable<Integer> answeredElsewise =
                () -> RemedyFixture.step(id, "answer", Map.of("answeredOn", "2020-11-24", "text", "x"))
                        .statusCode();

        assertThat(AtOnce.call(List.of(answered, answeredElsewise, answered, answeredElsewise)))
                .containsExactlyInAnyOrder(200, 409, 409, 409);
    }
}
