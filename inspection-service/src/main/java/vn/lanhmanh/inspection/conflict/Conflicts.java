package vn.lanhmanh.inspection.conflict;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.platform.lists.Selection;
import vn.lanhmanh.platform.web.Refusal;

/** The conflicts of interest of all teams. */
@ApplicationScoped
public class Conflicts implements PanacheRepositoryBase<Conflict, UUID> {

    private final Establishments establishments;

    Conflicts(Establishments establishments) {
        this.establishments = establishments;
    }

    /** The members of a team who may not deal with an establishment on a day. */
    public Set<UUID> barred(UUID teamId, UUID establishmentId, LocalDate on) {
        establishments.awaitMergers();
        return Set.copyOf(getEntityManager()
                .createQuery(
                        """
                        select c.declaration.memberId from Conflict c
                        where c.declaration.teamId = :team and c.declaration.establishmentId in :same
                        and c.declaration.declaredOn <= :on and (c.withdrawnOn is null or c.withdrawnOn > :on)""",
                        UUID.class)
                .setParameter("team", teamId)
                .setParameter("same", establishments.same(establishmentId))
                .setParameter("on", on)
                .getResultList());
    }

    /** Refuses {@code conflict-of-interest} (422) when one of these members is barred from the establishment that day. */
    public void requireUnconflicted(UUID teamId, Collection<UUID> members, UUID establishmentId, LocalDate on) {
        barred(teamId, establishmentId, on).stream()
                .filter(members::contains)
                .findFirst()
                .ifPresent(barred -> {
                    throw Refusal.unprocessable("conflict-of-interest", barred);
                });
    }

    /** Bars from the one that stands for it whoever was barred from one merged, once. */
    public void merged(UUID establishmentId, UUID survivorId) {
        update(
                """
                update Conflict c set c.declaration.establishmentId = :survivor
                where c.declaration.establishmentId = :merged and not exists (
                    select 1 from Conflict known where known.declaration.establishmentId = :survivor
                    and known.declaration.memberId = c.declaration.memberId and known.withdrawnOn is null)""",
                Map.of("merged", establishmentId, "survivor", survivorId));
    }

    boolean declared(UUID memberId, UUID establishmentId) {
        return count(
                        "declaration.memberId = ?1 and declaration.establishmentId = ?2 and withdrawnOn is null",
                        memberId,
                        establishmentId)
                > 0;
    }

    Optional<Conflict> of(UUID teamId, UUID id) {
        return find("declaration.teamId = ?1 and id = ?2", teamId, id).firstResultOptional();
    }

    /** A conflict, held until the transaction ends. */
    Optional<Conflict> toChange(UUID teamId, UUID id) {
        return find("declaration.teamId = ?1 and id = ?2", teamId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Newest declaration first, continuing behind {@code before}. */
    List<Conflict> newest(UUID teamId, UUID establishmentId, UUID before, int max) {
        Selection selection = Selection.all()
                .and("declaration.teamId = :team", "team", teamId)
                .and("declaration.establishmentId in :same", "same", establishments.same(establishmentId))
                .and("id < :before", "before", before);
        return find(selection.orderedBy("id desc"), selection.values())
                .page(Page.ofSize(max))
                .list();
    }
}
