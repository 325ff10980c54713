package vn.lanhmanh.inspection.membership;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.rule.Rules;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.TeamDesk;
import vn.lanhmanh.inspection.team.TeamMember;
import vn.lanhmanh.inspection.team.TeamMember.Card;
import vn.lanhmanh.inspection.team.TeamMember.MemberProfile;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.reference.Agencies;
import vn.lanhmanh.platform.web.IfMatch;

/** Keeps the members of the teams. */
@ApplicationScoped
@Transactional
class MembershipDesk {

    private static final String OBJECT = "team member";

    private final TeamDesk teams;
    private final Agencies agencies;
    private final Rules rules;
    private final Office office;

    MembershipDesk(TeamDesk teams, Agencies agencies, Rules rules, Office office) {
        this.teams = teams;
        this.agencies = agencies;
        this.rules = rules;
        this.office = office;
    }

    /** The team with its new member. */
    record Added(Team team, UUID memberId) {}

    Added add(UUID teamId, IfMatch ifMatch, MemberProfile profile) {
        requireAgency(profile);
        Team team = teams.kept(teamId, ifMatch);
        TeamMember member = team.add(profile, rules);
        teams.close(team, AuditEntry.write(OBJECT, member.id(), "add").legalBasis(Team.CIRCULAR));
        return new Added(team, member.id());
    }

    /** As it is today or was on the member's last day: a body that ended since does not undo the membership. */
    private void requireAgency(MemberProfile profile) {
        LocalDate today = office.today();
        LocalDate last = profile.memberTo();
        agencies.require(profile.agencyCode(), last != null && last.isBefore(today) ? last : today);
    }

    Team change(UUID teamId, UUID memberId, IfMatch ifMatch, MemberProfile profile) {
        requireAgency(profile);
        Team team = teams.kept(teamId, ifMatch);
        team.change(memberId, profile, rules).orElseThrow(NotFoundException::new);
        teams.close(team, AuditEntry.write(OBJECT, memberId, "change"));
        return team;
    }

    Team depart(UUID teamId, UUID memberId, IfMatch ifMatch, LocalDate lastDay) {
        Team team = teams.kept(teamId, ifMatch);
        team.depart(memberId, lastDay).orElseThrow(NotFoundException::new);
        teams.close(team, AuditEntry.write(OBJECT, memberId, "depart").fields("memberTo"));
        return team;
    }

    Team issue(UUID teamId, UUID memberId, IfMatch ifMatch, Card card) {
        Team team = teams.kept(teamId, ifMatch);
        team.issue(memberId, card).orElseThrow(NotFoundException::new);
        teams.close(team, AuditEntry.write(OBJECT, memberId, "issue a card").legalBasis(Team.CIRCULAR));
        return team;
    }
}
