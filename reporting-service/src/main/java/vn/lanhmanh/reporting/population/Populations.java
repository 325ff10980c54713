package vn.lanhmanh.reporting.population;

import java.time.LocalDate;
import java.util.Collection;
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

/** All population figures. */
@ApplicationScoped
public class Populations implements PanacheRepositoryBase<Population, UUID> {

    private static Selection within(List<String> reach) {
        return Selection.all().and("areaCode in :reach", "reach", reach);
    }

    /** A figure of one of the areas in reach; null reaches all. */
    Optional<Population> within(List<String> reach, UUID id) {
        Selection one = within(reach).and("id = :id", "id", id);
        return find(one.conditions(), one.values()).firstResultOptional();
    }

    /** Newest entry first, continuing behind {@code before}. */
    List<Population> newest(List<String> reach, String area, UUID before, int max) {
        Selection chosen = within(reach).and("id < :before", "before", before).and("areaCode = :area", "area", area);
        return find(chosen.orderedBy("id desc"), chosen.values())
                .page(Page.ofSize(max))
                .list();
    }

    /** The youngest figure of the area that is not younger than the day. */
    public Optional<Population> latest(String areaCode, LocalDate on) {
        return find("areaCode = ?1 and asOf <= ?2 order by asOf desc", areaCode, on)
                .firstResultOptional();
    }

    /** The same for several areas, by area code; an area without a figure is left out. */
    public Map<String, Population> latest(Collection<String> areaCodes, LocalDate on) {
        return find(
                        """
                        from Population p where p.areaCode in ?1 and p.asOf =
                            (select max(q.asOf) from Population q where q.areaCode = p.areaCode and q.asOf <= ?2)""",
                        areaCodes,
                        on)
                .stream()
                .collect(Collectors.toMap(Population::areaCode, Function.identity()));
    }

    /** Whether the area has a figure of that day; nobody else enters one until the transaction ends. */
    boolean reserve(String areaCode, LocalDate asOf) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .setParameter("what", "population:" + areaCode + ":" + asOf)
                .getSingleResult();
        return count("areaCode = ?1 and asOf = ?2", areaCode, asOf) > 0;
    }
}
