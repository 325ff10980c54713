package vn.lanhmanh.inspection.risk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All marks. */
@ApplicationScoped
class RiskMarks implements PanacheRepositoryBase<RiskMark, UUID> {

    void merged(UUID establishmentId, UUID survivorId) {
        update("establishmentId = ?1 where establishmentId = ?2", survivorId, establishmentId);
    }

    /** Whether there is a mark of the decision. */
    boolean known(UUID sanctionId) {
        return count("sanctionId = ?1", sanctionId) > 0;
    }

    /** Notes that a decision counts no longer, whether or not it was heard of. */
    void annul(UUID sanctionId, LocalDate on) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into sanction_annulment (sanction_id, annulled_on) values (:sanction, :on)
                        on conflict (sanction_id) do nothing""")
                .setParameter("sanction", sanctionId)
                .setParameter("on", on)
                .executeUpdate();
    }

    Optional<LocalDate> annulledOn(UUID sanctionId) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select annulled_on from sanction_annulment where sanction_id = :sanction", LocalDate.class)
                .setParameter("sanction", sanctionId)
                .uniqueResultOptional();
    }

    /** Takes one of the marks that do not know their decision for that of this one: same establishment, same day. */
    void recognise(UUID sanctionId, UUID establishmentId, LocalDate decidedOn) {
        getEntityManager()
                .createNativeQuery(
                        """
                        update risk_mark set sanction_id = :sanction where id = (
                            select id from risk_mark where establishment_id = :establishment and kind = 'SANCTION'
                            and day = :day and sanction_id is null order by id limit 1)""")
                .setParameter("sanction", sanctionId)
                .setParameter("establishment", establishmentId)
                .setParameter("day", decidedOn)
                .executeUpdate();
    }

    /** Voids the mark of an annulled decision; tells whose it is where it counted until now. */
    Optional<UUID> voidOf(UUID sanctionId) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                        update risk_mark m set voided_on = a.annulled_on from sanction_annulment a
                        where a.sanction_id = :sanction and m.sanction_id = a.sanction_id and m.voided_on is null
                        returning m.establishment_id""",
                        UUID.class)
                .setParameter("sanction", sanctionId)
                .uniqueResultOptional();
    }

    /** Voids the mark of a finding, or one of those that do not know theirs: same establishment, same day. */
    void withdraw(UUID establishmentId, LocalDate foundOn, UUID findingId, LocalDate on) {
        getEntityManager()
                .createNativeQuery(
                        """
                        update risk_mark set finding_id = :finding, voided_on = :on where id = (
                            select id from risk_mark where establishment_id = :establishment and kind = 'VIOLATION'
                            and day = :day and (finding_id = :finding or finding_id is null) and voided_on is null
                            order by finding_id nulls last, id limit 1)""")
                .setParameter("finding", findingId)
                .setParameter("on", on)
                .setParameter("establishment", establishmentId)
                .setParameter("day", foundOn)
                .executeUpdate();
    }

    /** The marks of each; an array of any length is one statement, which is translated once. */
    Map<UUID, List<RiskMark>> of(Collection<UUID> establishmentIds) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from risk_mark where establishment_id = any (cast(:ids as uuid[]))", RiskMark.class)
                .setParameter("ids", establishmentIds.toArray(UUID[]::new))
                .setReadOnly(true)
                .getResultStream()
                .collect(Collectors.groupingBy(RiskMark::establishmentId));
    }
}
