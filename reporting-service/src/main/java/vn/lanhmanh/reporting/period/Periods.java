package vn.lanhmanh.reporting.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.platform.lists.Selection;

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

    /** The periods whose last day in time is one of these, in their order. */
    public List<Period> dueWithin(LocalDate from, LocalDate to) {
        return list(
                "dueBefore > ?1 and dueBefore <= ?2 order by dueBefore",
                Period.start(from),
                Period.start(to.plusDays(1)));
    }

    /** The period whose reports are due next on that day, or the last one of the plan. */
    public Optional<Period> current(UUID planId, LocalDate on) {
        List<Period> all = list("planId = ?1 order by dueBefore", planId);
        return all.stream().filter(period -> !period.late(on)).findFirst().or(() -> all.stream()
                .reduce((earlier, later) -> later));
    }
}
