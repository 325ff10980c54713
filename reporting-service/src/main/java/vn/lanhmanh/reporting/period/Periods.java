package vn.lanhmanh.reporting.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.reporting.office.Selection;

/** All reporting periods. */
@ApplicationScoped
public class Periods implements PanacheRepositoryBase<Period, UUID> {

    /** Newest first, continuing behind {@code before}. */
    List<Period> newest(UUID planId, UUID before, int max) {
        var chosen = Selection.all().and("id < :before", "before", before).and("planId = :plan", "plan", planId);
        return find(chosen.orderedBy("id desc"), chosen.values())
                .page(Page.ofSize(max))
                .list();
    }

    /** The period whose reports are due next on that day, or the last one of the plan. */
    public Optional<Period> current(UUID planId, LocalDate on) {
        List<Period> all = list("planId = ?1 order by dueBefore", planId);
        return all.stream().filter(period -> !period.late(on)).findFirst().or(() -> all.stream()
                .reduce((earlier, later) -> later));
    }
}
