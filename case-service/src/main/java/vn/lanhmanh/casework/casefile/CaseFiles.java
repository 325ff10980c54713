package vn.lanhmanh.casework.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.casework.office.Filters;
import vn.lanhmanh.platform.access.AreaLimit;

/** All cases; every read on behalf of a caller is limited to an area. */
@ApplicationScoped
public class CaseFiles implements PanacheRepositoryBase<CaseFile, UUID> {

    private static final String STILL_REOPENED = " and c.ending.reopenedOn is not null and c.state <> CONCLUDED";

    public Optional<CaseFile> within(AreaLimit area, UUID id) {
        return reached(area, id).firstResultOptional();
    }

    /** The same, locked: all work on one case happens one after the other. */
    public Optional<CaseFile> toChange(AreaLimit area, UUID id) {
        return reached(area, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    private PanacheQuery<CaseFile> reached(AreaLimit area, UUID id) {
        return find(
                """
                        from CaseFile c where c.id = :id
                          and c.origin.districtCode = coalesce(:district, c.origin.districtCode)
                          and c.origin.communeCode = coalesce(:commune, c.origin.communeCode)""",
                Filters.of(area, "id", id));
    }

    /** A case known to be in reach, locked likewise; to be called before what hangs on the case is read. */
    public CaseFile lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many of these cases are in the area. */
    public long countWithin(AreaLimit area, List<UUID> ids) {
        return count(
                """
                from CaseFile c where c.id in :ids
                  and c.origin.districtCode = coalesce(:district, c.origin.districtCode)
                  and c.origin.communeCode = coalesce(:commune, c.origin.communeCode)""",
                Filters.of(area, "ids", ids));
    }

    /**
     * What a list of cases is to hold.
     *
     * @param state null for any
     * @param kind null for any
     * @param reopened only those whose end fell and that have come to no other yet
     */
    record Wanted(CaseFile.State state, Origin.Kind kind, boolean reopened) {}

    /** Newest registration first, continuing behind {@code before}. */
    List<CaseFile> newest(AreaLimit area, Wanted wanted, UUID before, int max) {
        return find(
                        """
                        from CaseFile c where c.id < :before
                          and c.origin.districtCode = coalesce(:district, c.origin.districtCode)
                          and c.origin.communeCode = coalesce(:commune, c.origin.communeCode)
                          and c.state = coalesce(:state, c.state)
                          and c.cover.kind = coalesce(:kind, c.cover.kind)"""
                                + (wanted.reopened() ? STILL_REOPENED : "") + " order by c.id desc",
                        Filters.of(area, "before", before, "state", wanted.state(), "kind", wanted.kind()))
                .page(Page.ofSize(max))
                .list();
    }

    /** Cases that ended as sanctioned though no decision stands in them: annulled before that reopened a case. */
    public List<UUID> endedOnNothing(int max) {
        return find("""
                        select c.id from CaseFile c where c.state = CONCLUDED
                          and c.ending.conclusion.outcome = SANCTIONED and c.ending.sanctions.issued = 0
                        order by c.id""")
                .project(UUID.class)
                .page(Page.ofSize(max))
                .list();
    }

    Optional<CaseFile> ofInspection(UUID inspectionId) {
        return find("origin.inspectionId", inspectionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The next number of a year: taken under a lock that lasts until the case is written, so that none is left out. */
    int nextNumber(int year) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                """
                                insert into case_number (year, last) values (:year, 1)
                                on conflict (year) do update set last = case_number.last + 1
                                returning last""")
                        .setParameter("year", year)
                        .getSingleResult())
                .intValue();
    }
}
