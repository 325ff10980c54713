package vn.lanhmanh.inspection.team;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.TeamResource.TeamRequest;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.reference.AdminUnit;
import vn.lanhmanh.platform.reference.Agencies;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Sets teams up and keeps their members. */
@ApplicationScoped
@Transactional
class TeamDesk {

    private static final String OBJECT = "team";

    private final Teams teams;
    private final Agencies agencies;
    private final Office office;

    TeamDesk(Teams teams, Agencies agencies, Office office) {
        this.teams = teams;
        this.agencies = agencies;
        this.office = office;
    }

    Team setUp(TeamRequest request) {
        office.notInFuture("decidedOn", request.decidedOn());
        AdminUnit area = office.unit(request.areaCode());
        if (!area.level().name().equals(request.level().name())) {
            throw Refusal.unprocessable("area-of-another-level").field("areaCode");
        }
        var team = new Team(request.foundation(area), office.caller().subject());
        teams.persist(team);
        office.close(team, AuditEntry.write(OBJECT, team.id(), "set up").legalBasis(Team.CIRCULAR));
        return team;
    }

    /** The team with its new member. */
    record Added(Team team, UUID memberId) {}

    Added add(UUID teamId, IfMatch ifMatch, TeamMember.MemberProfile profile) {
        requireAgency(profile);
        Team team = kept(teamId, ifMatch);
        TeamMember member = team.add(profile);
        office.close(team, AuditEntry.write("team member", member.id(), "add").legalBasis(Team.CIRCULAR));
        return new Added(team, member.id());
    }

    /** As it is today or was on the member's last day: a body that ended since does not undo the membership. */
    private void requireAgency(TeamMember.MemberProfile profile) {
        LocalDate today = office.today();
        LocalDate last = profile.memberTo();
        agencies.require(profile.agencyCode(), last != null && last.isBefore(today) ? last : today);
    }

    private Team kept(UUID id, IfMatch ifMatch) {
        Team team = teams.toChange(office.reach(), id).orElseThrow(NotFoundException::new);
        ifMatch.check(team.version());
        team.requireKeeper(office.caller().subject(), office.today());
        return team;
    }

    Team change(UUID teamId, UUID memberId, IfMatch ifMatch, TeamMember.MemberProfile profile) {
        requireAgency(profile);
        Team team = kept(teamId, ifMatch);
        team.change(memberId, profile).orElseThrow(NotFoundException::new);
        office.close(team, AuditEntry.write("team member", memberId, "change"));
        return team;
    }

    Team handOver(UUID teamId, IfMatch ifMatch, UUID keeper) {
        Team team = kept(teamId, ifMatch);
        team.handOver(keeper);
        office.close(team, AuditEntry.write(OBJECT, teamId, "hand over").fields("keptBy"));
        return team;
    }
}
