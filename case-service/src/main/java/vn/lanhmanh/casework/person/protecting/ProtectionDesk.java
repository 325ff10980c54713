package vn.lanhmanh.casework.person.protecting;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.casefile.CaseFiles;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.office.RecordId;
import vn.lanhmanh.casework.person.protecting.ProtectionTaskResource.ClosureRequest;
import vn.lanhmanh.casework.person.protecting.ProtectionTaskResource.MeasureRequest;
import vn.lanhmanh.casework.person.protecting.ProtectionTaskResource.TaskView;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Records what is done for those who must be protected; the case is locked first, so that no cause is lost meanwhile. */
@ApplicationScoped
@Transactional
class ProtectionDesk {

    private static final String OBJECT = "protection-task";

    private final CaseFiles cases;
    private final ProtectionTasks tasks;
    private final Wards wards;
    private final ActingBodies bodies;
    private final Office office;

    ProtectionDesk(CaseFiles cases, ProtectionTasks tasks, Wards wards, ActingBodies bodies, Office office) {
        this.cases = cases;
        this.tasks = tasks;
        this.wards = wards;
        this.bodies = bodies;
        this.office = office;
    }

    /** A task with its notes, which may tell more than they should: the reading is accounted for. */
    TaskView show(UUID id) {
        var task = tasks.within(office.reach(), id).orElseThrow(NotFoundException::new);
        office.account(AuditEntry.read(OBJECT, id).fields("note", "reason").legalBasis(task.basis()));
        return TaskView.from(task, office.caller())
                .telling(task.measures(), measure -> tasks.openNote(task, measure), tasks.openReason(task));
    }

    TaskView take(UUID id, IfMatch ifMatch, MeasureRequest request) {
        office.notInFuture("on", request.on());
        bodies.require(request.byAgency(), request.on());
        var task = reachable(id, ifMatch);
        Office.inOrder("detectedOn", cases.findById(task.caseId()).origin().detectedOn(), "on", request.on());
        if (request.measure() == ProtectionMeasure.Kind.OTHER && request.noteOrNull() == null) {
            throw Refusal.unprocessable("note-missing").field("note");
        }
        UUID measure = RecordId.next();
        task.take(
                new ProtectionMeasure(
                        measure,
                        request.measure(),
                        request.on(),
                        request.byAgency(),
                        tasks.sealNote(id, measure, request.noteOrNull()),
                        office.caller().subject()),
                wards.of(task.personId(), request.on().getYear()));
        office.close(
                task,
                AuditEntry.write(OBJECT, id, "take-measure").fields("note").legalBasis(task.basis()));
        return TaskView.from(task, office.caller()).did(task.measures());
    }

    private ProtectionTask reachable(UUID id, IfMatch ifMatch) {
        cases.lock(tasks.caseWithin(office.reach(), id).orElseThrow(NotFoundException::new));
        var task = tasks.findById(id);
        ifMatch.check(task.version());
        return task;
    }

    TaskView close(UUID id, IfMatch ifMatch, ClosureRequest request) {
        office.notInFuture("on", request.on());
        var task = reachable(id, ifMatch);
        task.close(request.on(), request.outcome(), tasks.sealReason(id, request.reasonOrNull()));
        office.close(
                task, AuditEntry.write(OBJECT, id, "close").fields("reason").legalBasis(task.basis()));
        return TaskView.from(task, office.caller()).did(task.measures());
    }
}
