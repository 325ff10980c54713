package vn.lanhmanh.inspection.minutespdf;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All documents of annexes. */
@ApplicationScoped
class AnnexDocuments implements PanacheRepositoryBase<AnnexDocument, UUID> {

    /** Lets nobody else make the document of the correction until the transaction ends. */
    void reserve(UUID correctionId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:annex, 0))")
                .setParameter("annex", "minutes-annex:" + correctionId)
                .getSingleResult();
    }
}
