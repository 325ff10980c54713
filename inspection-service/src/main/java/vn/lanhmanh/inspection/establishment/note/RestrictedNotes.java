package vn.lanhmanh.inspection.establishment.note;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** All restricted notes. */
@ApplicationScoped
class RestrictedNotes implements PanacheRepositoryBase<RestrictedNote, UUID> {

    /** At most so many before the given one, the latest first. */
    List<RestrictedNote> page(UUID establishmentId, UUID before, int max) {
        return find("establishmentId = ?1 and id < ?2 order by id desc", establishmentId, before)
                .page(Page.ofSize(max))
                .list();
    }
}
