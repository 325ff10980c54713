package vn.lanhmanh.inspection.establishment.listing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.QueryTimeoutException;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.logging.Log;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.platform.access.AreaLimit;

/**
 * The register as it is listed.
 *
 * <p>No plan is good for a frequent and for a rare word alike, and no statistics know that karaoke bars are not called
 * hotels. So a page is looked for twice at most: first among the next rows of the order, which is enough for whatever is
 * frequent; then, if the page is not full, by the index of words and facets, which is quick for whatever is rare.
 */
@ApplicationScoped
public class Listing implements PanacheRepositoryBase<Establishment, UUID> {

    private static final String NEAR =
            """
            select * from (select * from establishment where %1$s order by %3$s limit 2000) e
            where %2$s order by %3$s limit :most""";

    /** The offset keeps the order from being chosen over the index. */
    private static final String ALL =
            """
            select * from (select * from establishment e where %1$s and %2$s offset 0) e order by %3$s limit :most""";

    private static final String COUNT =
            "select count(*) from (select 1 from establishment e where %1$s and %2$s limit :most) counted";

    private static final UUID NOBODY = new UUID(0, 0);

    private final Lookalikes lookalikes;

    Listing(Lookalikes lookalikes) {
        this.lookalikes = lookalikes;
    }

    /** What the words find behind the given keys or, where they find nothing at all, what is like them. */
    Found search(AreaLimit area, Criteria asked, List<String> after, int limit) {
        List<Establishment> rows = page(area, asked, after, limit + 1);
        boolean nothing = rows.isEmpty() && after.isEmpty();
        return nothing ? new Found(alike(area, asked, limit), true) : new Found(rows, false);
    }

    private List<Establishment> alike(AreaLimit area, Criteria asked, int most) {
        try {
            return lookalikes.of(asked.typed(), filters(area, asked), most);
        } catch (QueryTimeoutException late) {
            Log.debug("What is like the words was not found in time");
            return List.of();
        }
    }

    private Filters filters(AreaLimit area, Criteria asked) {
        return new Filters(area, asked, code -> behind(code, area));
    }

    /** At most so many rows behind the given keys. */
    public List<Establishment> page(AreaLimit area, Criteria asked, List<String> after, int max) {
        Filters filters = filters(area, asked).beginning(asked.typed()).behind(after);
        List<Establishment> near = rows(NEAR, filters, max);
        return near.size() == max || filters.onlyPlace() ? near : rows(ALL, filters.indexed(), max);
    }

    /** The same with their papers, read in one statement for all. */
    public List<Establishment> pageWithPapers(AreaLimit area, Criteria asked, List<String> after, int max) {
        List<Establishment> rows = page(area, asked, after, max);
        if (!rows.isEmpty()) {
            list("from Establishment e left join fetch e.papers where e in ?1", rows);
        }
        return rows;
    }

    @SuppressWarnings("unchecked") // a native query has no typed variant
    private List<Establishment> rows(String sql, Filters filters, int most) {
        return bind(getEntityManager().createNativeQuery(filters.into(sql), Establishment.class), filters, most)
                .getResultList();
    }

    private static Query bind(Query query, Filters filters, int most) {
        Map<String, Object> values = filters.values();
        values.forEach(query::setParameter);
        return query.setParameter("most", most);
    }

    /** How many there are, counted no further than to a number. */
    public long count(AreaLimit area, Criteria asked, int atMost) {
        Filters filters = filters(area, asked).beginning(asked.typed()).indexed();
        Query query = getEntityManager().createNativeQuery(filters.into(COUNT));
        return ((Number) bind(query, filters, atMost).getSingleResult()).longValue();
    }

    /**
     * The id behind a code of today or of before a merger: that of the one that stands, or where it is out of reach that
     * of the one merged, which names it; an id of nobody for a code that never was.
     */
    private UUID behind(String code, AreaLimit area) {
        return getEntityManager()
                .createQuery(
                        """
                        select e.id, s.id, s.particulars.districtCode, s.particulars.communeCode
                        from Establishment e join Establishment s on s.id = coalesce(e.standing.mergedInto, e.id)
                        where e.code = :code""",
                        Object[].class)
                .setParameter("code", code)
                .getResultStream()
                .map(row -> (UUID) row[area.covers((String) row[2], (String) row[3]) ? 1 : 0])
                .findFirst()
                .orElse(NOBODY);
    }
}
