package vn.lanhmanh.inspection.programme.overlap;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.inspection.programme.Slot;
import vn.lanhmanh.inspection.programme.proposal.Window;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.platform.web.Refusal;

/** Slots whose establishment lies outside the area of their team: a merger or the register has put it there. */
@ApplicationScoped
public class OutlyingSlots implements PanacheRepositoryBase<Slot, UUID> {

    /**
     * Of versions that are not over, each slot once: as approved, and secret where any of them has it so. An inspection
     * that has started is what it was.
     */
    private static final String OUTLYING =
            """
            select distinct on (s.slot_id) s.slot_id, p.id, t.id as team_id, t.level, t.district_code, t.commune_code, s.month, s.quarter,
                   bool_or(s.unannounced) over (partition by s.slot_id), e.code, e.commune_code as place
            from programme_slot s
            join programme_version v on v.id = s.programme_version_id and v.state <> 'SUPERSEDED'
            join programme p on p.id = v.programme_id and p.state <> 'CLOSED'
            join team t on t.id = p.team_id
            join establishment named on named.id = s.establishment_id
            join establishment e on e.id = %s
            where %s and (t.district_code <> e.district_code or t.commune_code <> e.commune_code)
            and not exists (select 1 from inspection i
                where i.slot_id = s.slot_id and i.started_at is not null and i.state <> 'CANCELLED')
            order by s.slot_id, v.state <> 'APPROVED'""";

    private static final String OF_VERSION =
            OUTLYING.formatted("coalesce(named.merged_into, named.id)", "v.id = :version");

    private static final String ONCE_MERGED =
            OUTLYING.formatted("cast(:survivor as uuid)", "s.establishment_id = :merged");

    /**
     * A slot outside the area of its team.
     *
     * @param code of the establishment
     * @param place the commune it lies in
     */
    public record Outlying(
            UUID slotId,
            UUID programmeId,
            UUID teamId,
            String level,
            String districtCode,
            String communeCode,
            Window window,
            boolean unannounced,
            String code,
            String place) {

        static Outlying of(Object[] row) {
            return new Outlying(
                    (UUID) row[0],
                    (UUID) row[1],
                    (UUID) row[2],
                    (String) row[3],
                    (String) row[4],
                    (String) row[5],
                    new Window((Integer) row[6], (Integer) row[7]),
                    (Boolean) row[8],
                    (String) row[9],
                    (String) row[10]);
        }

        /** The establishment with the commune it lies in. */
        String where() {
            return code + " " + place;
        }
    }

    /** Those of a version. */
    List<Outlying> of(UUID versionId) {
        return found(query(OF_VERSION).setParameter("version", versionId));
    }

    /** Those of an establishment once another stands for it. */
    List<Outlying> onceMerged(UUID merged, UUID survivor) {
        return found(query(ONCE_MERGED).setParameter("merged", merged).setParameter("survivor", survivor));
    }

    private NativeQuery<Object[]> query(String sql) {
        return getEntityManager().unwrap(Session.class).createNativeQuery(sql, Object[].class);
    }

    private static List<Outlying> found(NativeQuery<Object[]> query) {
        return query.getResultStream().map(Outlying::of).toList();
    }

    /** Refuses {@code slot-outside-area} (409) for one of the version that no inspection holds: another has to take its place. */
    void refuse(UUID versionId, Collection<UUID> held) {
        of(versionId).stream()
                .filter(slot -> !held.contains(slot.slotId()))
                .findFirst()
                .ifPresent(slot -> {
                    throw Refusal.conflict("slot-outside-area", slot.code(), slot.place())
                            .basis(Team.CIRCULAR)
                            .field("slots");
                });
    }
}
