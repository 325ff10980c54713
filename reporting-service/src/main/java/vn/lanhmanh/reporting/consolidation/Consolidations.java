package vn.lanhmanh.reporting.consolidation;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.platform.lists.Selection;

/** All consolidations. */
@ApplicationScoped
class Consolidations implements PanacheRepositoryBase<Consolidation, UUID> {

    /** Whether the period has one that is signed or issued. */
    boolean settled(UUID periodId) {
        return count("periodId = ?1 and state <> ?2", periodId, Consolidation.State.DRAFT) > 0;
    }

    /** Newest first, continuing behind {@code before}. */
    List<Consolidation> newest(UUID periodId, UUID before, int max) {
        var chosen =
                Selection.all().and("id < :before", "before", before).and("periodId = :period", "period", periodId);
        return find(chosen.orderedBy("id desc"), chosen.values())
                .page(Page.ofSize(max))
                .list();
    }
}
