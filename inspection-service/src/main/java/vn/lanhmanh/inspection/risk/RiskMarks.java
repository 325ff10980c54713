package vn.lanhmanh.inspection.risk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
