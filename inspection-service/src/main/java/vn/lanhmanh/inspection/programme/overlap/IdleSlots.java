package vn.lanhmanh.inspection.programme.overlap;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.inspection.programme.Slot;

/** The slots in which there will be no business to inspect. */
@ApplicationScoped
class IdleSlots implements PanacheRepositoryBase<Slot, UUID> {

    /** Closed, whenever that was, or suspended on some day of the window; what an inspection has begun in is past warning. */
    private static final String OF_VERSION =
            """
            select s.slot_id, e.code, e.state, e.closed_on, e.suspended_from, e.suspended_until
            from programme_version v
            join programme p on p.id = v.programme_id
            join programme_slot s on s.programme_version_id = v.id
            join establishment named on named.id = s.establishment_id
            join establishment e on e.id = coalesce(named.merged_into, named.id)
            where v.id = :version
            and (e.state = 'CLOSED' or e.state = 'SUSPENDED'
                and e.suspended_from < make_date(p.year, s.last_month, 1) + interval '1 month'
                and coalesce(e.suspended_until >= make_date(p.year, s.first_month, 1), true))
            and not exists (select 1 from inspection i
                where i.slot_id = s.slot_id and i.started_at is not null and i.state <> 'CANCELLED')
            order by e.code""";

    /**
     * A slot without a business.
     *
     * @param code of the establishment
     * @param closed whether it has closed; else it is suspended
     * @param days when it closed, or from when to when it is suspended
     */
    record Idle(UUID slotId, String code, boolean closed, String days) {

        private static Idle of(Object[] row) {
            boolean closed = row[2].equals("CLOSED");
            String until = row[5] == null ? "" : row[5].toString();
            return new Idle((UUID) row[0], (String) row[1], closed, closed ? day(row[3]) : day(row[4]) + "/" + until);
        }

        private static String day(Object date) {
            return date == null ? "" : date.toString();
        }

        /** The establishment and its days, such as {@code CS-0001 2020-05-31} or {@code CS-0001 2020-05-01/2020-06-30}. */
        String about() {
            return code + " " + days;
        }
    }

    List<Idle> of(UUID versionId) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(OF_VERSION, Object[].class)
                .setParameter("version", versionId)
                .getResultStream()
                .map(Idle::of)
                .toList();
    }
}
