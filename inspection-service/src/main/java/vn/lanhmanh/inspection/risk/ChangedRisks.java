package vn.lanhmanh.inspection.risk;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import vn.lanhmanh.inspection.risk.RiskRegister.Changed;

/** Gathers whose risk may have changed in a transaction and tells it once, before the transaction ends. */
@ApplicationScoped
class ChangedRisks {

    private final TransactionSynchronizationRegistry transaction;
    private final Event<Changed> changes;

    ChangedRisks(TransactionSynchronizationRegistry transaction, Event<Changed> changes) {
        this.transaction = transaction;
        this.changes = changes;
    }

    void note(UUID establishmentId) {
        var gathered = (Gathered) transaction.getResource(Gathered.class);
        if (gathered == null) {
            gathered = new Gathered();
            transaction.putResource(Gathered.class, gathered);
            transaction.registerInterposedSynchronization(gathered);
        }
        gathered.ids.add(establishmentId);
    }

    private final class Gathered implements Synchronization {

        private final Set<UUID> ids = new LinkedHashSet<>();

        @Override
        public void beforeCompletion() {
            if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE
                    || transaction.getTransactionStatus() == Status.STATUS_PREPARING) {
                changes.fire(new Changed(Set.copyOf(ids)));
            }
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing is left to do.
        }
    }
}
