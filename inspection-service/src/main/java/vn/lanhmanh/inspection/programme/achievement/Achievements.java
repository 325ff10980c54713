package vn.lanhmanh.inspection.programme.achievement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.TeamLevel;

/** What the teams have achieved, counted by establishments, not by visits. */
@ApplicationScoped
public class Achievements implements PanacheRepositoryBase<Achievement, UUID> {

    /** Each figure of a level in one pass; the marks tell which of the three it is grouped by. */
    private static final String FIGURES =
            """
            select level, kind, district, month, count(distinct establishment), count(*),
                   grouping(kind), grouping(district), grouping(month)
            from (select t.level as level, e.kind as kind, e.district_code as district,
                         cast(extract(month from a.completed_on) as int) as month, a.establishment_id as establishment
                  from achievement a join team t on t.id = a.team_id join establishment e on e.id = a.establishment_id
                  where a.year = :year and %s) done
            group by grouping sets ((level), (level, kind), (level, district), (level, month))""";

    /** Notes a completed inspection of a conditional business. */
    @Transactional(TxType.MANDATORY)
    public void note(UUID inspectionId, UUID teamId, LocalDate completedOn, UUID establishmentId) {
        persist(new Achievement(inspectionId, teamId, completedOn, establishmentId));
    }

    /** Counts what was achieved at one merged for the one that stands for it. */
    @Transactional(TxType.MANDATORY)
    public void merged(UUID establishmentId, UUID survivorId) {
        update("establishmentId = ?1 where establishmentId = ?2", survivorId, establishmentId);
    }

    /** Distinct establishments by programme, in one query. */
    public Map<UUID, Long> of(Collection<UUID> programmeIds) {
        return find(
                        """
                        select p.id, count(distinct a.establishmentId)
                        from Programme p join Achievement a on a.teamId = p.teamId and a.year = p.year
                        where p.id in ?1 group by p.id""",
                        programmeIds)
                .project(Count.class)
                .stream()
                .collect(Collectors.toMap(Count::programmeId, Count::establishments));
    }

    record Count(UUID programmeId, long establishments) {}

    /** What a team has done in a year, and apart from it what the teams of lower levels in its area have. */
    public Progress progress(Team team, int year) {
        Map<TeamLevel, Figures> below = below(team.foundation(), year);
        return new Progress(
                ofTeam(team.id(), year).getOrDefault(team.foundation().level(), Figures.NONE),
                below.getOrDefault(TeamLevel.DISTRICT, Figures.NONE),
                below.getOrDefault(TeamLevel.COMMUNE, Figures.NONE));
    }

    private Map<TeamLevel, Figures> ofTeam(UUID teamId, int year) {
        return collect(
                figures("a.team_id = :team", year).setParameter("team", teamId).getResultList());
    }

    private Map<TeamLevel, Figures> below(Team.Foundation team, int year) {
        return collect(
                figures("t.level in :levels and (cast(:district as text) is null or t.district_code = :district)", year)
                        .setParameterList("levels", lower(team.level()))
                        .setParameter("district", team.districtCode())
                        .getResultList());
    }

    private NativeQuery<Object[]> figures(String whose, int year) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(FIGURES.formatted(whose), Object[].class)
                .setParameter("year", year);
    }

    private static List<String> lower(TeamLevel level) {
        return switch (level) {
            case PROVINCE -> List.of(TeamLevel.DISTRICT.name(), TeamLevel.COMMUNE.name());
            case DISTRICT -> List.of(TeamLevel.COMMUNE.name());
            case COMMUNE -> List.of("-");
        };
    }

    private static Map<TeamLevel, Figures> collect(List<Object[]> rows) {
        Map<TeamLevel, Figures> byLevel = new TreeMap<>();
        for (Object[] row : rows) {
            TeamLevel level = TeamLevel.valueOf((String) row[0]);
            Figures figures = byLevel.computeIfAbsent(level, one -> Figures.empty());
            long establishments = ((Number) row[4]).longValue();
            if (groupedBy(row[6])) {
                figures.byKind().put((String) row[1], establishments);
            } else if (groupedBy(row[7])) {
                figures.byDistrict().put((String) row[2], establishments);
            } else if (groupedBy(row[8])) {
                figures.byMonth().put(((Number) row[3]).intValue(), establishments);
            } else {
                byLevel.put(level, figures.total(establishments, ((Number) row[5]).longValue()));
            }
        }
        return byLevel;
    }

    private static boolean groupedBy(Object mark) {
        return ((Number) mark).intValue() == 0;
    }
}
