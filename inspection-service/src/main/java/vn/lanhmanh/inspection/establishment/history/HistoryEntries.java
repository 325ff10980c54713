package vn.lanhmanh.inspection.establishment.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** All writes of all establishments. */
@ApplicationScoped
class HistoryEntries implements PanacheRepositoryBase<HistoryEntry, UUID> {

    /** At most so many writes before the given one, the latest first, of an establishment under all its ids. */
    List<HistoryEntry> page(Set<UUID> same, UUID before, int max) {
        return find("establishmentId in ?1 and id < ?2 order by id desc", same, before)
                .page(Page.ofSize(max))
                .list();
    }

    /** The writes up to the end of a day, in their order. */
    List<HistoryEntry> until(UUID establishmentId, LocalDate day) {
        return list("establishmentId = ?1 and day <= ?2 order by id", establishmentId, day);
    }

    /** The first write alone; empty for none. */
    List<HistoryEntry> first(UUID establishmentId) {
        return find("establishmentId = ?1 order by id", establishmentId)
                .page(Page.ofSize(1))
                .list();
    }
}
