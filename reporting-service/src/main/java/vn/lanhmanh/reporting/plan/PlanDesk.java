package vn.lanhmanh.reporting.plan;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.office.Office;

/** Loads plans and brings them into force. */
@ApplicationScoped
@Transactional
class PlanDesk {

    private static final String OBJECT = "plan";

    private final Plans plans;
    private final PlanShelf shelf;
    private final PlanCheck check;
    private final Event<PlanLoaded> loaded;
    private final Office office;

    PlanDesk(Plans plans, PlanShelf shelf, PlanCheck check, Event<PlanLoaded> loaded, Office office) {
        this.plans = plans;
        this.shelf = shelf;
        this.check = check;
        this.loaded = loaded;
        this.office = office;
    }

    /** Loads a plan file with its tasks, periods and obligations, all or nothing. */
    Plan load(String source) {
        PlanFile file = shelf.read(source);
        check.check(source, file);
        if (plans.holds(file.source(), file.number())) {
            throw Refusal.conflict("plan-already-loaded", file.number()).field("source");
        }
        var plan = new Plan(file);
        plans.persist(plan);
        loaded.fire(new PlanLoaded(plan.id(), file));
        office.close(plan, AuditEntry.write(OBJECT, plan.id(), "load").fields("source"));
        return plan;
    }

    Plan publish(UUID id, IfMatch ifMatch) {
        Plan plan = plans.findByIdOptional(id).orElseThrow(NotFoundException::new);
        ifMatch.check(plan.version());
        plan.publish(office.today());
        office.close(plan, AuditEntry.write(OBJECT, id, "publish"));
        return plan;
    }
}
