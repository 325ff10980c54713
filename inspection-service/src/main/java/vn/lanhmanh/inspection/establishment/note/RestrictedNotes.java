package vn.lanhmanh.inspection.establishment.note;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** All restricted notes. */
@ApplicationScoped
class RestrictedNotes implements PanacheRepositoryBase<RestrictedNote, UUID> {

    /** At most so many before the given one, the latest first, of an establishment under all its ids. */
    List<RestrictedNote> page(Set<UUID> same, UUID before, int max) {
        return find("establishmentId in ?1 and id < ?2 order by id desc", same, before)
                .page(Page.ofSize(max))
                .list();
    }

    Optional<RestrictedNote> one(Set<UUID> same, UUID id) {
        return find("establishmentId in ?1 and id = ?2", same, id).firstResultOptional();
    }
}
