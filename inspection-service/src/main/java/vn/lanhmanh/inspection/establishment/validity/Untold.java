package vn.lanhmanh.inspection.establishment.validity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.inspection.establishment.Establishment;

/** The establishments of which others were not told until when their papers are valid. */
@ApplicationScoped
class Untold implements PanacheRepositoryBase<Establishment, UUID> {

    List<UUID> next(int max) {
        return session()
                .createNativeQuery(
                        "select establishment_id from establishment_validity_untold order by establishment_id",
                        UUID.class)
                .setMaxResults(max)
                .getResultList();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    /** Crosses those of the ids off that are there still and that nobody else is at; tells which. */
    List<UUID> take(List<UUID> ids) {
        return session()
                .createNativeQuery(
                        """
                        delete from establishment_validity_untold where establishment_id in (
                            select establishment_id from establishment_validity_untold
                            where establishment_id = any (cast(:ids as uuid[])) for update skip locked)
                        returning establishment_id""",
                        UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** Those of them that are in business, held until the transaction ends. */
    List<Establishment> hold(List<UUID> ids) {
        return find("id in ?1 and state in (ACTIVE, SUSPENDED) order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The business day of the last write of each. */
    Map<UUID, LocalDate> lastWritten(Collection<UUID> ids) {
        return session()
                .createNativeQuery(
                        """
                        select establishment_id, max(day) from establishment_history
                        where establishment_id = any (cast(:ids as uuid[])) group by establishment_id""",
                        Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (LocalDate) row[1]));
    }
}
