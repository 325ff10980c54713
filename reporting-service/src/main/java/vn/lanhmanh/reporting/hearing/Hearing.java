package vn.lanhmanh.reporting.hearing;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;

import vn.lanhmanh.platform.events.FactListener;
import vn.lanhmanh.platform.events.IncomingFact;
import vn.lanhmanh.platform.reference.AdminUnits;

/** Keeps each fact of the other services that a figure is counted from. */
@ApplicationScoped
class Hearing implements FactListener {

    private final HeardFacts facts;
    private final AdminUnits units;

    Hearing(HeardFacts facts, AdminUnits units) {
        this.facts = facts;
        this.units = units;
    }

    @Override
    public void hear(IncomingFact fact) {
        switch (fact.type()) {
            case "establishment.registered.v1", "establishment.changed.v1", "establishment.closed.v1" ->
                keep(fact, InspectionTold.Establishment.class);
            case "programme.approved.v1" -> keep(fact, InspectionTold.Programme.class);
            case "inspection.completed.v1", "sector-inspection.completed.v1" ->
                keep(fact, InspectionTold.Inspection.class);
            case "violation.found.v1", "sector-violation.found.v1" -> keep(fact, InspectionTold.Violation.class);
            case "violation.withdrawn.v1" -> keep(fact, InspectionTold.ViolationWithdrawn.class);
            case "remedy.opened.v1",
                    "remedy.answered.v1",
                    "remedy.overdue.v1",
                    "remedy.extended.v1",
                    "remedy.reopened.v1",
                    "remedy.verified.v1",
                    "remedy.withdrawn.v1" -> keep(fact, RemedyTold.class);
            case "team.set-up.v1", "team.changed.v1" ->
                keep(fact, fact.as(TeamTold.class).within(units));
            case "tip.verified.v1" -> keep(fact, CaseTold.Tip.class);
            case "case.opened.v1" -> keep(fact, CaseTold.Case.class);
            case "case.classified.v1" -> keep(fact, CaseTold.Classified.class);
            case "case.concluded.v1" -> keep(fact, CaseTold.Concluded.class);
            case "suspect.named.v1" -> keep(fact, CaseTold.Suspect.class);
            case "suspect.cleared.v1" -> keep(fact, CaseTold.SuspectCleared.class);
            case "violation-minutes.made.v1" -> keep(fact, CaseTold.Minutes.class);
            case "ring.discovered.v1" -> keep(fact, RingTold.Discovered.class);
            case "ring.concluded.v1" -> keep(fact, RingTold.Concluded.class);
            case "sanction.issued.v1" -> keep(fact, SanctionTold.Issued.class);
            case "sanction.executed.v1" -> keep(fact, SanctionTold.Executed.class);
            case "sanction.annulled.v1" -> keep(fact, SanctionTold.Annulled.class);
            case "protection.opened.v1" -> keep(fact, ProtectionTold.Opened.class);
            case "protection.started.v1" -> keep(fact, ProtectionTold.Started.class);
            default -> Log.debugf("No figure is counted from %s", fact.type());
        }
    }

    private void keep(IncomingFact fact, Class<? extends Told> what) {
        keep(fact, fact.as(what));
    }

    private void keep(IncomingFact fact, Told told) {
        facts.persist(new HeardFact(fact, told));
    }
}
