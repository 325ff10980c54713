package vn.lanhmanh.inspection.programme.overlap;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.inspection.programme.Slot;

/** What has become of slots, read from the table of the inspections: these know the programme, not the other way. */
@ApplicationScoped
public class SlotUses implements PanacheRepositoryBase<Slot, UUID> {

    /** Slots with an inspection that is not cancelled; nobody plans another one until the transaction ends. */
    public Set<UUID> held(List<Slot> slots) {
        List<UUID> ids = slots.stream().map(Slot::id).sorted().toList();
        if (ids.isEmpty()) {
            return Set.of();
        }
        getEntityManager()
                .createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended(l.lock, 0)))"
                        + " from (select 'slot:' || u.id as lock from unnest(:ids) as u(id) order by u.id) l")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getSingleResult();
        return among(ids, "state <> 'CANCELLED'");
    }

    /** Slots whose inspection has started. */
    public Set<UUID> started(List<Slot> slots) {
        return among(slots.stream().map(Slot::id).toList(), "started_at is not null and state <> 'CANCELLED'");
    }

    private Set<UUID> among(Collection<UUID> ids, String condition) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(
                                "select distinct slot_id from inspection where slot_id in :ids and " + condition,
                                UUID.class)
                        .setParameterList("ids", ids)
                        .getResultList());
    }
}
