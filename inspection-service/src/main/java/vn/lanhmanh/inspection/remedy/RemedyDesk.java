package vn.lanhmanh.inspection.remedy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.evidence.EvidenceFiles;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.remedy.RemedyResource.AnswerRequest;
import vn.lanhmanh.inspection.remedy.RemedyResource.RemedyRequest;
import vn.lanhmanh.inspection.remedy.RemedyStep.Hand;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.visit.assignment.CalledOff;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Follows the recommendations of the teams until they are carried out. */
@ApplicationScoped
@Transactional
class RemedyDesk {

    private static final String OBJECT = "remedy";

    private final Remedies remedies;
    private final Origins origins;
    private final EvidenceFiles evidence;
    private final Office office;

    RemedyDesk(Remedies remedies, Origins origins, EvidenceFiles evidence, Office office) {
        this.remedies = remedies;
        this.evidence = evidence;
        this.origins = origins;
        this.office = office;
    }

    Remedy open(RemedyRequest request) {
        var remedy = new Remedy(origins.origin(request), request.text(), request.dueOn(), hand());
        remedies.persist(remedy);
        return closed(remedy, "open");
    }

    private Hand hand() {
        return new Hand(office.caller().subject(), office.now());
    }

    private Remedy closed(Remedy remedy, String action) {
        office.close(remedy, AuditEntry.write(OBJECT, remedy.id(), action).legalBasis(Team.CIRCULAR));
        return remedy;
    }

    Remedy answer(UUID id, IfMatch ifMatch, AnswerRequest request) {
        office.notInFuture("answeredOn", request.answeredOn());
        Remedy remedy = own(id, ifMatch);
        if (!evidence.allOf(remedy.origin().inspectionId(), request.evidence())) {
            throw Refusal.unprocessable("unknown-evidence").field("evidenceIds");
        }
        remedy.answer(hand(), request.answeredOn(), request.text(), request.evidence());
        return closed(remedy, "answer");
    }

    private Remedy own(UUID id, IfMatch ifMatch) {
        Remedy remedy = remedies.toChange(office.reach(), id).orElseThrow(NotFoundException::new);
        origins.requireOwn(remedy.origin());
        ifMatch.check(remedy.version());
        return remedy;
    }

    Remedy verify(UUID id, IfMatch ifMatch, Verification seen) {
        office.notInFuture("verifiedOn", seen.verifiedOn());
        Remedy remedy = own(id, ifMatch);
        if (seen.inspectionId() != null) {
            origins.requireReinspection(remedy.origin(), seen.inspectionId());
        }
        remedy.verify(hand(), seen);
        return closed(remedy, "verify");
    }

    Remedy extend(UUID id, IfMatch ifMatch, LocalDate dueOn, String reason) {
        Remedy remedy = own(id, ifMatch);
        remedy.extend(hand(), office.today(), dueOn, reason);
        return closed(remedy, "extend");
    }

    Remedy withdraw(UUID id, IfMatch ifMatch, String reason) {
        Remedy remedy = own(id, ifMatch);
        remedy.withdraw(hand(), office.today(), reason);
        return closed(remedy, "withdraw");
    }

    /** What an inspection recommended that is called off has nothing to rest on any more. */
    void calledOff(@Observes CalledOff inspection) {
        for (Remedy remedy : remedies.unsettled(inspection.inspectionId())) {
            remedy.withdraw(hand(), office.today(), inspection.reason());
            closed(remedy, "withdraw");
        }
    }

    /** Whose due date has passed without being told, the longest overdue first. */
    List<UUID> untold(int max) {
        return remedies.untold(office.today(), max);
    }

    /** Notes and tells of those of them whose due date has passed still. */
    void noteOverdue(List<UUID> ids) {
        for (Remedy remedy : remedies.toTell(ids)) {
            if (remedy.noteOverdue(hand(), office.today())) {
                closed(remedy, "note overdue");
            }
        }
    }
}
