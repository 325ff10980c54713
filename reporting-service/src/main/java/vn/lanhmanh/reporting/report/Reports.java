package vn.lanhmanh.reporting.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.platform.lists.Selection;

/** All reports; every read is limited to a unit unless the province reads. */
@ApplicationScoped
public class Reports implements PanacheRepositoryBase<Report, UUID> {

    /** What to list; a null criterion does not limit. */
    record Criteria(UUID periodId, String unit, Report.State state) {}

    Optional<Report> within(String unitLimit, UUID id) {
        return findByIdOptional(id).filter(report -> unitLimit == null || unitLimit.equals(report.unitCode()));
    }

    boolean exists(UUID periodId, String unitCode) {
        return count("periodId = ?1 and unitCode = ?2", periodId, unitCode) > 0;
    }

    /** Newest first, continuing behind {@code before}. */
    List<Report> newest(String unitLimit, Criteria wanted, UUID before, int max) {
        var chosen = Selection.all()
                .and("id < :before", "before", before)
                .and("unitCode = :limit", "limit", unitLimit)
                .and("periodId = :period", "period", wanted.periodId())
                .and("unitCode = :unit", "unit", wanted.unit())
                .and("state = :state", "state", wanted.state());
        return find(chosen.orderedBy("id desc"), chosen.values())
                .page(Page.ofSize(max))
                .list();
    }

    /** The reports of a period by unit; a unit that has begun none is left out. */
    public Map<String, Report> ofPeriod(UUID periodId) {
        return find("periodId", periodId).stream().collect(Collectors.toMap(Report::unitCode, Function.identity()));
    }
}
