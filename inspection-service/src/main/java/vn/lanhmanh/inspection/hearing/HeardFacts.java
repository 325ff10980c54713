package vn.lanhmanh.inspection.hearing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;

import vn.lanhmanh.inspection.caseoutcome.CaseOutcomes;
import vn.lanhmanh.inspection.programme.ProgrammeDesk;
import vn.lanhmanh.inspection.risk.RiskRegister;
import vn.lanhmanh.inspection.team.TeamDesk;
import vn.lanhmanh.platform.events.FactListener;
import vn.lanhmanh.platform.events.IncomingFact;

/** Hears the facts of the other services and takes each to the feature it serves. */
@ApplicationScoped
class HeardFacts implements FactListener {

    private final ProgrammeDesk programmes;
    private final RiskRegister risks;
    private final TeamDesk teams;
    private final EstablishmentTold establishments;
    private final CaseOutcomes cases;

    HeardFacts(
            ProgrammeDesk programmes,
            RiskRegister risks,
            TeamDesk teams,
            EstablishmentTold establishments,
            CaseOutcomes cases) {
        this.programmes = programmes;
        this.risks = risks;
        this.teams = teams;
        this.establishments = establishments;
        this.cases = cases;
    }

    @Override
    public void hear(IncomingFact fact) {
        switch (fact.type()) {
            case "plan.published.v1" -> published(fact.as(PlanPublished.class));
            case "commune.flagged.v1" -> flagged(fact.as(CommuneFlagged.class));
            case "officer.trained.v1" -> trained(fact.as(OfficerTrained.class));
            case "tip.verified.v1" -> establishments.verified(fact.as(EstablishmentTold.TipVerified.class));
            case "case.opened.v1" -> opened(fact.aggregateVersion(), fact.as(CaseFact.class));
            case "case.classified.v1" -> classified(fact.aggregateVersion(), fact.as(CaseFact.class));
            case "case.concluded.v1" -> concluded(fact.aggregateVersion(), fact.as(CaseFact.class));
            case "sanction.issued.v1" -> establishments.sanctioned(fact.as(EstablishmentTold.SanctionIssued.class));
            case "sanction.annulled.v1" -> establishments.annulled(fact.as(EstablishmentTold.SanctionAnnulled.class));
            default -> Log.debugf("Passed over %s", fact.type());
        }
    }

    record PlanPublished(UUID planId, int year, List<Target> targets) {

        record Target(String ref, BigDecimal value) {}
    }

    private void published(PlanPublished told) {
        programmes.open(
                told.planId(),
                told.year(),
                told.targets().stream()
                        .filter(target -> target.value() != null)
                        .collect(Collectors.toMap(PlanPublished.Target::ref, PlanPublished.Target::value)));
    }

    record CommuneFlagged(String communeCode, String flag, LocalDate from, LocalDate to) {}

    private void flagged(CommuneFlagged told) {
        risks.flagged(told.communeCode(), told.flag(), told.from(), told.to());
    }

    record OfficerTrained(UUID officerId, LocalDate on, LocalDate validUntil) {}

    private void trained(OfficerTrained told) {
        teams.trained(told.officerId(), told.on(), told.validUntil());
    }

    record CaseFact(UUID caseId, UUID inspectionId, String as, String outcome) {}

    private void opened(long version, CaseFact told) {
        cases.note(told.caseId(), version, told.inspectionId(), "OPENED", null);
    }

    private void classified(long version, CaseFact told) {
        cases.note(told.caseId(), version, told.inspectionId(), told.as(), null);
    }

    private void concluded(long version, CaseFact told) {
        cases.note(told.caseId(), version, told.inspectionId(), "CONCLUDED", told.outcome());
    }
}
