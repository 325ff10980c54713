package vn.lanhmanh.inspection.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.lists.Selection;

/** All referrals, seen in the area where the establishment stood. */
@ApplicationScoped
class Referrals implements PanacheRepositoryBase<Referral, UUID> {

    /** What a list may ask for; null asks for nothing. */
    record Criteria(UUID inspectionId, Boolean open) {}

    /** A referral, held until the transaction ends. */
    Optional<Referral> toChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    boolean any(UUID inspectionId) {
        return count("origin.inspectionId", inspectionId) > 0;
    }

    /** Of an inspection that the caller sees, whatever its area by now. */
    List<Referral> of(Criteria asked, UUID before, int max) {
        return newest(Selection.all(), asked, before, max);
    }

    List<Referral> within(AreaLimit area, Criteria asked, UUID before, int max) {
        return newest(Selection.within(area, "origin.districtCode", "origin.communeCode"), asked, before, max);
    }

    /** Newest first, continuing behind {@code before}. */
    private List<Referral> newest(Selection selection, Criteria asked, UUID before, int max) {
        selection
                .and("id < :before", "before", before)
                .and("origin.inspectionId = :inspection", "inspection", asked.inspectionId());
        if (asked.open() != null) {
            selection.and(
                    asked.open()
                            ? "receipt.receivedOn is null and :open = true"
                            : "receipt.receivedOn is not null and :open = false",
                    "open",
                    asked.open());
        }
        return find(selection.orderedBy("id desc"), selection.values())
                .page(Page.ofSize(max))
                .list();
    }
}
