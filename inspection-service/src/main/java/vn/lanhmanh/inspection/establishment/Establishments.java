package vn.lanhmanh.inspection.establishment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.lists.Selection;
import vn.lanhmanh.platform.reference.Folding;
import vn.lanhmanh.platform.web.IfMatch;

/** The register of establishments; every read is limited to an area. */
@ApplicationScoped
public class Establishments implements PanacheRepositoryBase<Establishment, UUID> {

    private static final String MERGER = "merger";

    /** An establishment with its papers. */
    public Optional<Establishment> within(AreaLimit area, UUID id) {
        Selection one = within(area).and("e.id = :id", "id", id);
        return find("from Establishment e left join fetch e.papers where " + one.conditions(), one.values())
                .singleResultOptional();
    }

    /** Refuses with 404 what is unknown or out of reach. */
    public void requireWithin(AreaLimit area, UUID id) {
        Selection one = within(area).and("id = :id", "id", id);
        if (count(one.conditions(), one.values()) == 0) {
            throw new NotFoundException();
        }
    }

    /** The id of the one of that very code. */
    public Optional<UUID> idOfCode(AreaLimit area, String code) {
        Selection one = within(area).and("code = :code", "code", code);
        var query =
                getEntityManager().createQuery("select id from Establishment where " + one.conditions(), UUID.class);
        one.values().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /** An establishment in the version expected, held until the transaction ends; 404 out of reach. */
    public Establishment toChange(AreaLimit area, UUID id, IfMatch ifMatch) {
        Selection one = within(area).and("id = :id", "id", id);
        Establishment establishment = find(one.conditions(), one.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
        ifMatch.check(establishment.version());
        return establishment;
    }

    /** An establishment wherever it lies, held until the transaction ends. */
    public Optional<Establishment> hold(UUID id) {
        return find("id = ?1", id).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** Two held until the transaction ends, in the order of their ids and one pair at a time, so that none waits for another. */
    public Map<UUID, Establishment> toMerge(AreaLimit area, UUID one, UUID other) {
        lock(MERGER);
        Selection both = within(area).and("id in :ids", "ids", List.of(one, other));
        return find(both.orderedBy("id"), both.values()).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Establishment::id, Function.identity()));
    }

    /** Those that were merged into it, held until the transaction ends. */
    public List<Establishment> mergedInto(UUID id) {
        return find("standing.mergedInto = ?1 order by id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * The id of the one that stands for an establishment: its own, unless it was merged. Nothing is merged until the
     * transaction ends, so that what is written under the id finds no other standing for it.
     */
    public UUID standingFor(UUID id) {
        awaitMergers();
        return standing(List.of(id)).getOrDefault(id, id);
    }

    /** Lets no merger begin until the transaction ends; mergers on their way are over. */
    public void awaitMergers() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock_shared(hashtextextended(:what, 0))")
                .setParameter("what", MERGER)
                .getSingleResult();
    }

    /** All ids of the establishments named, those merged with them too, each with the id of the one that stands for it. */
    public Map<UUID, UUID> standing(Collection<UUID> ids) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                        with standing as materialized (
                            select distinct coalesce(merged_into, id) as id from establishment
                            where id = any(cast(:ids as uuid[])))
                        select e.id, s.id as standing_id from standing s join establishment e on e.id = s.id
                        union all
                        select e.id, s.id from standing s join establishment e on e.merged_into = s.id""",
                        Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** All ids of one and the same establishment, whichever of them is given; null for null. */
    public Set<UUID> same(UUID id) {
        if (id == null) {
            return null;
        }
        Map<UUID, UUID> known = standing(List.of(id));
        return known.isEmpty() ? Set.of(id) : known.keySet();
    }

    /**
     * The same for somebody who reads in an area: only the id given where the one that stands lies elsewhere, so that a
     * merger opens nothing to those whom the other place does not concern.
     */
    public Set<UUID> sameWithin(AreaLimit area, UUID id) {
        UUID standing = standing(List.of(id)).getOrDefault(id, id);
        Selection one = within(area).and("id = :id", "id", standing);
        return count(one.conditions(), one.values()) > 0 ? same(id) : Set.of(id);
    }

    /** Notes the day of an inspection. */
    public void inspected(UUID id, LocalDate on) {
        getEntityManager()
                .createNativeQuery(
                        "update establishment set last_inspected_on = greatest(last_inspected_on, :on) where id = :id")
                .setParameter("id", id)
                .setParameter("on", on)
                .executeUpdate();
    }

    /** Counts the inspections of one merged for the one that stands for it. */
    public void inspectedAs(UUID merged, UUID survivor) {
        getEntityManager()
                .createNativeQuery(
                        """
                        update establishment set last_inspected_on = greatest(last_inspected_on,
                            (select last_inspected_on from establishment where id = :merged))
                        where id = :survivor""")
                .setParameter("merged", merged)
                .setParameter("survivor", survivor)
                .executeUpdate();
    }

    private static Selection within(AreaLimit area) {
        return Selection.within(area, "particulars.districtCode", "particulars.communeCode");
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
    public void reserve(String taxCode, String communeCode) {
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
    public Optional<Establishment> otherWithTaxCode(UUID self, String taxCode) {
        Selection selection = Selection.all()
                .and("particulars.taxCode = :taxCode", "taxCode", taxCode)
                .and("state in :standing", "standing", EstablishmentState.STANDING)
                .and("id <> :self", "self", self);
        return find(selection.conditions(), selection.values()).firstResultOptional();
    }

    /** Another establishment in business in the commune whose name reads the same. */
    public Optional<Establishment> otherWithName(UUID self, String name, String communeCode) {
        Selection selection = Selection.all()
                .and("particulars.communeCode = :commune", "commune", communeCode)
                .and("foldedName = :name", "name", Folding.fold(name))
                .and("state in :standing", "standing", EstablishmentState.STANDING)
                .and("id <> :self", "self", self);
        return find(selection.conditions(), selection.values()).firstResultOptional();
    }

    /** The next code of the register, such as CS000123. */
    String nextCode() {
        var number = (Number) getEntityManager()
                .createNativeQuery("select nextval('establishment_code')")
                .getSingleResult();
        return "CS%06d".formatted(number.longValue());
    }
}
