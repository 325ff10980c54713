package vn.lanhmanh.inspection.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import vn.lanhmanh.inspection.team.TeamMember.MemberProfile;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lanhmanh.inspection.team.TeamFixture.FOUNDED;
import static vn.lanhmanh.inspection.team.TeamFixture.aDistrictTeam;
import static vn.lanhmanh.inspection.team.TeamFixture.aProvincialTeam;
import static vn.lanhmanh.inspection.team.TeamFixture.profile;

class TeamTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 15);
    private static final LocalDate YEARS_END = LocalDate.of(2020, 12, 31);

    @Test
    void hasOneLeaderAtATime() {
        Team team = aProvincialTeam();
        team.add(profile(TeamRole.LEADER, FOUNDED, DAY, YEARS_END), TeamFixture.RULES);

        refuses("second-leader", () -> team.add(profile(TeamRole.LEADER, DAY, null, YEARS_END), TeamFixture.RULES));
        TeamMember successor = team.add(profile(TeamRole.LEADER, DAY.plusDays(1), null, YEARS_END), TeamFixture.RULES);

        assertThat(team.isLeader(successor.id(), DAY)).isFalse();
        assertThat(team.isLeader(successor.id(), DAY.plusDays(1))).isTrue();
    }

    @Test
    void hasTwoDeputiesAtATimeAtMost() {
        Team team = aProvincialTeam();
        team.add(profile(TeamRole.DEPUTY, FOUNDED, DAY, YEARS_END), TeamFixture.RULES);
        team.add(profile(TeamRole.DEPUTY, DAY.plusDays(1), null, YEARS_END), TeamFixture.RULES);
        team.add(profile(TeamRole.DEPUTY), TeamFixture.RULES);

        refuses("too-many-deputies", () -> team.add(profile(TeamRole.DEPUTY, DAY, DAY, YEARS_END), TeamFixture.RULES));
        refuses(
                "too-many-deputies",
                () -> team.add(profile(TeamRole.DEPUTY, FOUNDED.minusDays(9), null, YEARS_END), TeamFixture.RULES));
        assertThatCode(() -> team.add(
                        profile(TeamRole.DEPUTY, FOUNDED.minusDays(9), FOUNDED.minusDays(1), YEARS_END),
                        TeamFixture.RULES))
                .doesNotThrowAnyException();
    }

    @Test
    void letsTheLeaderBeEditedWithoutBeingASecondOne() {
        Team team = aProvincialTeam();
        TeamMember leader = team.add(profile(TeamRole.LEADER), TeamFixture.RULES);

        team.change(leader.id(), profile(TeamRole.LEADER, FOUNDED, DAY, YEARS_END), TeamFixture.RULES);

        assertThat(team.isLeader(leader.id(), DAY.plusDays(1))).isFalse();
    }

    @Test
    void needsThreeMembersWithValidCards() {
        Team team = aProvincialTeam();
        UUID first = team.add(profile(TeamRole.LEADER), TeamFixture.RULES).id();
        UUID second = team.add(profile(TeamRole.MEMBER), TeamFixture.RULES).id();
        UUID third = team.add(profile(TeamRole.MEMBER), TeamFixture.RULES).id();
        UUID expired = team.add(profile(TeamRole.MEMBER, FOUNDED, null, DAY.minusDays(1)), TeamFixture.RULES)
                .id();

        refuses("too-few-members", () -> team.requireLawful(List.of(first, second), DAY, TeamFixture.RULES));
        refuses("card-expired", () -> team.requireLawful(List.of(first, second, expired), DAY, TeamFixture.RULES));
        refuses(
                "card-expired",
                () -> team.requireLawful(List.of(first, second, third, expired), DAY, TeamFixture.RULES));
        assertThatCode(() -> team.requireLawful(List.of(first, second, expired), DAY.minusDays(1), TeamFixture.RULES))
                .doesNotThrowAnyException();
    }

    @Test
    void knowsItsMembersOfADay() {
        Team team = aProvincialTeam();
        UUID gone = team.add(profile(TeamRole.MEMBER, FOUNDED, DAY, YEARS_END), TeamFixture.RULES)
                .id();

        assertThatCode(() -> team.requireMembers(List.of(gone), DAY)).doesNotThrowAnyException();
        refuses("not-a-member", () -> team.requireMembers(List.of(gone), DAY.plusDays(1)));
        refuses("not-a-member", () -> team.requireMembers(List.of(UUID.randomUUID()), DAY));
    }

    @Test
    void judgesADayByTheCardOfThatDay() {
        Team team = aProvincialTeam();
        TeamMember member = team.add(profile(TeamRole.MEMBER, FOUNDED, null, DAY), TeamFixture.RULES);

        team.issue(member.id(), new TeamMember.Card("MOI", DAY.plusDays(5), YEARS_END));

        assertThat(member.cardValidOn(DAY)).isTrue();
        assertThat(member.cardValidOn(DAY.plusDays(1))).isFalse();
        assertThat(member.cardValidOn(DAY.plusDays(5))).isTrue();
        assertThat(member.cards()).hasSize(2);
        refuses("card-known", () -> team.issue(member.id(), new TeamMember.Card("MOI", DAY, YEARS_END)));
        refuses("date-out-of-order", () -> new TeamMember.Card("SAI", DAY, FOUNDED));
    }

    @Test
    void letsAMemberLeaveOnceAndFreesThePlace() {
        Team team = aProvincialTeam();
        UUID leader = team.add(profile(TeamRole.LEADER), TeamFixture.RULES).id();

        team.depart(leader, DAY);

        refuses("member-left", () -> team.depart(leader, DAY));
        refuses("date-out-of-order", () -> team.depart(leader, FOUNDED.minusDays(1)));
        assertThat(team.isLeader(leader, DAY)).isTrue();
        assertThat(team.isLeader(
                        team.add(profile(TeamRole.LEADER, DAY.plusDays(1), null, YEARS_END), TeamFixture.RULES)
                                .id(),
                        DAY.plusDays(1)))
                .isTrue();
        assertThat(team.depart(UUID.randomUUID(), DAY)).isEmpty();
    }

    @Test
    void endsWithItsDissolution() {
        Team team = aProvincialTeam();
        TeamMember member = team.add(profile(TeamRole.LEADER), TeamFixture.RULES);
        refuses("date-out-of-order", () -> team.dissolve(FOUNDED.minusDays(1), "1/QĐ-UBND"));

        team.dissolve(DAY, "1/QĐ-UBND");

        assertThat(team.inForce(DAY)).isTrue();
        assertThat(team.inForce(DAY.plusDays(1))).isFalse();
        assertThat(member.memberOn(DAY.plusDays(1))).isFalse();
        refuses("team-dissolved", () -> team.dissolve(DAY, "2/QĐ-UBND"));
        refuses("team-dissolved", () -> team.add(profile(TeamRole.MEMBER), TeamFixture.RULES));
        refuses("team-dissolved", () -> team.handOver(UUID.randomUUID()));
    }

    @Test
    void countsItsMembersAndTheTrainedAmongThem() {
        UUID officer = UUID.randomUUID();
        Team team = aProvincialTeam();
        team.add(profile(TeamRole.MEMBER), TeamFixture.RULES);
        team.add(profile(TeamRole.MEMBER, FOUNDED, DAY.minusDays(1), YEARS_END), TeamFixture.RULES);
        team.add(linked(officer), TeamFixture.RULES);

        assertThat(TeamEvent.Figures.of(team, DAY, Set.of(officer, UUID.randomUUID())))
                .extracting(TeamEvent.Figures::members, TeamEvent.Figures::membersTrained)
                .containsExactly(2, 1);
        assertThat(TeamEvent.Figures.of(team, FOUNDED.minusDays(1), Set.of(officer)))
                .extracting(TeamEvent.Figures::members, TeamEvent.Figures::membersTrained)
                .containsExactly(0, 0);
    }

    @Test
    void refusesWhoIsNotTrainedWhenAskedTo() {
        UUID officer = UUID.randomUUID();
        Team team = aProvincialTeam();
        UUID trained = team.add(linked(officer), TeamFixture.RULES).id();
        UUID unlinked = team.add(profile(TeamRole.MEMBER), TeamFixture.RULES).id();

        assertThatCode(() -> team.requireTrained(List.of(trained), Set.of(officer), null))
                .doesNotThrowAnyException();
        refuses("training-not-valid", () -> team.requireTrained(List.of(trained), Set.of(), null));
        refuses("training-not-valid", () -> team.requireTrained(List.of(trained, unlinked), Set.of(officer), null));
    }

    private static MemberProfile linked(UUID officer) {
        return new MemberProfile(
                "Người Thử", "CAT", TeamRole.MEMBER, officer, null, "T-" + officer, FOUNDED, YEARS_END, FOUNDED, null);
    }

    @Test
    void coversItsAreaOnly() {
        assertThat(aProvincialTeam().covers("476", "19822")).isTrue();
        assertThat(aDistrictTeam("474").covers("474", "19756")).isTrue();
        assertThat(aDistrictTeam("474").covers("476", "19822")).isFalse();
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
