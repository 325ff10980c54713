package vn.lanhmanh.inspection.ground;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamRole;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GroundTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 15);
    private static final UUID ESTABLISHMENT = UUID.randomUUID();
    private static final UUID OURS = UUID.randomUUID();
    private static final UUID THEIRS = UUID.randomUUID();

    private final Team team = TeamFixture.aProvincialTeam();
    private final UUID leader =
            team.add(TeamFixture.profile(TeamRole.LEADER), TeamFixture.RULES).id();
    private final UUID member =
            team.add(TeamFixture.profile(TeamRole.MEMBER), TeamFixture.RULES).id();

    @Test
    void carriesOneInspectionOfATeamAtATime() {
        Ground ground = tipAbout(ESTABLISHMENT);
        UUID first = claimed(ground, OURS);

        refuses("ground-used", () -> claimed(ground, OURS));
        ground.release(first);
        assertThatCode(() -> claimed(ground, OURS)).doesNotThrowAnyException();
    }

    @Test
    void hidesAClaimFromOtherTeamsUntilItsInspectionStarts() {
        Ground ground = tipAbout(ESTABLISHMENT);
        UUID ours = claimed(ground, OURS);

        assertThat(ground.usedFor(Set.of(OURS))).isTrue();
        assertThat(ground.usedFor(Set.of(THEIRS))).isFalse();
        UUID theirs = claimed(ground, THEIRS);
        ground.use(ours);
        assertThat(ground.usedFor(Set.of())).isTrue();
        refuses("ground-used", () -> ground.use(theirs));
        refuses("ground-used", () -> claimed(ground, UUID.randomUUID()));
    }

    @Test
    void isAboutItsEstablishmentOrElseItsCommune() {
        refuses("ground-elsewhere", () -> claim(tipAbout(ESTABLISHMENT), UUID.randomUUID(), "19756"));
        refuses("ground-elsewhere", () -> claim(tipAbout(null), ESTABLISHMENT, "19759"));
        assertThatCode(() -> claim(tipAbout(null), ESTABLISHMENT, "19756")).doesNotThrowAnyException();
    }

    private static UUID claimed(Ground ground, UUID teamId) {
        UUID inspection = UUID.randomUUID();
        ground.claim(new Ground.Claim(inspection, teamId, true), ESTABLISHMENT, "19756", Set.of(teamId));
        return inspection;
    }

    private static void claim(Ground ground, UUID establishment, String commune) {
        ground.claim(new Ground.Claim(UUID.randomUUID(), OURS, true), establishment, commune, Set.of(OURS));
    }

    private static Ground tipAbout(UUID establishmentId) {
        return new Ground(UUID.randomUUID(), "19756", "474", establishmentId, DAY);
    }

    @Test
    void saysWhatItRestsOn() {
        refuses("ground-incomplete", () -> ground(GroundKind.COMPLAINT, null, null, leader));
        refuses("ground-incomplete", () -> ground(GroundKind.REQUEST, null, "dấu hiệu", leader));
        refuses("ground-incomplete", () -> ground(GroundKind.SIGNS, "12/CV", null, leader));
        assertThatCode(() -> ground(GroundKind.COMPLAINT, "12/ĐT", null, leader))
                .doesNotThrowAnyException();
        assertThatCode(() -> ground(GroundKind.REQUEST, "12/CV", null, leader)).doesNotThrowAnyException();
        assertThatCode(() -> ground(GroundKind.SIGNS, null, "dấu hiệu", leader)).doesNotThrowAnyException();
    }

    @Test
    void isDecidedByTheLeader() {
        refuses("not-decided-by-leader", () -> ground(GroundKind.REQUEST, "12/CV", null, member));
        refuses("not-decided-by-leader", () -> ground(GroundKind.REQUEST, "12/CV", null, UUID.randomUUID()));
    }

    @Test
    void isDecidedByTheLeaderOfTheDayOfTheDecision() {
        Team changing = TeamFixture.aProvincialTeam();
        LocalDate before = DAY.minusDays(1);
        UUID former = changing.add(
                        TeamFixture.profile(TeamRole.LEADER, TeamFixture.FOUNDED, before, DAY), TeamFixture.RULES)
                .id();
        UUID next = changing.add(TeamFixture.profile(TeamRole.LEADER, DAY, null, DAY), TeamFixture.RULES)
                .id();

        assertThatCode(() -> request(former).on(before).check(changing, DAY)).doesNotThrowAnyException();
        assertThatCode(() -> request(next).on(DAY).check(changing, DAY)).doesNotThrowAnyException();
        refuses("not-decided-by-leader", () -> request(next).on(before).check(changing, DAY));
        refuses("not-decided-by-leader", () -> request(former).on(DAY).check(changing, DAY));
        refuses("date-out-of-order", () -> request(next).on(DAY.plusDays(1)).check(changing, DAY));
    }

    @Test
    void keepsTheDayThatItTells() {
        assertThat(request(leader).on(DAY).on(DAY.plusDays(9)).decidedOn()).isEqualTo(DAY);
    }

    private static UnscheduledGround request(UUID decider) {
        return new UnscheduledGround(GroundKind.REQUEST, null, "12/CV", null, decider, " ", null, "CAT", null);
    }

    @Test
    void hasANumberOrNone() {
        assertThat(request(leader).decisionNumber()).isNull();
    }

    @Test
    void namesWhoAskedForARequestAndWhoProposedOnSigns() {
        refuses("ground-of-another-kind", () -> asked(GroundKind.SIGNS, "CAT", null));
        refuses("ground-of-another-kind", () -> asked(GroundKind.COMPLAINT, "CAT", null));
        refuses("ground-of-another-kind", () -> asked(GroundKind.REQUEST, null, member));
        refuses("proposer-not-a-member", () -> asked(GroundKind.SIGNS, null, UUID.randomUUID()));
        assertThatCode(() -> asked(GroundKind.SIGNS, null, member)).doesNotThrowAnyException();
        assertThatCode(() -> asked(GroundKind.REQUEST, "CAT", null)).doesNotThrowAnyException();
    }

    private void asked(GroundKind kind, String requestedBy, UUID proposer) {
        new UnscheduledGround(kind, null, "12/CV", "dấu hiệu", leader, null, null, requestedBy, proposer)
                .check(team, DAY);
    }

    private void ground(GroundKind kind, String reference, String note, UUID decider) {
        new UnscheduledGround(kind, null, reference, note, decider, null, null, null, null).check(team, DAY);
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
