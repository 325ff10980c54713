package vn.lanhmanh.inspection.evidence;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.platform.lists.Selection;

/** All evidence. Who may see an inspection may see its evidence; that is asked of the inspection first. */
@ApplicationScoped
public class EvidenceFiles implements PanacheRepositoryBase<Evidence, UUID> {

    /** Whether every one of these is evidence of the inspection and still counts. */
    public boolean allOf(UUID inspectionId, Collection<UUID> ids) {
        Set<UUID> distinct = new HashSet<>(ids);
        return distinct.isEmpty()
                || count("inspectionId = ?1 and id in ?2 and withdrawal.withdrawnAt is null", inspectionId, distinct)
                        == distinct.size();
    }

    /** Whether any evidence of the inspection counts. */
    boolean anyOf(UUID inspectionId) {
        return count("inspectionId = ?1 and withdrawal.withdrawnAt is null", inspectionId) > 0;
    }

    /** The evidence that came before the inspection was completed and counts, in the order it came. */
    public List<Evidence> beforeCompletion(UUID inspectionId) {
        return list(
                "inspectionId = ?1 and origin.addedLater = false and withdrawal.withdrawnAt is null order by id",
                inspectionId);
    }

    /** A piece of evidence, held until the transaction ends. */
    Optional<Evidence> toChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The same file among what counts of an inspection. */
    Optional<Evidence> same(UUID inspectionId, String sha256) {
        return find(
                        "inspectionId = ?1 and content.sha256 = ?2 and withdrawal.withdrawnAt is null",
                        inspectionId,
                        sha256)
                .firstResultOptional();
    }

    /** Newest first, continuing behind {@code before}. */
    List<Evidence> newest(UUID inspectionId, UUID findingId, UUID before, int max) {
        Selection selection = Selection.all()
                .and("inspectionId = :inspection", "inspection", inspectionId)
                .and("findingId = :finding", "finding", findingId)
                .and("id < :before", "before", before);
        return find(selection.orderedBy("id desc"), selection.values())
                .page(Page.ofSize(max))
                .list();
    }

    void keep(Capture capture) {
        getEntityManager().persist(capture);
    }

    Optional<Capture> capture(UUID id) {
        return Optional.ofNullable(getEntityManager().find(Capture.class, id));
    }
}
