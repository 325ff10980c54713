package vn.lanhmanh.inspection.establishment;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.inspection.office.Selection;
import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.reference.Folding;

/** The register of establishments; every read is limited to an area. */
@ApplicationScoped
public class Establishments implements PanacheRepositoryBase<Establishment, UUID> {

    /** What a list may ask for; null asks for nothing. */
    record Criteria(
            String q,
            String commune,
            String district,
            EstablishmentKind kind,
            EstablishmentState state,
            Boolean conditionalBusiness,
            Boolean atRisk,
            Sort sort) {}

    /** The orders of the list, each with the code as the last key. */
    public enum Sort {
        CODE("code"),
        NAME("foldedName, code");

        private final String order;

        Sort(String order) {
            this.order = order;
        }

        Object[] keys(Establishment establishment) {
            return this == CODE
                    ? new Object[] {establishment.code()}
                    : new Object[] {establishment.foldedName(), establishment.code()};
        }
    }

    /** An establishment with its papers. */
    public Optional<Establishment> within(AreaLimit area, UUID id) {
        Selection one = within(area).and("e.id = :id", "id", id);
        return find("from Establishment e left join fetch e.papers where " + one.conditions(), one.values())
                .singleResultOptional();
    }

    /** The same, held until the transaction ends. */
    Optional<Establishment> toChange(AreaLimit area, UUID id) {
        Selection one = within(area).and("id = :id", "id", id);
        return find(one.conditions(), one.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    private static Selection within(AreaLimit area) {
        return Selection.within(area, "particulars.districtCode", "particulars.communeCode");
    }

    /** At most so many rows behind the given keys: the code, or folded name and code. */
    List<Establishment> page(AreaLimit area, Criteria asked, List<String> after, int max) {
        Selection selection = within(area)
                .and("particulars.communeCode = :commune", "commune", asked.commune())
                .and("particulars.districtCode = :district", "district", asked.district())
                .and("particulars.kind = :kind", "kind", asked.kind())
                .and("state = :state", "state", asked.state())
                .and("particulars.conditionalBusiness = :conditional", "conditional", asked.conditionalBusiness())
                .and("particulars.atRisk = :atRisk", "atRisk", asked.atRisk())
                .and(
                        "cast(sql('(to_tsvector(''simple''::regconfig, ?) @@ to_tsquery(''simple''::regconfig, ?))',"
                                + " searchText, :words) as Boolean) = true",
                        "words",
                        beginnings(asked.q()));
        if (!after.isEmpty() && asked.sort() == Sort.CODE) {
            selection.and("code > :afterCode", "afterCode", after.get(0));
        }
        if (!after.isEmpty() && asked.sort() == Sort.NAME) {
            selection
                    .and("foldedName >= :afterName", "afterName", after.get(0))
                    .and("foldedName > :afterName or code > :afterCode", "afterCode", after.get(1));
        }
        return find(selection.orderedBy(asked.sort().order), selection.values())
                .page(Page.ofSize(max))
                .list();
    }

    /** Each word of the query must begin a word of the text; null for a query without words. */
    private static String beginnings(String query) {
        String folded = query == null ? "" : Folding.fold(query);
        return folded.isEmpty()
                ? null
                : Arrays.stream(folded.split(" ")).map(word -> word + ":*").collect(Collectors.joining(" & "));
    }

    /** Active conditional businesses in an area with their papers, in the order of their codes. */
    public List<Establishment> conditionalWithin(AreaLimit area) {
        Selection selection = within(area)
                .and("state = :state", "state", EstablishmentState.ACTIVE)
                .and("particulars.conditionalBusiness = :conditional", "conditional", true);
        return find(
                        "from Establishment e left join fetch e.papers where " + selection.orderedBy("e.code"),
                        selection.values())
                .list();
    }

    /** Those of the ids that lie in the area and are active, with their papers. */
    public List<Establishment> activeAmong(AreaLimit area, Collection<UUID> ids) {
        Selection selection = within(area)
                .and("state = :state", "state", EstablishmentState.ACTIVE)
                .and("id in :ids", "ids", ids);
        return find(
                        "from Establishment e left join fetch e.papers where " + selection.orderedBy("e.code"),
                        selection.values())
                .list();
    }

    /** Lets nobody else register the same tax code, or in the same commune, until the transaction ends. */
    void reserve(String taxCode, String communeCode) {
        lock("commune:" + communeCode);
        if (taxCode != null) {
            lock("tax-code:" + taxCode);
        }
    }

    private void lock(String what) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .setParameter("what", what)
                .getSingleResult();
    }

    /** Another establishment in business under the tax code, wherever it is. */
    Optional<Establishment> otherWithTaxCode(UUID self, String taxCode) {
        Selection selection = Selection.all()
                .and("particulars.taxCode = :taxCode", "taxCode", taxCode)
                .and("state = :state", "state", EstablishmentState.ACTIVE)
                .and("id <> :self", "self", self);
        return find(selection.conditions(), selection.values()).firstResultOptional();
    }

    /** Another establishment in business in the commune whose name reads the same. */
    Optional<Establishment> otherWithName(UUID self, String name, String communeCode) {
        Selection selection = Selection.all()
                .and("particulars.communeCode = :commune", "commune", communeCode)
                .and("foldedName = :name", "name", Folding.fold(name))
                .and("state = :state", "state", EstablishmentState.ACTIVE)
                .and("id <> :self", "self", self);
        return find(selection.conditions(), selection.values()).firstResultOptional();
    }

    /** The next code of the register, such as CS000123. */
    String nextCode() {
        var number = (Number) getEntityManager()
                .createNativeQuery("select nextval('establishment_code')", Long.class)
                .getSingleResult();
        return "CS%06d".formatted(number.longValue());
    }
}
