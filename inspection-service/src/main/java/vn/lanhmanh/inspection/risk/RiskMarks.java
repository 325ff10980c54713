package vn.lanhmanh.inspection.risk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All marks. */
@ApplicationScoped
class RiskMarks implements PanacheRepositoryBase<RiskMark, UUID> {

    Map<UUID, List<RiskMark>> of(Collection<UUID> establishmentIds) {
        return list("establishmentId in ?1", establishmentIds).stream()
                .collect(Collectors.groupingBy(RiskMark::establishmentId));
    }
}
