package vn.lanhmanh.inspection.programme.overlap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.programme.Slot;
import vn.lanhmanh.inspection.programme.overlap.Secrecy.Sight;
import vn.lanhmanh.inspection.programme.proposal.Window;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.TeamLevel;
import vn.lanhmanh.platform.web.Refusal;

/** The slots of teams that get into each other's way. */
@ApplicationScoped
public class Overlaps implements PanacheRepositoryBase<Slot, UUID> {

    /** What holds or waits for the chair in a year; an enterprise is known by the root of its tax code. */
    private static final String PLANNED =
            """
            with planned as (
                select s.slot_id, s.establishment_id as named_id, e.id as establishment_id, e.code, s.month, s.quarter, s.first_month, s.last_month,
                       coalesce(left(e.tax_code, 10), e.id\\:\\:text) as enterprise, v.id as version_id,
                       p.team_id, t.level, t.district_code, t.commune_code,
                       s.unannounced and not exists (select 1 from inspection i
                           where i.slot_id = s.slot_id and i.started_at is not null
                               and i.state <> 'CANCELLED') as hidden
                from programme p
                join programme_version v on v.programme_id = p.id
                join programme_slot s on s.programme_version_id = v.id
                join team t on t.id = p.team_id
                join establishment named on named.id = s.establishment_id
                join establishment e on e.id = coalesce(named.merged_into, named.id)
                where p.year = :year and (v.state in ('APPROVED', 'SUBMITTED') or v.id = :version))
            """;

    private static final String OF_VERSION =
            """
            select distinct mine.slot_id, other.code, other.level, other.month, other.quarter, other.team_id,
                   other.district_code, other.commune_code,
                   other.team_id <> mine.team_id and other.establishment_id = mine.establishment_id
                       and other.first_month <= mine.last_month and mine.first_month <= other.last_month,
                   other.hidden, mine.team_id
            from planned mine join planned other on other.enterprise = mine.enterprise and other.slot_id <> mine.slot_id
            where mine.version_id = :version and (other.version_id = :version or other.team_id <> mine.team_id)
            order by other.code, mine.slot_id""";

    private static final String ON_DAY =
            """
            select distinct cast(null as uuid), other.code, other.level, other.month, other.quarter, other.team_id,
                   other.district_code, other.commune_code, true, other.hidden, cast(:team as uuid)
            from planned other
            where other.named_id in :same and other.team_id <> :team
            and :month between other.first_month and other.last_month
            order by other.code""";

    private static final UUID NONE = new UUID(0, 0);

    private final Establishments establishments;
    private final Secrecy secrecy;

    Overlaps(Establishments establishments, Secrecy secrecy) {
        this.establishments = establishments;
        this.secrecy = secrecy;
    }

    /** What is in the way of the slots of a version, as far as the caller may know and beyond. */
    public List<Overlap> of(UUID versionId, int year) {
        Sight sight = secrecy.ofCaller();
        return getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery(PLANNED + OF_VERSION, Object[].class)
                .setParameter("year", year)
                .setParameter("version", versionId)
                .getResultList()
                .stream()
                .map(row -> overlap(row, sight))
                .toList();
    }

    /**
     * Slots of other teams for the establishment on a day, only those that the caller may know of.
     *
     * @param teamId null for none, so that the slots of all teams are those of others
     */
    public List<Overlap> on(LocalDate day, UUID establishmentId, UUID teamId) {
        return all(day, establishmentId, teamId).stream().filter(Overlap::told).toList();
    }

    private List<Overlap> all(LocalDate day, UUID establishmentId, UUID teamId) {
        Sight sight = secrecy.ofCaller();
        return getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery(PLANNED + ON_DAY, Object[].class)
                .setParameter("year", day.getYear())
                .setParameter("version", NONE)
                .setParameterList("same", establishments.same(establishmentId))
                .setParameter("team", teamId == null ? NONE : teamId)
                .setParameter("month", day.getMonthValue())
                .getResultList()
                .stream()
                .map(row -> overlap(row, sight))
                .toList();
    }

    /** Refuses {@code overlaps-other-team} (409) for an announced slot of another team that the day lies in. */
    public void refuse(LocalDate day, UUID establishmentId, UUID teamId) {
        all(day, establishmentId, teamId).stream()
                .filter(overlap -> !overlap.hidden())
                .findFirst()
                .ifPresent(overlap -> {
                    throw Refusal.conflict("overlaps-other-team", overlap.code(), overlap.where())
                            .basis(Team.CIRCULAR)
                            .field("plannedOn");
                });
    }

    private static Overlap overlap(Object[] row, Sight sight) {
        boolean hidden = (Boolean) row[9];
        return new Overlap(
                (UUID) row[0],
                (String) row[1],
                TeamLevel.valueOf((String) row[2]),
                new Window((Integer) row[3], (Integer) row[4]),
                row[5].equals(row[10]),
                (Boolean) row[8],
                hidden,
                !hidden || sight.sees((UUID) row[5], (String) row[6], (String) row[7]));
    }

    /** Refuses {@code overlaps-other-team} (409) for an announced slot of another team in the way of the version. */
    void refuse(UUID versionId, int year) {
        of(versionId, year).stream()
                .filter(overlap -> overlap.clash() && !overlap.hidden())
                .findFirst()
                .ifPresent(overlap -> {
                    throw Refusal.conflict("overlaps-other-team", overlap.code(), overlap.where())
                            .basis(Team.CIRCULAR)
                            .field("slots");
                });
    }
}
