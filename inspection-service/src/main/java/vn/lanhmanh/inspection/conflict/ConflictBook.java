package vn.lanhmanh.inspection.conflict;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.Teams;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.access.AuditTrail;
import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.Page;

/** Opens the declarations of a team to who keeps it and to its members, its leader among them; each look is audited. */
@ApplicationScoped
@Transactional
class ConflictBook {

    static final String OBJECT = "conflict of interest";

    private final Conflicts conflicts;
    private final Teams teams;
    private final Office office;
    private final AuditTrail audit;
    private final Newest newest;

    ConflictBook(Conflicts conflicts, Teams teams, Office office, AuditTrail audit, Newest newest) {
        this.conflicts = conflicts;
        this.teams = teams;
        this.office = office;
        this.audit = audit;
        this.newest = newest;
    }

    /** The team, if it is the caller's own; its conflicts do not exist for anybody else (404). */
    Team requireOwn(UUID teamId) {
        Team team = teams.within(office.reach(), teamId).orElseThrow(NotFoundException::new);
        if (!teams.ownTeams(office.caller().subject(), office.today()).contains(teamId)) {
            throw new NotFoundException();
        }
        return team;
    }

    Page<Conflict> page(UUID teamId, UUID establishmentId, String cursor, int limit) {
        requireOwn(teamId);
        audit.record(AuditEntry.read("conflicts of interest of team", teamId).fields("reason"));
        return newest.page(
                "conflicts " + teamId + " " + establishmentId,
                cursor,
                limit,
                (before, max) -> conflicts.newest(teamId, establishmentId, before, max));
    }

    Conflict look(UUID teamId, UUID id) {
        requireOwn(teamId);
        Conflict conflict = conflicts.of(teamId, id).orElseThrow(NotFoundException::new);
        audit.record(AuditEntry.read(OBJECT, id).fields("reason"));
        return conflict;
    }
}
