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
import vn.lanhmanh.inspection.visit.assignment.Crew;
import vn.lanhmanh.inspection.visit.assignment.InspectionType;
import vn.lanhmanh.inspection.visit.assignment.Occasion;
import vn.lanhmanh.inspection.visit.assignment.Officers;
import vn.lanhmanh.inspection.visit.assignment.Sector;
import vn.lanhmanh.inspection.visit.assignment.SectorDecision;
import vn.lanhmanh.inspection.visit.assignment.Subject;
import vn.lanhmanh.inspection.visit.event.InspectionEvent;
import vn.lanhmanh.inspection.visit.event.SectorEvent;
import vn.lanhmanh.inspection.visit.minutes.Minutes;
import vn.lanhmanh.inspection.visit.minutes.Result;
import vn.lanhmanh.inspection.visit.minutes.Result.InspectionOutcome;
import vn.lanhmanh.inspection.visit.minutes.Result.Witnesses;
import vn.lanhmanh.inspection.visit.minutes.Signature;
import vn.lanhmanh.inspection.visit.minutes.Signature.SignatureState;
import vn.lanhmanh.inspection.visit.presence.Presence;
import vn.lanhmanh.platform.events.Fact;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InspectionTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 15);
    private static final Subject SUBJECT = new Subject(UUID.randomUUID(), "KARAOKE", true, "19756", "474");

    private static final Instant BEGIN = Instant.parse("2020-06-15T02:00:00Z");

    private final Team team = TeamFixture.aProvincialTeam();
    private final UUID leader =
            team.add(TeamFixture.profile(TeamRole.LEADER), TeamFixture.RULES).id();
    private final Set<UUID> three = Set.of(
            leader,
            team.add(TeamFixture.profile(TeamRole.MEMBER), TeamFixture.RULES).id(),
            team.add(TeamFixture.profile(TeamRole.MEMBER), TeamFixture.RULES).id());

    @Test
    void tellsItsCompletionAndThenEachViolation() {
        Inspection inspection = started(three);
        inspection.find("HARBOURING", "phòng 3", ProhibitedAct.HARBOURING);
        inspection.find("LABOUR_CONTRACT", "không có hợp đồng", null);

        inspection.complete(TeamFixture.lawful(team), ending(DAY), null, year -> 7);

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
    void isNotStartedWithWhomCompletionWouldRefuse() {
        UUID ended = memberUntil(DAY.minusDays(1));
        Inspection inspection = planned();

        refuses("too-few-members", () -> inspection.start(TeamFixture.lawful(team), BEGIN, DAY, without(leader)));
        refuses("card-expired", () -> inspection.start(TeamFixture.lawful(team), BEGIN, DAY, with(ended)));
        refuses("not-a-member", () -> inspection.start(TeamFixture.lawful(team), BEGIN, DAY, with(UUID.randomUUID())));
        assertThat(inspection.state()).isEqualTo(InspectionState.PLANNED);
        assertThat(inspection.presence().members()).isEmpty();
        inspection.start(TeamFixture.lawful(team), BEGIN, DAY, three);
    }

    private UUID memberUntil(LocalDate cardTo) {
        return team.add(TeamFixture.profile(TeamRole.MEMBER, TeamFixture.FOUNDED, null, cardTo), TeamFixture.RULES)
                .id();
    }

    private Set<UUID> without(UUID member) {
        var others = new HashSet<>(three);
        others.remove(member);
        return others;
    }

    private Set<UUID> with(UUID member) {
        var all = new HashSet<>(three);
        all.add(member);
        return all;
    }

    @Test
    void isNotCompletedWithACardThatEndedMeanwhileAndDrawsNoNumberThen() {
        Inspection inspection = started(with(memberUntil(DAY)));

        refuses(
                "card-expired",
                () -> inspection.complete(TeamFixture.lawful(team), ending(DAY.plusDays(1)), null, year -> {
                    throw new AssertionError("no number before everything else is right");
                }));
        assertThat(inspection.state()).isEqualTo(InspectionState.IN_PROGRESS);
        inspection.complete(TeamFixture.lawful(team), ending(DAY), null, year -> 1);
    }

    @Test
    void isNotCompletedWithAMemberWhoWasLetGoMeanwhile() {
        UUID fourth = memberUntil(DAY.plusDays(9));
        Inspection inspection = started(with(fourth));
        team.depart(fourth, DAY);

        refuses(
                "not-a-member",
                () -> inspection.complete(TeamFixture.lawful(team), ending(DAY.plusDays(1)), null, year -> 1));
        inspection.complete(TeamFixture.lawful(team), ending(DAY), null, year -> 1);
    }

    @Test
    void keepsWhoWasRecordedAsPresentWhenThatIsCorrected() {
        UUID fourth = memberUntil(DAY);
        Inspection inspection = started(with(fourth));
        var why = new Presence.Why("ghi nhầm", BEGIN, UUID.randomUUID());

        refuses(
                "presence-unchanged",
                () -> inspection.correctPresence(TeamFixture.lawful(team), DAY, with(fourth), why));
        refuses(
                "too-few-members",
                () -> inspection.correctPresence(TeamFixture.lawful(team), DAY, without(leader), why));
        inspection.correctPresence(TeamFixture.lawful(team), DAY, three, why);

        assertThat(inspection.presence().members()).isEqualTo(three);
        assertThat(inspection.presence().changes()).singleElement().satisfies(change -> {
            assertThat(change.earlierMemberIds()).containsExactlyInAnyOrderElementsOf(with(fourth));
            assertThat(change.earlierOfficers()).isNull();
            assertThat(change.reason()).isEqualTo("ghi nhầm");
            assertThat(change.recordedBy()).isEqualTo(why.by());
        });
        inspection.complete(TeamFixture.lawful(team), ending(DAY.plusDays(1)), null, year -> 1);
        refuses(
                "illegal-transition",
                () -> inspection.correctPresence(TeamFixture.lawful(team), DAY, with(fourth), why));
        refuses("illegal-transition", () -> planned().correctPresence(TeamFixture.lawful(team), DAY, three, why));
    }

    @Test
    void isNotCompletedBeforeItStarted() {
        refuses("date-out-of-order", () -> started(three)
                .complete(TeamFixture.lawful(team), ending(DAY.minusDays(1)), null, year -> 1));
    }

    @Test
    void takesItsSteps() {
        Inspection planned = planned();
        refuses("illegal-transition", () -> planned.find("COMMITMENT", "x", null));
        refuses("illegal-transition", () -> planned.complete(TeamFixture.lawful(team), ending(DAY), null, year -> 1));

        Inspection completed = started(three);
        completed.complete(TeamFixture.lawful(team), ending(DAY), null, year -> 1);
        refuses("illegal-transition", () -> completed.cancel("x"));
        refuses("illegal-transition", () -> completed.find("COMMITMENT", "x", null));
        refuses("illegal-transition", () -> completed.complete(TeamFixture.lawful(team), ending(DAY), null, year -> 2));

        planned.cancel("mưa bão");
        refuses("illegal-transition", () -> planned.start(TeamFixture.lawful(team), Instant.now(), DAY, three));
    }

    @Test
    void staysInItsTeamsAreaAndTime() {
        Team district = TeamFixture.aDistrictTeam("476");
        refuses("establishment-outside-team-area", () -> Inspection.ofTeam(district, SUBJECT, DAY, bySlot()));
        refuses(
                "team-not-in-force",
                () -> Inspection.ofTeam(team, SUBJECT, TeamFixture.FOUNDED.minusDays(1), bySlot()));
    }

    @Test
    void tellsTheGroundItRestsOn() {
        UUID tip = UUID.randomUUID();
        Inspection inspection = Inspection.ofTeam(
                team,
                SUBJECT,
                DAY,
                Occasion.ground(
                        new UnscheduledGround(GroundKind.COMPLAINT, tip, null, null, leader, null, null, null, null)));
        inspection.start(TeamFixture.lawful(team), BEGIN, DAY, three);

        inspection.complete(TeamFixture.lawful(team), ending(DAY), null, year -> 1);

        assertThat(inspection.facts().take())
                .singleElement()
                .isInstanceOfSatisfying(InspectionEvent.Completed.class, told -> {
                    assertThat(told.inspectionType()).isEqualTo(InspectionType.UNSCHEDULED);
                    assertThat(told.groundKind()).isEqualTo(GroundKind.COMPLAINT);
                    assertThat(told.tipId()).isEqualTo(tip);
                });
    }

    @Test
    void tellsASectorInspectionApartAndNeedsNoTeamForIt() {
        var decision = new SectorDecision(Sector.HEALTH, "15/QĐ-SYT", DAY);
        Inspection inspection =
                Inspection.ofAgency(Crew.agency("SYT", null, null), SUBJECT, DAY, Occasion.sector(decision));
        inspection.start(BEGIN, List.of(new Officers("Thanh tra viên", 2)));
        inspection.find("HEALTH_CHECK", "quý I", null);

        inspection.complete((nobody, day) -> {}, ending(DAY), null, year -> 3);

        assertThat(inspection.facts().take())
                .extracting(Fact::type)
                .containsExactly("sector-inspection.completed.v1", "sector-violation.found.v1");
        assertThat(inspection.minutes().number()).isEqualTo(3);
        assertThat(SectorEvent.Completed.of(inspection).sectorAgency()).isEqualTo("SYT");
    }

    @Test
    void findsNothingWhereNothingWasInspectedButTheRefusalItself() {
        Inspection closed = started(three);
        closed.find("LABOUR_CONTRACT", "x", null);
        refuses(
                "findings-without-inspection",
                () -> closed.complete(TeamFixture.lawful(team), refused("x"), null, year -> 1));

        Inspection refused = started(three);
        refused.find("INSPECTION_REFUSED", "đóng cửa", null);
        refuses(
                "outcome-needs-reason",
                () -> refused.complete(TeamFixture.lawful(team), refused(" "), null, year -> 1));
        refused.complete(TeamFixture.lawful(team), refused("chủ cơ sở không cho vào"), null, year -> 1);
        assertThat(refused.minutes().outcome()).isEqualTo(InspectionOutcome.ACCESS_REFUSED);
    }

    private static Minutes.Ending refused(String reason) {
        var result = new Result(InspectionOutcome.ACCESS_REFUSED, reason, List.of(new Witnesses("Tổ trưởng", 1)));
        return new Minutes.Ending(DAY, DAY, result, null, null);
    }

    @Test
    void takesARefusedSignatureOnlyWithReasonAndWitness() {
        var witness = new Signature.Witness("Người Thử", "Tổ trưởng dân phố");

        refuses("signature-refusal-incomplete", () -> sign("không đồng ý", List.of()));
        refuses("signature-refusal-incomplete", () -> sign(null, List.of(witness)));
        assertThat(sign("không đồng ý", List.of(witness)).minutes().signature().state())
                .isEqualTo(SignatureState.REFUSED);
    }

    private Inspection sign(String reason, List<Signature.Witness> witnesses) {
        Inspection inspection = started(three);
        var signature = new Signature(SignatureState.REFUSED, null, reason, witnesses, null);
        inspection.complete(
                TeamFixture.lawful(team),
                new Minutes.Ending(DAY, DAY, Result.inspected(), null, signature),
                null,
                year -> 1);
        return inspection;
    }

    private static Occasion bySlot() {
        return Occasion.slot(UUID.randomUUID(), false);
    }

    private Inspection planned() {
        return Inspection.ofTeam(team, SUBJECT, DAY, bySlot());
    }

    private Inspection started(Set<UUID> present) {
        Inspection inspection = planned();
        inspection.start(TeamFixture.lawful(team), BEGIN, DAY, present);
        return inspection;
    }

    private static Minutes.Ending ending(LocalDate on) {
        return new Minutes.Ending(DAY, on, Result.inspected(), null, null);
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
