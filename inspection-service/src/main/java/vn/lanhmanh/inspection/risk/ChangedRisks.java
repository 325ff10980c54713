package vn.lanhmanh.inspection.risk;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;

import vn.lanhmanh.inspection.risk.RiskRegister.Changed;

/**
 * Gathers whose risk may have changed in a transaction and tells it once, before the transaction ends.
 *
 * <p>Not by the registry, whose synchronizations come after those that have given the connection back.
 */
@ApplicationScoped
class ChangedRisks {

    private final TransactionManager transactions;
    private final TransactionSynchronizationRegistry registry;
    private final Event<Changed> changes;

    ChangedRisks(TransactionManager transactions, TransactionSynchronizationRegistry registry, Event<Changed> changes) {
        this.transactions = transactions;
        this.registry = registry;
        this.changes = changes;
    }

    void note(UUID establishmentId) {
        var gathered = (Gathered) registry.getResource(Gathered.class);
        if (gathered == null) {
            gathered = new Gathered();
            registry.putResource(Gathered.class, gathered);
            register(gathered);
        }
        gathered.ids.add(establishmentId);
    }

    private void register(Gathered gathered) {
        try {
            transactions.getTransaction().registerSynchronization(gathered);
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("the transaction is not to be committed", e);
        }
    }

    private final class Gathered implements Synchronization {

        private final Set<UUID> ids = new LinkedHashSet<>();

        @Override
        public void beforeCompletion() {
            if (registry.getTransactionStatus() != Status.STATUS_MARKED_ROLLBACK) {
                changes.fire(new Changed(Set.copyOf(ids)));
            }
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing is left to do.
        }
    }
}
