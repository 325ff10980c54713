package vn.lanhmanh.inspection.riskstanding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.risk.RiskScore;
import vn.lanhmanh.platform.lists.Selection;

/** The scores that lists and proposals are ordered by; writing one leaves the version of its establishment as it is. */
@ApplicationScoped
class Standings implements PanacheRepositoryBase<Establishment, UUID> {

    private static final String BUSY = "from Establishment e where e.state in (ACTIVE, SUSPENDED)";

    /**
     * Those of the ids that are in business, held until the transaction ends, so that each scoring sees what the one
     * before it saw.
     */
    List<Establishment> hold(Collection<UUID> ids) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                        select * from establishment where id = any (cast(:ids as uuid[]))
                        order by id for no key update""",
                        Establishment.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .filter(one -> one.state().standing())
                .toList();
    }

    /** At most so many behind an id, of one commune or of all. */
    List<Establishment> behind(UUID after, String communeCode, int most) {
        return find(
                        "from Establishment e left join fetch e.papers where e.id in ?1 order by e.id",
                        idsBehind(after, communeCode, most))
                .withHint("org.hibernate.readOnly", true)
                .list();
    }

    List<UUID> idsBehind(UUID after, String communeCode, int most) {
        Selection next = Selection.all()
                .and("e.id > :after", "after", after)
                .and("e.particulars.communeCode = :commune", "commune", communeCode);
        var ids = getEntityManager()
                .createQuery("select e.id " + BUSY + " and " + next.orderedBy("e.id"), UUID.class)
                .setMaxResults(most);
        next.values().forEach(ids::setParameter);
        return ids.getResultList();
    }

    /** Writes the scores of those held that are others than before. */
    void keep(Map<UUID, RiskScore> scores, LocalDate on) {
        write(List.copyOf(scores.keySet()), id -> null, scores, on);
    }

    /** Writes the scores that are others than those read; what somebody else has scored since then stays. */
    int keepUnlessScored(List<Establishment> read, Map<UUID, RiskScore> scores, LocalDate on) {
        Map<UUID, Integer> before = read.stream().collect(Collectors.toMap(Establishment::id, one -> one.ranking()
                .riskScore()));
        return write(read.stream().map(Establishment::id).toList(), before::get, scores, on);
    }

    private int write(List<UUID> ids, Function<UUID, Integer> before, Map<UUID, RiskScore> scores, LocalDate on) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        update establishment e set risk_score = s.score, risk_scored_on = :day
                        from unnest(cast(:ids as uuid[]), cast(:before as int[]), cast(:scores as int[]))
                            as s(id, before, score)
                        where e.id = s.id and (s.before is null or e.risk_score = s.before)
                        and (e.risk_score <> s.score or e.risk_scored_on is null)""")
                .setParameter("day", on)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("before", ids.stream().map(before).toArray(Integer[]::new))
                .setParameter(
                        "scores", ids.stream().map(id -> scores.get(id).score()).toArray(Integer[]::new))
                .executeUpdate();
    }
}
