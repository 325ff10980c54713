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

    /** A visit, held until the transaction ends. */
    Optional<FieldVisit> toChange(UUID clientId) {
        return findByIdOptional(clientId, LockModeType.PESSIMISTIC_WRITE);
    }
}
