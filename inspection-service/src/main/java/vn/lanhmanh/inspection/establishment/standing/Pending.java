package vn.lanhmanh.inspection.establishment.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.inspection.establishment.Establishment;

/** The establishments whose standing waits for the clock. */
@ApplicationScoped
class Pending implements PanacheRepositoryBase<Establishment, UUID> {

    private static final String OVER = "state = 'SUSPENDED' and standing.suspension.until < ?1";
    private static final String UNTOLD = "state = 'MERGED' and standing.mergerTold is null";
    private static final int SKIP_LOCKED = -2;

    /** The ids of suspended ones whose last day has passed, the longest ago first. */
    List<UUID> toResume(LocalDate today, int max) {
        return find("select id from Establishment where " + OVER + " order by standing.suspension.until, id", today)
                .project(UUID.class)
                .page(Page.ofSize(max))
                .list();
    }

    /** Those of them that are suspended still, held; those held elsewhere pass. */
    List<Establishment> toResume(LocalDate today, List<UUID> ids) {
        return find(OVER + " and id in ?2 order by id", today, ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .list();
    }

    /** The ids of merged ones of which nobody was told which one stands for them. */
    List<UUID> untoldMergers(int max) {
        return find("select id from Establishment where " + UNTOLD + " order by id")
                .project(UUID.class)
                .page(Page.ofSize(max))
                .list();
    }

    /** Those of them that are still untold, held; those held elsewhere pass. */
    List<Establishment> toTellMerged(List<UUID> ids) {
        return find(UNTOLD + " and id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .list();
    }
}
