package vn.lanhmanh.reporting.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.platform.reference.Agencies;
import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.catalogue.Catalogue;
import vn.lanhmanh.reporting.plan.PlanFile.Obligation;
import vn.lanhmanh.reporting.plan.PlanFile.Period;
import vn.lanhmanh.reporting.plan.PlanFile.Task;
import vn.lanhmanh.reporting.plan.Target.Measure;

/** Holds a plan file against itself, the agencies of its day and the indicator catalogue. */
@ApplicationScoped
class PlanCheck {

    private static final Set<String> COUNTED_UNITS = Set.of("DISTRICTS", "COMMUNES");

    private final Agencies agencies;
    private final Catalogue catalogue;

    PlanCheck(Agencies agencies, Catalogue catalogue) {
        this.agencies = agencies;
        this.catalogue = catalogue;
    }

    /**
     * Refuses (422) the first row that makes no sense, naming row and reason: {@code plan-row-empty},
     * {@code plan-row-duplicate}, {@code plan-row-unknown} or {@code plan-row-order}.
     */
    void check(String source, PlanFile plan) {
        filled("source", plan.source());
        filled("number", plan.number());
        filled("title", plan.title());
        filled("issuedOn", plan.issuedOn());
        if (!plan.source().equals(source)) {
            throw refused("plan-row-unknown", "source", plan.source());
        }
        agency("consolidator", plan.consolidator(), plan.issuedOn());
        targets(filledList("targets", plan.targets()));
        periods(filledList("periods", plan.periods()));
        obligations(filledList("obligations", plan.obligations()), plan.issuedOn());
        tasks(filledList("tasks", plan.tasks()), plan.issuedOn());
    }

    private void targets(List<Target> targets) {
        var refs = new HashSet<String>();
        for (Target target : targets) {
            String row = "target " + target.ref();
            once(refs, "ref", row, filled(row + " ref", target.ref()));
            filled(row + " wording", target.wording());
            filled(row + " operator", target.operator());
            filled(row + " unit", target.unit());
            filledList(row + " measures", target.measures()).forEach(measure -> measure(row, target, measure));
            if (target.proxy() != null) {
                item(row + " proxy", target.proxy().numerator());
            }
        }
    }

    private void measure(String row, Target target, Measure measure) {
        item(row + " numerator", measure.numerator());
        if (target.share() || measure.denominator() != null) {
            String denominator = filled(row + " denominator", measure.denominator());
            if (!COUNTED_UNITS.contains(denominator)) {
                item(row + " denominator", denominator);
            }
        }
    }

    private void periods(List<Period> periods) {
        var codes = new HashSet<String>();
        for (Period period : periods) {
            String row = "period " + period.code();
            once(codes, "code", row, filled(row + " code", period.code()));
            filled(row + " kind", period.kind());
            inOrder(row + " to", filled(row + " from", period.from()), filled(row + " to", period.to()));
            inOrder(row + " cutOff", period.from(), filled(row + " cutOff", period.cutOff()));
            inOrder(row + " dueBefore", period.cutOff(), filled(row + " dueBefore", period.dueBefore()));
        }
    }

    private void obligations(List<Obligation> obligations, LocalDate on) {
        var seen = new HashSet<String>();
        for (Obligation obligation : obligations) {
            String row = "obligation " + obligation.unit();
            agency(row, obligation.unit(), on);
            once(seen, "unit", row, obligation.unit());
        }
    }

    private void tasks(List<Task> tasks, LocalDate on) {
        var numbers = new HashSet<Integer>();
        for (Task task : tasks) {
            String row = "task " + task.row();
            once(numbers, "row", row, task.row());
            filled(row + " ref", task.ref());
            filled(row + " vi", task.vi());
            filledList(row + " lead", task.lead()).forEach(unit -> agency(row + " lead", unit, on));
            filled(row + " coordinating", task.coordinating()).forEach(unit -> agency(row + " coordinating", unit, on));
            filled(row + " indicators", task.indicators()).forEach(code -> item(row + " indicators", code));
        }
    }

    private void agency(String row, String code, LocalDate on) {
        if (agencies.find(filled(row, code), on).isEmpty()) {
            throw refused("plan-row-unknown", row, code);
        }
    }

    private void item(String row, String code) {
        if (catalogue.ofItem(filled(row, code)).isEmpty()) {
            throw refused("plan-row-unknown", row, code);
        }
    }

    private static <T> T filled(String row, T value) {
        if (value == null || value.toString().isBlank()) {
            throw refused("plan-row-empty", row, "");
        }
        return value;
    }

    private static <T> List<T> filledList(String row, List<T> values) {
        if (values == null || values.isEmpty()) {
            throw refused("plan-row-empty", row, "");
        }
        return values;
    }

    private static <T> void once(Collection<T> seen, String field, String row, T value) {
        if (!seen.add(value)) {
            throw refused("plan-row-duplicate", row + " " + field, value);
        }
    }

    private static void inOrder(String row, LocalDate earlier, LocalDate later) {
        if (later.isBefore(earlier)) {
            throw refused("plan-row-order", row, later);
        }
    }

    private static Refusal refused(String key, String row, Object value) {
        return Refusal.unprocessable(key, row, value.toString()).field("source");
    }
}
