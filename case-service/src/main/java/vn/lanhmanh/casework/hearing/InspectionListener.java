package vn.lanhmanh.casework.hearing;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;

import vn.lanhmanh.casework.casefile.FindingDesk;
import vn.lanhmanh.casework.establishment.KnownEstablishment;
import vn.lanhmanh.casework.establishment.KnownEstablishments;
import vn.lanhmanh.platform.events.FactListener;
import vn.lanhmanh.platform.events.Inbox;
import vn.lanhmanh.platform.events.IncomingFact;

/** Takes in what the inspection service tells. */
@ApplicationScoped
class InspectionListener implements FactListener {

    private final KnownEstablishments establishments;
    private final FindingDesk findings;
    private final Inbox inbox;

    InspectionListener(KnownEstablishments establishments, FindingDesk findings, Inbox inbox) {
        this.establishments = establishments;
        this.findings = findings;
        this.inbox = inbox;
    }

    @Override
    public void hear(IncomingFact fact) {
        switch (fact.type()) {
            case "establishment.registered.v1", "establishment.changed.v1", "establishment.closed.v1" ->
                hearEstablishment(fact);
            case "violation.found.v1", "sector-violation.found.v1" ->
                findings.take(fact.as(FindingDesk.ViolationFound.class));
            case "violation.withdrawn.v1" -> findings.withdraw(fact.as(FindingDesk.ViolationWithdrawn.class));
            default -> Log.debugf("passed over %s", fact.type());
        }
    }

    private void hearEstablishment(IncomingFact fact) {
        if (inbox.newest(fact)) {
            establishments.take(fact.as(KnownEstablishment.Snapshot.class));
        }
    }
}
