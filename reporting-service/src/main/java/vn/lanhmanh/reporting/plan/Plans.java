package vn.lanhmanh.reporting.plan;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.platform.lists.Selection;

/** All plans. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, UUID> {

    boolean holds(String source, String number) {
        return count("source = ?1 or number = ?2", source, number) > 0;
    }

    /** Newest first, continuing behind {@code before}. */
    List<Plan> newest(Integer year, UUID before, int max) {
        var chosen = Selection.all().and("id < :before", "before", before).and("year = :year", "year", year);
        return find(chosen.orderedBy("id desc"), chosen.values())
                .page(Page.ofSize(max))
                .list();
    }
}
