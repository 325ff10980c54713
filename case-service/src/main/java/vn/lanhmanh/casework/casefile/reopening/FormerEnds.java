package vn.lanhmanh.casework.casefile.reopening;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All ends that fell. */
@ApplicationScoped
class FormerEnds implements PanacheRepositoryBase<FormerEnd, UUID> {

    /** The latest first. */
    List<FormerEnd> ofCase(UUID caseId) {
        return list("caseId = ?1 order by id desc", caseId);
    }
}
