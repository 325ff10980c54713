package vn.lanhmanh.inspection.hearing;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;

import vn.lanhmanh.inspection.risk.RiskRegister;
import vn.lanhmanh.platform.events.FactListener;
import vn.lanhmanh.platform.events.IncomingFact;

/** Hears the facts of the other services. */
@ApplicationScoped
class HeardFacts implements FactListener {

    private final RiskRegister risks;

    HeardFacts(RiskRegister risks) {
        this.risks = risks;
    }

    @Override
    public void hear(IncomingFact fact) {
        switch (fact.type()) {
            case "commune.flagged.v1" -> flagged(fact.as(CommuneFlagged.class));
            case "sanction.issued.v1" -> sanctioned(fact.as(SanctionIssued.class));
            default -> Log.debugf("Passed over %s", fact.type());
        }
    }

    record CommuneFlagged(String communeCode, String flag, LocalDate from, LocalDate to) {}

    private void flagged(CommuneFlagged told) {
        risks.flagged(told.communeCode(), told.flag(), told.from(), told.to());
    }

    record SanctionIssued(UUID establishmentId, LocalDate decidedOn) {}

    private void sanctioned(SanctionIssued told) {
        if (told.establishmentId() != null) {
            risks.sanctioned(told.establishmentId(), told.decidedOn());
        }
    }
}
