package vn.lanhmanh.inspection.programme.overlap;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.inspection.programme.Slot;
import vn.lanhmanh.inspection.programme.overlap.Warnings.Warning;
import vn.lanhmanh.inspection.programme.proposal.ProgrammeConfig;

/** What an enterprise has seen of inspections in a year, read from their table; unscheduled ones are not limited. */
@ApplicationScoped
public class YearVisits implements PanacheRepositoryBase<Slot, UUID> {

    /**
     * Those that began, each by the code that stands for its establishment by now; none that did not come about. As
     * arrays, or the whole table is read for what is guessed to be many branches.
     */
    private static final String VISITS =
            """
            with enterprise as (
                select e.id from establishment e where e.id = :establishment
                union select e.id from establishment e where left(e.tax_code, 10) =
                    (select left(mine.tax_code, 10) from establishment mine where mine.id = :establishment)),
            place as (
                select id from enterprise
                union select e.id from establishment e where e.merged_into = any (array(select id from enterprise)))
            select distinct stands.code, coalesce(i.team_level, i.sector_agency) as crew,
                   cast(extract(month from i.started_at at time zone :zone) as integer) as month
            from inspection i join establishment named on named.id = i.establishment_id
            join establishment stands on stands.id = coalesce(named.merged_into, named.id)
            where i.establishment_id = any (array(select id from place)) and i.ground_kind is null and i.started_at is not null and i.state <> 'CANCELLED'
            and coalesce(i.outcome, 'INSPECTED') = 'INSPECTED'
            and extract(year from i.started_at at time zone :zone) = :year
            order by stands.code, month, crew""";

    private final ProgrammeConfig config;
    private final Clock clock;

    YearVisits(ProgrammeConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** A warning {@code PLANNED_TWICE_A_YEAR} of each visit of the year to the enterprise of an establishment. */
    public List<Warning> warnings(UUID establishmentId, int year) {
        return config.onceAYear().warn()
                ? getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(VISITS, Object[].class)
                        .setParameter("establishment", establishmentId)
                        .setParameter("zone", clock.getZone().getId())
                        .setParameter("year", year)
                        .getResultList()
                        .stream()
                        .map(row -> new Warning(
                                "PLANNED_TWICE_A_YEAR",
                                row[0] + " " + row[1] + " " + row[2],
                                config.onceAYear().source()))
                        .toList()
                : List.of();
    }
}
