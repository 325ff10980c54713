package vn.lanhmanh.inspection.minutespdf;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All documents of minutes. */
@ApplicationScoped
class MinutesDocuments implements PanacheRepositoryBase<MinutesDocument, UUID> {

    /** Lets nobody else make the document of the inspection until the transaction ends. */
    void reserve(UUID inspectionId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:minutes, 0))")
                .setParameter("minutes", "minutes-document:" + inspectionId)
                .getSingleResult();
    }
}
