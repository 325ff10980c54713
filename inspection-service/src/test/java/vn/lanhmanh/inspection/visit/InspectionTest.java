package vn.lanhmanh.inspection.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import vn.lanhmanh.inspection.ground.GroundKind;
import vn.lanhmanh.inspection.ground.UnscheduledGround;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamRole;
import vn.lanhmanh.inspection.violation.ProhibitedAct;
import vn.lanhmanh.inspection.visit.assignment.InspectionType;
import vn.lanhmanh.inspection.visit.assignment.Subject;
import vn.lanhmanh.inspection.visit.minutes.Minutes;
import vn.lanhmanh.inspection.visit.minutes.Minutes.InspectionOutcome;
import vn.lanhmanh.platform.events.Fact;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InspectionTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 15);
    private static final Subject SUBJECT = new Subject(UUID.randomUUID(), "KARAOKE", true, "19756", "474");

    private final Team team = TeamFixture.aProvincialTeam();
    private final UUID leader = team.add(TeamFixture.profile(TeamRole.LEADER)).id();
    private final Set<UUID> three = Set.of(
            leader,
            team.add(TeamFixture.profile(TeamRole.MEMBER)).id(),
            team.add(TeamFixture.profile(TeamRole.MEMBER)).id());

    @Test
    void tellsItsCompletionAndThenEachViolation() {
        Inspection inspection = started(three);
        inspection.find("HARBOURING", "phòng 3", ProhibitedAct.HARBOURING);
        inspection.find("LABOUR_CONTRACT", "không có hợp đồng", null);

        inspection.complete(team, ending(DAY), year -> 7);

        List<Fact> facts = inspection.facts().take();
        assertThat(facts)
                .extracting(Fact::type)
                .containsExactly("inspection.completed.v1", "violation.found.v1", "violation.found.v1");
        assertThat(facts).extracting(Fact::aggregateId).containsOnly(inspection.id());
        assertThat(facts.get(0)).isInstanceOfSatisfying(InspectionEvent.Completed.class, told -> {
            assertThat(told.findings()).isEqualTo(2);
            assertThat(told.violationCodes()).containsExactly("HARBOURING", "LABOUR_CONTRACT");
            assertThat(told.inspectionType()).isEqualTo(InspectionType.PLANNED);
        });
        assertThat(inspection.minutes().number()).isEqualTo(7);
        assertThat(inspection.minutes().year()).isEqualTo(2020);
    }

    @Test
    void isNotCompletedWithTwoMembersAndDrawsNoNumberThen() {
        var two = new HashSet<>(three);
        two.remove(leader);
        Inspection inspection = started(two);

        refuses(
                "too-few-members",
                () -> inspection.complete(team, ending(DAY), year -> {
                    throw new AssertionError("no number before everything else is right");
                }));
        assertThat(inspection.state()).isEqualTo(InspectionState.IN_PROGRESS);
    }

    @Test
    void isNotCompletedWithACardThatEndedMeanwhile() {
        var withOldCard = new HashSet<>(three);
        withOldCard.add(team.add(TeamFixture.profile(TeamRole.MEMBER, TeamFixture.FOUNDED, null, DAY))
                .id());
        Inspection inspection = started(withOldCard);

        refuses("card-expired", () -> inspection.complete(team, ending(DAY.plusDays(1)), year -> 1));
        inspection.complete(team, ending(DAY), year -> 1);
    }

    @Test
    void isNotCompletedBeforeItStarted() {
        refuses("date-out-of-order", () -> started(three).complete(team, ending(DAY.minusDays(1)), year -> 1));
    }

    @Test
    void takesItsSteps() {
        Inspection planned = planned();
        refuses("illegal-transition", () -> planned.find("COMMITMENT", "x", null));
        refuses("illegal-transition", () -> planned.complete(team, ending(DAY), year -> 1));

        Inspection completed = started(three);
        completed.complete(team, ending(DAY), year -> 1);
        refuses("illegal-transition", () -> completed.cancel("x"));
        refuses("illegal-transition", () -> completed.find("COMMITMENT", "x", null));
        refuses("illegal-transition", () -> completed.complete(team, ending(DAY), year -> 2));

        planned.cancel("mưa bão");
        refuses("illegal-transition", () -> planned.start(team, Instant.now(), DAY, three));
    }

    @Test
    void staysInItsTeamsAreaAndTime() {
        Team district = TeamFixture.aDistrictTeam("476");
        refuses(
                "establishment-outside-team-area",
                () -> Inspection.planned(district, SUBJECT, DAY, UUID.randomUUID(), false));
        refuses(
                "team-not-in-force",
                () -> Inspection.planned(team, SUBJECT, TeamFixture.FOUNDED.minusDays(1), UUID.randomUUID(), false));
    }

    @Test
    void tellsTheGroundItRestsOn() {
        UUID tip = UUID.randomUUID();
        Inspection inspection = Inspection.unscheduled(
                team, SUBJECT, DAY, new UnscheduledGround(GroundKind.COMPLAINT, tip, null, null, leader));
        inspection.start(team, Instant.parse("2020-06-15T02:00:00Z"), DAY, three);

        inspection.complete(team, ending(DAY), year -> 1);

        assertThat(inspection.facts().take())
                .singleElement()
                .isInstanceOfSatisfying(InspectionEvent.Completed.class, told -> {
                    assertThat(told.inspectionType()).isEqualTo(InspectionType.UNSCHEDULED);
                    assertThat(told.groundKind()).isEqualTo(GroundKind.COMPLAINT);
                    assertThat(told.tipId()).isEqualTo(tip);
                });
    }

    private Inspection planned() {
        return Inspection.planned(team, SUBJECT, DAY, UUID.randomUUID(), false);
    }

    private Inspection started(Set<UUID> present) {
        Inspection inspection = planned();
        inspection.start(team, Instant.parse("2020-06-15T02:00:00Z"), DAY, present);
        return inspection;
    }

    private static Minutes.Ending ending(LocalDate on) {
        return new Minutes.Ending(DAY, on, InspectionOutcome.INSPECTED, null);
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
