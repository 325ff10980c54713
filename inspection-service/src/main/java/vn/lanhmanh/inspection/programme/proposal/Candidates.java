package vn.lanhmanh.inspection.programme.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.EstablishmentKind;
import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.establishment.required.RequiredPapers;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.risk.RiskRegister;
import vn.lanhmanh.inspection.risk.RiskScore;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.lists.Selection;

/**
 * The establishments a programme may choose from, the best of them found by the index of their standing: a million
 * candidates are never read one by one.
 */
@ApplicationScoped
public class Candidates implements PanacheRepositoryBase<Explanation, UUID> {

    /** Unannounced slots of other teams bar nobody: that would tell of them. */
    private static final String PLANNED =
            """
            select s.establishment_id, min(t.level) as level
            from programme p
            join programme_version v on v.programme_id = p.id and v.state in ('APPROVED', 'SUBMITTED')
            join programme_slot s on s.programme_version_id = v.id and not s.unannounced
            join team t on t.id = p.team_id
            where p.year = :year and p.team_id <> :team""";

    private static final String CANDIDATE = "e.conditional_business and e.state in ('ACTIVE', 'SUSPENDED') and ";

    static final String SURVEY =
            """
            with planned as materialized (%s group by s.establishment_id),
            inspected as materialized (
                select distinct a.establishment_id from achievement a where a.year = :year)
            select e.district_code, e.kind,
                   case when e.state = 'SUSPENDED' then 'SUSPENDED'
                        when planned.level is not null then 'ALREADY_PLANNED_BY ' || planned.level
                        when inspected.establishment_id is not null then 'INSPECTED_THIS_YEAR' end,
                   count(*), count(*) filter (where e.risk_scored_on is null)
            from establishment e left join planned on planned.establishment_id = e.id
            left join inspected on inspected.establishment_id = e.id
            where %s%%s group by 1, 2, 3"""
                    .formatted(PLANNED, CANDIDATE);

    /** Asked row by row as the index gives them, so that the index is left as soon as there are enough. */
    private static final String BAR =
            """
            case when e.state = 'SUSPENDED' then 'SUSPENDED'
                 else coalesce(
                     (select 'ALREADY_PLANNED_BY ' || planned.level from (%s and s.establishment_id = e.id
                      group by s.establishment_id) planned),
                     (select 'INSPECTED_THIS_YEAR' from achievement a
                      where a.establishment_id = e.id and a.year = :year limit 1)) end"""
                    .formatted(PLANNED);

    /** The best of each district and kind in an area, of whom the best of all are among. */
    static final String BEST =
            """
            select best.id, best.code, best.district_code, best.kind, best.risk_score, best.bar
            from unnest(cast(:districts as text[]), cast(:kinds as text[])) as stratum(district_code, kind)
            cross join lateral (
                select e.id, e.code, e.district_code, e.kind, e.risk_score, %s as bar
                from establishment e
                where e.district_code = stratum.district_code and e.kind = stratum.kind and %s%%s
                and (:barred or %s is null)
                order by e.risk_score desc, e.code limit :most) best
            order by best.risk_score desc, best.code"""
                    .formatted(BAR, CANDIDATE, BAR);

    private final Establishments establishments;
    private final RequiredPapers required;
    private final RiskRegister risks;
    private final Office office;

    Candidates(Establishments establishments, RequiredPapers required, RiskRegister risks, Office office) {
        this.establishments = establishments;
        this.required = required;
        this.risks = risks;
        this.office = office;
    }

    Survey survey(Team team, int year) {
        return new Survey(query(SURVEY, team, year).getResultList().stream()
                .map(row -> new Survey.Group(
                        (String) row[0],
                        EstablishmentKind.valueOf((String) row[1]),
                        (String) row[2],
                        ((Number) row[3]).longValue(),
                        ((Number) row[4]).longValue()))
                .toList());
    }

    private NativeQuery<Object[]> query(String sql, Team team, int year) {
        Selection within = within(AreaLimit.of(team.foundation().areaCode()));
        NativeQuery<Object[]> query = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(sql.formatted(within.conditions()), Object[].class)
                .setParameter("year", year)
                .setParameter("team", team.id());
        within.values().forEach(query::setParameter);
        return query;
    }

    static Selection within(AreaLimit area) {
        return Selection.within(area, "e.district_code", "e.commune_code");
    }

    /** At most so many of each district and kind by their standing, with or without those who are barred. */
    List<Candidate> best(Team team, int year, Survey survey, int most, boolean barred) {
        List<String[]> strata = survey.groups().stream()
                .map(group -> group.districtCode() + " " + group.kind())
                .distinct()
                .sorted()
                .map(name -> name.split(" "))
                .toList();
        return query(BEST, team, year)
                .setParameter("districts", strata.stream().map(one -> one[0]).toArray(String[]::new))
                .setParameter("kinds", strata.stream().map(one -> one[1]).toArray(String[]::new))
                .setParameter("most", most)
                .setParameter("barred", barred)
                .getResultList()
                .stream()
                .map(Candidates::candidate)
                .toList();
    }

    private static Candidate candidate(Object[] row) {
        return new Candidate(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                EstablishmentKind.valueOf((String) row[3]),
                ((Number) row[4]).intValue(),
                (String) row[5],
                null);
    }

    /** The risk today of those of the ids that lie in the team's area and are in business. */
    public Map<UUID, RiskScore> scored(Team team, Collection<UUID> ids) {
        List<Establishment> found =
                establishments.activeAmong(AreaLimit.of(team.foundation().areaCode()), ids);
        return risks.scores(found.stream()
                .map(establishment -> required.subject(establishment, office.today()))
                .toList());
    }
}
