package vn.lanhmanh.reporting.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.reporting.consolidation.Consolidation.Content;
import vn.lanhmanh.reporting.consolidation.Consolidation.Missing;
import vn.lanhmanh.reporting.period.Period;
import vn.lanhmanh.reporting.plan.Plan;
import vn.lanhmanh.reporting.plan.Plans;
import vn.lanhmanh.reporting.report.Obligations;
import vn.lanhmanh.reporting.report.Prefill;
import vn.lanhmanh.reporting.report.Report;
import vn.lanhmanh.reporting.targets.TargetBoard;

/** Brings together what a consolidation freezes: figures, targets, and who is missing. */
@ApplicationScoped
class ContentMaker {

    private final Freezer freezer;
    private final Plans plans;
    private final Obligations obligations;
    private final TargetBoard targets;

    ContentMaker(Freezer freezer, Plans plans, Obligations obligations, TargetBoard targets) {
        this.freezer = freezer;
        this.plans = plans;
        this.obligations = obligations;
        this.targets = targets;
    }

    Content of(Period period, LocalDate today) {
        Plan plan = plans.findById(period.planId());
        List<Obligations.Standing> standings = obligations.of(period);
        Map<String, Report> accepted = accepted(standings);
        return new Content(
                freezer.freeze(accepted, plan.consolidator(), Prefill.asked(period, today)),
                targets.at(plan, period),
                missing(standings),
                accepted.size());
    }

    private static Map<String, Report> accepted(List<Obligations.Standing> standings) {
        var accepted = new TreeMap<String, Report>();
        standings.stream()
                .map(Obligations.Standing::report)
                .filter(report -> report != null && report.accepted().isPresent())
                .forEach(report -> accepted.put(report.unitCode(), report));
        return accepted;
    }

    private static List<Missing> missing(List<Obligations.Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.report() == null
                        || standing.report().accepted().isEmpty())
                .map(standing ->
                        new Missing(standing.owed().unit(), standing.owed().requested(), standing.status()))
                .toList();
    }
}
