package vn.lanhmanh.inspection.team;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.TeamResource.TeamRequest;
import vn.lanhmanh.inspection.training.OfficerTrainings;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.reference.AdminUnit;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Sets teams up, keeps their papers and tells their figures with every change. */
@ApplicationScoped
@Transactional
public class TeamDesk {

    private static final String OBJECT = "team";

    private final Teams teams;
    private final OfficerTrainings trainings;
    private final Office office;

    TeamDesk(Teams teams, OfficerTrainings trainings, Office office) {
        this.teams = teams;
        this.trainings = trainings;
        this.office = office;
    }

    Team setUp(TeamRequest request) {
        office.notInFuture("decidedOn", request.decidedOn());
        AdminUnit area = office.unit(request.areaCode());
        if (!area.level().name().equals(request.level().name())) {
            throw Refusal.unprocessable("area-of-another-level")
                    .basis(Team.CIRCULAR)
                    .field("areaCode");
        }
        Team.Foundation foundation = request.foundation(area);
        if (teams.decided(foundation)) {
            throw Refusal.conflict("team-decision-known").field("decisionNumber");
        }
        var team = new Team(foundation, office.caller().subject());
        team.tell(new TeamEvent.SetUp(figures(team)));
        teams.persist(team);
        office.close(team, AuditEntry.write(OBJECT, team.id(), "set up").legalBasis(Team.CIRCULAR));
        return team;
    }

    private TeamEvent.Figures figures(Team team) {
        LocalDate today = office.today();
        return TeamEvent.Figures.of(team, today, trainings.validOn(team.officers(), today));
    }

    /** Closes a change of a team and tells its figures of today. */
    public void close(Team team, AuditEntry entry) {
        team.tell(new TeamEvent.Changed(figures(team)));
        office.close(team, entry);
    }

    Team handOver(UUID id, IfMatch ifMatch, UUID keeper) {
        Team team = kept(id, ifMatch);
        team.handOver(keeper);
        close(team, AuditEntry.write(OBJECT, id, "hand over").fields("keptBy"));
        return team;
    }

    /** A team that the caller keeps or leads, held until the transaction ends. */
    public Team kept(UUID id, IfMatch ifMatch) {
        Team team = teams.toChange(office.reach(), id).orElseThrow(NotFoundException::new);
        ifMatch.check(team.version());
        team.requireKeeper(office.caller().subject(), office.today());
        return team;
    }

    Team regulate(UUID id, IfMatch ifMatch, Papers.Regulation regulation) {
        office.notInFuture("decidedOn", regulation.regulationDecidedOn());
        Team team = kept(id, ifMatch);
        team.regulate(regulation);
        close(
                team,
                AuditEntry.write(OBJECT, id, "regulate").fields("regulation").legalBasis(Team.CIRCULAR));
        return team;
    }

    Team file(UUID id, IfMatch ifMatch, Papers.SetUpFile file) {
        Team team = kept(id, ifMatch);
        team.file(file);
        close(team, AuditEntry.write(OBJECT, id, "file").fields("setUpFile").legalBasis(Team.CIRCULAR));
        return team;
    }

    Team dissolve(UUID id, IfMatch ifMatch, LocalDate lastDay, String decisionNumber) {
        Team team = kept(id, ifMatch);
        team.dissolve(lastDay, decisionNumber);
        close(team, AuditEntry.write(OBJECT, id, "dissolve"));
        return team;
    }

    /** Notes a class an officer attended, and tells anew how many are trained in the teams the officer belongs to. */
    public void trained(UUID officerId, LocalDate on, LocalDate validUntil) {
        trainings.note(officerId, on, validUntil);
        teams.withOfficer(officerId)
                .forEach(team -> close(team, AuditEntry.write(OBJECT, team.id(), "note a training")));
    }
}
