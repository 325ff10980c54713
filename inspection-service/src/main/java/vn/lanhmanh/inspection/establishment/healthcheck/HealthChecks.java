package vn.lanhmanh.inspection.establishment.healthcheck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** The health checks of all establishments. */
@ApplicationScoped
public class HealthChecks implements PanacheRepositoryBase<HealthCheck, UUID> {

    Optional<HealthCheck> of(UUID establishmentId, int year, int quarter) {
        return find("establishmentId = ?1 and year = ?2 and quarter = ?3", establishmentId, year, quarter)
                .firstResultOptional();
    }

    /** At most so many before a quarter, the latest first. */
    List<HealthCheck> page(UUID establishmentId, int year, int quarter, int max) {
        return find(
                        "establishmentId = ?1 and (year, quarter) < (?2, ?3) order by year desc, quarter desc",
                        establishmentId,
                        year,
                        quarter)
                .page(Page.ofSize(max))
                .list();
    }

    /** Counts the checks of one merged for the one that stands for it, except in quarters that this one has already. */
    public void merged(UUID establishmentId, UUID survivorId) {
        update(
                """
                update HealthCheck h set h.establishmentId = :survivor
                where h.establishmentId = :merged and not exists (
                    select 1 from HealthCheck known where known.establishmentId = :survivor
                    and known.year = h.year and known.quarter = h.quarter)""",
                Map.of("merged", establishmentId, "survivor", survivorId));
    }
}
