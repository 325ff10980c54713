package vn.lanhmanh.casework.sanction;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.casefile.CaseFiles;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.sanction.SanctionResource.IssueRequest;
import vn.lanhmanh.casework.sanction.SanctionResource.SanctionRequest;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Drafts sanctions and carries them to their issue, service and execution; the case is locked before each step. */
@ApplicationScoped
@Transactional
class SanctionDesk {

    private static final String OBJECT = "sanction";

    private final CaseFiles cases;
    private final Sanctions sanctions;
    private final Assessment assessment;
    private final Issuing issuing;
    private final Office office;

    SanctionDesk(CaseFiles cases, Sanctions sanctions, Assessment assessment, Issuing issuing, Office office) {
        this.cases = cases;
        this.sanctions = sanctions;
        this.assessment = assessment;
        this.issuing = issuing;
        this.office = office;
    }

    Sanction draft(SanctionRequest request) {
        var minutes = issuing.minutesWithin(office.reach(), request.minutesId());
        var file = cases.lock(minutes.caseId());
        assessment.requireSanctionable(minutes);
        file.sanctionDrafted();
        if (sanctions.stands(minutes.id())) {
            throw Refusal.conflict("minutes-already-sanctioned").basis("Khoản 1 Điều 3 Luật Xử lý vi phạm hành chính");
        }
        var sanction = new Sanction(
                minutes, assessment.assess(minutes, request), request.supplementarySet(), request.suspensionMonths());
        sanctions.persist(sanction);
        office.close(file, AuditEntry.write("case", file.id(), "draft-sanction"));
        office.close(sanction, AuditEntry.write(OBJECT, sanction.id(), "draft"));
        return sanction;
    }

    Sanction issue(UUID id, IfMatch ifMatch, IssueRequest request) {
        LocalDate on = request.decidedOn();
        office.notInFuture("decidedOn", on);
        var sanction = reachable(id, ifMatch);
        var minutes = issuing.minutesOf(sanction);
        var competence = issuing.competence(office.caller(), request.title(), on);
        Office.inOrder("madeOn", minutes.days().madeOn(), "decidedOn", on);
        var file = cases.findById(sanction.caseId());
        assessment.requireSanctionable(minutes);
        file.requireSanctionable();
        issuing.requireInTime(minutes, on);
        sanction.issue(
                new Decision(on, request.decisionNumber(), office.caller().subject(), request.title()),
                competence,
                issuing.fact(sanction, minutes, on, competence));
        issuing.startClocks(sanction, minutes, on);
        file.sanctionIssued();
        office.close(file, AuditEntry.write("case", file.id(), "issue-sanction"));
        office.close(sanction, AuditEntry.write(OBJECT, id, "issue").legalBasis(competence.basis()));
        return sanction;
    }

    private Sanction reachable(UUID id, IfMatch ifMatch) {
        cases.lock(sanctions.caseWithin(office.reach(), id).orElseThrow(NotFoundException::new));
        var sanction = sanctions.findById(id);
        ifMatch.check(sanction.version());
        return sanction;
    }

    Sanction serve(UUID id, IfMatch ifMatch, LocalDate on) {
        office.notInFuture("servedOn", on);
        var sanction = reachable(id, ifMatch);
        sanction.serve(on);
        issuing.served(sanction, issuing.minutesOf(sanction), on);
        office.close(sanction, AuditEntry.write(OBJECT, id, "serve"));
        return sanction;
    }

    Sanction execute(UUID id, IfMatch ifMatch, LocalDate on, long collected) {
        office.notInFuture("executedOn", on);
        var sanction = reachable(id, ifMatch);
        sanction.execute(on, collected);
        issuing.executed(sanction, on);
        office.close(sanction, AuditEntry.write(OBJECT, id, "execute"));
        return sanction;
    }
}
