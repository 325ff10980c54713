package vn.lanhmanh.inspection.riskstanding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.inspection.establishment.Establishment;

/** How far the refresh has come: one round a day, and the communes whose flags have changed. */
@ApplicationScoped
class Rounds implements PanacheRepositoryBase<Establishment, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** The round of a day; it goes on behind an id. */
    record Round(UUID after, boolean finished) {}

    Round of(LocalDate day) {
        return session()
                .createNativeQuery(
                        "select after_id, finished_at is not null from risk_refresh where day = :day", Object[].class)
                .setParameter("day", day)
                .getResultStream()
                .findFirst()
                .map(row -> new Round((UUID) row[0], (Boolean) row[1]))
                .orElse(new Round(BEFORE_ALL, false));
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    void advance(LocalDate day, UUID after, int lookedAt, int changed, boolean finished) {
        session()
                .createNativeMutationQuery(
                        """
                        insert into risk_refresh as r (day, after_id, looked_at, changed, finished_at)
                        values (:day, :after, :lookedAt, :changed, case when :finished then now() end)
                        on conflict (day) do update set after_id = excluded.after_id,
                            looked_at = r.looked_at + excluded.looked_at, changed = r.changed + excluded.changed,
                            finished_at = excluded.finished_at""")
                .setParameter("day", day)
                .setParameter("after", after)
                .setParameter("lookedAt", lookedAt)
                .setParameter("changed", changed)
                .setParameter("finished", finished)
                .executeUpdate();
    }

    /** A commune whose establishments are to be scored anew. */
    record Recheck(String communeCode, Instant askedAt) {}

    List<Recheck> rechecks() {
        return session()
                .createNativeQuery("select commune_code, asked_at from risk_recheck order by asked_at", Object[].class)
                .getResultList()
                .stream()
                .map(row -> new Recheck((String) row[0], (Instant) row[1]))
                .toList();
    }

    /** Crosses the commune off, unless it was asked for again meanwhile. */
    void done(Recheck recheck) {
        session()
                .createNativeMutationQuery(
                        "delete from risk_recheck where commune_code = :commune and asked_at = :askedAt")
                .setParameter("commune", recheck.communeCode())
                .setParameter("askedAt", recheck.askedAt())
                .executeUpdate();
    }
}
