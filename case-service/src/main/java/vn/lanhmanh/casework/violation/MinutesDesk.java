package vn.lanhmanh.casework.violation;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.casefile.CaseFiles;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.violation.MinutesResource.MinutesRequest;
import vn.lanhmanh.platform.access.AuditEntry;

/** Draws minutes up and starts their clocks. */
@ApplicationScoped
@Transactional
class MinutesDesk {

    private final CaseFiles cases;
    private final MinutesRegister register;
    private final Subjects subjects;
    private final MinutesClocks clocks;
    private final Office office;

    MinutesDesk(CaseFiles cases, MinutesRegister register, Subjects subjects, MinutesClocks clocks, Office office) {
        this.cases = cases;
        this.register = register;
        this.subjects = subjects;
        this.clocks = clocks;
        this.office = office;
    }

    ViolationMinutes make(MinutesRequest request) {
        office.notInFuture("madeOn", request.madeOn());
        var file = cases.toChange(office.reach(), request.caseId()).orElseThrow(NotFoundException::new);
        UUID subjectId = subjects.require(file, request);
        file.takeUp(office.caller().agency());
        var minutes = new ViolationMinutes(file.id(), file.origin(), request.subject(), subjectId, request.actSet());
        UUID id = minutes.id();
        minutes.drawUp(request.days(), request.circumstances(), register.seal(id, request));
        register.persist(minutes);
        clocks.start(minutes);
        office.close(file, AuditEntry.write("case", file.id(), "add-minutes"));
        office.close(
                minutes,
                AuditEntry.write("violation-minutes", id, "make")
                        .fields("narrative")
                        .legalBasis("Điều 58 Luật Xử lý vi phạm hành chính"));
        return minutes;
    }
}
