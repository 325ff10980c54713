package vn.lanhmanh.inspection.conflict;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.conflict.ConflictResource.ConflictRequest;
import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.Teams;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Takes declarations in and withdraws them. */
@ApplicationScoped
@Transactional
class ConflictDesk {

    private final Conflicts conflicts;
    private final ConflictBook book;
    private final Teams teams;
    private final Establishments establishments;
    private final Office office;

    ConflictDesk(Conflicts conflicts, ConflictBook book, Teams teams, Establishments establishments, Office office) {
        this.conflicts = conflicts;
        this.book = book;
        this.teams = teams;
        this.establishments = establishments;
        this.office = office;
    }

    Conflict declare(UUID teamId, ConflictRequest request) {
        book.requireOwn(teamId);
        Team team = teams.toChange(office.reach(), teamId).orElseThrow(NotFoundException::new);
        if (team.member(request.memberId())
                .filter(one -> one.memberOn(office.today()))
                .isEmpty()) {
            throw Refusal.unprocessable("not-a-member", request.memberId()).field("memberId");
        }
        UUID establishment = establishments.standingFor(request.establishmentId());
        establishments.requireWithin(office.reach(), establishment);
        if (conflicts.declared(request.memberId(), establishment)) {
            throw Refusal.conflict("conflict-declared").field("establishmentId");
        }
        var conflict = new Conflict(new Conflict.Declaration(
                teamId,
                request.memberId(),
                establishment,
                request.reason(),
                office.today(),
                office.caller().subject()));
        conflicts.persist(conflict);
        office.close(conflict, AuditEntry.write(ConflictBook.OBJECT, conflict.id(), "declare"));
        return conflict;
    }

    /** Ends a conflict, by the leader or the keeper; never for the member concerned, who would free himself to inspect. */
    Conflict withdraw(UUID teamId, UUID id, IfMatch ifMatch, String reason) {
        Team team = book.requireOwn(teamId);
        Conflict conflict = conflicts.toChange(teamId, id).orElseThrow(NotFoundException::new);
        ifMatch.check(conflict.version());
        UUID caller = office.caller().subject();
        if (team.member(conflict.declaration().memberId())
                .filter(one -> one.isAccount(caller))
                .isPresent()) {
            throw Refusal.forbidden("own-conflict");
        }
        if (!team.answersFor(caller, office.today())) {
            throw Refusal.forbidden("not-the-keeper");
        }
        conflict.withdraw(office.today(), reason);
        office.close(conflict, AuditEntry.write(ConflictBook.OBJECT, id, "withdraw"));
        return conflict;
    }
}
