package vn.lanhmanh.casework.casefile;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.casefile.CaseResource.CaseRequest;
import vn.lanhmanh.casework.casefile.CaseResource.ConclusionRequest;
import vn.lanhmanh.casework.casefile.CaseResource.CrimeSignsRequest;
import vn.lanhmanh.casework.casefile.ending.Conclusion;
import vn.lanhmanh.casework.deadline.Deadlines;
import vn.lanhmanh.casework.deadline.LegalClock;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.office.RecordId;
import vn.lanhmanh.casework.prosecution.Transfer;
import vn.lanhmanh.casework.sealing.Place;
import vn.lanhmanh.casework.sealing.Sealer;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;

/** Registers cases and carries them to their end. */
@ApplicationScoped
@Transactional
class CaseDesk {

    private static final String OBJECT = "case";

    private final CaseFiles cases;
    private final Leads leads;
    private final Deadlines deadlines;
    private final Sealer sealer;
    private final Office office;

    CaseDesk(CaseFiles cases, Leads leads, Deadlines deadlines, Sealer sealer, Office office) {
        this.cases = cases;
        this.leads = leads;
        this.deadlines = deadlines;
        this.sealer = sealer;
        this.office = office;
    }

    CaseFile register(CaseRequest request) {
        office.notInFuture("detectedOn", request.detectedOn());
        var file = new CaseFile(
                RecordId.next(),
                cases.nextNumber(request.detectedOn().getYear()),
                request.kind(),
                leads.origin(request),
                request.flagSet(),
                office.caller().agency());
        cases.persist(file);
        office.close(file, AuditEntry.write(OBJECT, file.id(), "register"));
        return file;
    }

    CaseFile verify(UUID id, IfMatch ifMatch, LocalDate on) {
        office.notInFuture("on", on);
        var file = reachable(id, ifMatch);
        file.verify(on, office.caller().agency());
        office.close(file, AuditEntry.write(OBJECT, id, "verify"));
        return file;
    }

    private CaseFile reachable(UUID id, IfMatch ifMatch) {
        var file = cases.toChange(office.reach(), id).orElseThrow(NotFoundException::new);
        ifMatch.check(file.version());
        return file;
    }

    CaseFile answerCrimeSigns(UUID id, IfMatch ifMatch, CrimeSignsRequest request) {
        office.notInFuture("on", request.on());
        var file = reachable(id, ifMatch);
        byte[] reason = sealer.seal(id, new Place("casefile", "crime_signs_reason", id), request.reason());
        file.answerCrimeSigns(
                request.yes(), request.despiteSet(), reason, office.caller().subject(), request.on());
        file.takeUp(office.caller().agency());
        office.close(
                file,
                AuditEntry.write(OBJECT, id, "answer-crime-signs")
                        .fields("crimeSigns", "reason")
                        .legalBasis("Điều 62 Luật Xử lý vi phạm hành chính"));
        return file;
    }

    CaseFile transfer(UUID id, IfMatch ifMatch, Transfer sent) {
        office.notInFuture("on", sent.on());
        var file = reachable(id, ifMatch);
        file.transfer(sent);
        office.close(
                file, AuditEntry.write(OBJECT, id, "transfer").legalBasis("Điều 62 Luật Xử lý vi phạm hành chính"));
        return file;
    }

    CaseFile conclude(UUID id, IfMatch ifMatch, ConclusionRequest request) {
        office.notInFuture("on", request.on());
        var file = reachable(id, ifMatch);
        byte[] note = sealer.seal(id, new Place("casefile", "conclusion_note", id), request.note());
        var clocks = new Conclusion.Clocks(
                deadlines.runs(id, LegalClock.DECISION, request.on()),
                deadlines.lapsed(id, LegalClock.DECISION, request.on()),
                deadlines.lapsed(id, LegalClock.LIMITATION_TO_SANCTION, request.on()));
        file.conclude(new Conclusion(request.outcome(), request.reason(), note, request.on()), clocks);
        office.close(file, AuditEntry.write(OBJECT, id, "conclude").fields("outcome", "reason"));
        return file;
    }
}
