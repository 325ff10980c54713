package vn.lanhmanh.reporting.task;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.reporting.office.Office;
import vn.lanhmanh.reporting.plan.PlanLoaded;

/** Takes the tasks of a loaded plan, and what the units tell of them. */
@ApplicationScoped
@Transactional
class TaskDesk {

    private final PlanTasks tasks;
    private final Office office;

    TaskDesk(PlanTasks tasks, Office office) {
        this.tasks = tasks;
        this.office = office;
    }

    void take(@Observes PlanLoaded plan) {
        plan.file().tasks().forEach(row -> tasks.persist(new PlanTask(plan.planId(), row)));
    }

    PlanTask report(UUID id, IfMatch ifMatch, PlanTask.State state, String evidence) {
        PlanTask task = tasks.findByIdOptional(id).orElseThrow(NotFoundException::new);
        ifMatch.check(task.version());
        task.report(office.unit(), state, evidence, office.today());
        office.close(task, AuditEntry.write("task", id, "report").fields("state", "evidence"));
        return task;
    }
}
