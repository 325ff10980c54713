package vn.lanhmanh.inspection.ground;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.lists.Selection;

/** All verified tips that ask for an inspection. */
@ApplicationScoped
public class Grounds implements PanacheRepositoryBase<Ground, UUID> {

    /** A ground, held until the transaction ends. */
    public Optional<Ground> toUse(AreaLimit area, UUID tipId) {
        Selection one = Selection.within(area, "districtCode", "communeCode").and("tipId = :tip", "tip", tipId);
        return find(one.conditions(), one.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Lets the tips about one merged be about the one that stands for it, where that lies: only who may inspect there can use them. */
    public void merged(UUID establishmentId, UUID survivorId) {
        getEntityManager()
                .createNativeQuery(
                        """
                        update ground g
                        set establishment_id = e.id, commune_code = e.commune_code, district_code = e.district_code
                        from establishment e where e.id = :survivor and g.establishment_id = :merged""")
                .setParameter("survivor", survivorId)
                .setParameter("merged", establishmentId)
                .executeUpdate();
    }

    /** How many tips name each establishment; absent where there is none. */
    public Map<UUID, Long> counts(Collection<UUID> establishmentIds) {
        return find(
                        "select establishmentId, count(*) from Ground where establishmentId in ?1 group by establishmentId",
                        establishmentIds)
                .project(TipCount.class)
                .stream()
                .collect(Collectors.toMap(TipCount::establishmentId, TipCount::tips));
    }

    record TipCount(UUID establishmentId, Long tips) {}

    /**
     * Newest tip first, continuing behind {@code before}.
     *
     * @param used null for all; a secret claim of a team that is not among {@code ownTeams} counts as none
     */
    List<Ground> newest(AreaLimit area, Boolean used, Set<UUID> ownTeams, UUID before, int max) {
        String claimed = "exists (select 1 from g.claims c where c.secret = false or c.teamId in :ownTeams)";
        Selection selection =
                Selection.within(area, "g.districtCode", "g.communeCode").and("g.tipId < :before", "before", before);
        if (used != null) {
            selection.and(used ? claimed : "not " + claimed, "ownTeams", ownTeams);
        }
        return find("from Ground g where " + selection.orderedBy("g.tipId desc"), selection.values())
                .page(Page.ofSize(max))
                .list();
    }
}
