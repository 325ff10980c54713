package vn.lanhmanh.reporting.task;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.platform.lists.Selection;

/** All tasks of all plans. */
@ApplicationScoped
class PlanTasks implements PanacheRepositoryBase<PlanTask, UUID> {

    /** What to list; a null criterion does not limit. */
    record Criteria(UUID planId, String unit, PlanTask.State state) {}

    /** The tasks a unit leads or coordinates, in the order of the plan, behind that row of that plan. */
    List<PlanTask> inOrder(Criteria wanted, UUID afterPlan, int afterRow, int max) {
        var chosen = Selection.all()
                .and("planId = :plan", "plan", wanted.planId())
                .and("state = :state", "state", wanted.state())
                .and(
                        "sql('jsonb_exists(?, ?)', obligation.lead, :unit) is true"
                                + " or sql('jsonb_exists(?, ?)', obligation.coordinating, :unit) is true",
                        "unit",
                        wanted.unit())
                .and("planId > :afterPlan or planId = :afterPlan and rowNumber > " + afterRow, "afterPlan", afterPlan);
        return find(chosen.orderedBy("planId, rowNumber"), chosen.values())
                .page(Page.ofSize(max))
                .list();
    }
}
