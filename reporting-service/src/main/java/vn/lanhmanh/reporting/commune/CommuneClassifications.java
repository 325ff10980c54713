package vn.lanhmanh.reporting.commune;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.lists.Selection;
import vn.lanhmanh.reporting.commune.CommuneClassification.Result;
import vn.lanhmanh.reporting.entered.EnteredRow;

/** The classifications of all communes and years. */
@ApplicationScoped
public class CommuneClassifications implements PanacheRepositoryBase<CommuneClassification, UUID> {

    /** How the classification of a commune stands to that of the year before. */
    public enum Transition {
        /** Healthy now and not, or not classified, before. */
        GAINED("n.result = :healthy and not exists"),
        /** Healthy in both years. */
        KEPT("n.result = :healthy and exists"),
        /** Healthy before and not now. */
        LOST("n.result <> :healthy and exists");

        private final String condition;

        Transition(String condition) {
            this.condition = condition
                    + """
                     (select 1 from CommuneClassification b
                       where b.communeCode = n.communeCode and b.year = n.year - 1 and b.result = :healthy)""";
        }
    }

    /** What a list may ask for; null asks for nothing. */
    record Criteria(Integer year, Result result, String district, String commune) {}

    private static Selection within(AreaLimit area) {
        return Selection.within(area, "districtCode", "communeCode");
    }

    /** The one of that id, if it lies in the area. */
    Optional<CommuneClassification> within(AreaLimit area, UUID id) {
        Selection one = within(area).and("id = :id", "id", id);
        return find(one.conditions(), one.values()).firstResultOptional();
    }

    /** Newest first, continuing behind {@code before}. */
    List<CommuneClassification> newest(AreaLimit area, Criteria asked, UUID before, int max) {
        Selection chosen = within(area)
                .and("id < :before", "before", before)
                .and("year = :year", "year", asked.year())
                .and("result = :result", "result", asked.result())
                .and("districtCode = :district", "district", asked.district())
                .and("communeCode = :commune", "commune", asked.commune());
        return find(chosen.orderedBy("id desc"), chosen.values())
                .page(Page.ofSize(max))
                .list();
    }

    /** Whether the commune is classified for the year; nobody else classifies it until the transaction ends. */
    boolean reserve(String communeCode, int year) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .setParameter("what", "classification:" + communeCode + ":" + year)
                .getSingleResult();
        return count("communeCode = ?1 and year = ?2", communeCode, year) > 0;
    }

    /** Communes that are healthy in the year, of one district or of all (plan I.7, indicator D15). */
    public List<EnteredRow> healthy(int year, String district) {
        Selection chosen = ofYear(year, district).and("n.result = :healthy", "healthy", Result.HEALTHY);
        return rows(chosen);
    }

    /** How many communes are healthy in the year, by district; a district without any is left out. */
    public Map<String, Long> healthyByDistrict(int year) {
        var counts = new TreeMap<String, Long>();
        getEntityManager()
                .createQuery(
                        """
                        select n.districtCode, count(*) from CommuneClassification n
                        where n.year = :year and n.result = :healthy group by n.districtCode""",
                        Object[].class)
                .setParameter("year", year)
                .setParameter("healthy", Result.HEALTHY)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** Communes classified for the year whatever the result: what is not among them is not known yet. */
    public List<EnteredRow> classified(int year, String district) {
        return rows(ofYear(year, district));
    }

    /** Communes that gained, kept or lost it in the year (indicator D16). */
    public List<EnteredRow> changed(Transition transition, int year, String district) {
        return rows(ofYear(year, district).and(transition.condition, "healthy", Result.HEALTHY));
    }

    private static Selection ofYear(int year, String district) {
        return Selection.all()
                .and("n.year = :year", "year", year)
                .and("n.districtCode = :district", "district", district);
    }

    private List<EnteredRow> rows(Selection chosen) {
        return find("from CommuneClassification n where " + chosen.orderedBy("n.communeCode"), chosen.values()).stream()
                .map(CommuneClassification::row)
                .toList();
    }
}
