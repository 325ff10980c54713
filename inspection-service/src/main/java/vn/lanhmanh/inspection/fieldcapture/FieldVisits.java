package vn.lanhmanh.inspection.fieldcapture;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All visits sent as documents. */
@ApplicationScoped
class FieldVisits implements PanacheRepositoryBase<FieldVisit, UUID> {

    /** Lets nobody else send under the id until the transaction ends. */
    void reserve(UUID clientId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:visit, 0))")
                .setParameter("visit", "field-visit:" + clientId)
                .getSingleResult();
    }

    /** Whether a visit of the inspection is in conflict, and nobody has decided what is kept of it. */
    boolean undecided(UUID inspectionId) {
        return count("receipt.inspectionId = ?1 and state = ?2", inspectionId, FieldVisitState.CONFLICT) > 0;
    }

    /** A visit, held until the transaction ends. */
    Optional<FieldVisit> toChange(UUID clientId) {
        return findByIdOptional(clientId, LockModeType.PESSIMISTIC_WRITE);
    }
}
