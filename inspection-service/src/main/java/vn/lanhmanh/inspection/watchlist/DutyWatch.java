package vn.lanhmanh.inspection.watchlist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import vn.lanhmanh.inspection.watchlist.DutyWatchResource.MissingHealthCheck;
import vn.lanhmanh.inspection.watchlist.DutyWatchResource.OverdueReport;
import vn.lanhmanh.platform.access.AreaLimit;

/** What teams and establishments of an area owe and have not done. */
@ApplicationScoped
class DutyWatch {

    private static final String OVERDUE =
            """
            from written_report w join team t on t.id = w.team_id
            where w.reported_on is null and w.due_on < :today""";

    /**
     * The workers of those easily abused are checked every quarter (Decree 178/2004, Art. 11); it is missing where no
     * check was recorded as done. Nothing is owed for the time before an establishment came into the register.
     */
    private static final String MISSING =
            """
            from establishment e
            left join establishment_health_check told
                on told.establishment_id = e.id and told.year = :year and told.quarter = :quarter and not told.done
            where e.state = 'ACTIVE' and e.at_risk and e.registered_on <= :lastDay
            and not exists (select 1 from establishment_health_check h where h.establishment_id = e.id
                            and h.year = :year and h.quarter = :quarter and h.done)""";

    /**
     * A quarter of a year.
     *
     * @param quarter 1 to 4
     */
    record Quarter(int year, int quarter) {

        private static final int MONTHS = 3;

        LocalDate firstDay() {
            return LocalDate.of(year, (quarter - 1) * MONTHS + 1, 1);
        }

        LocalDate lastDay() {
            return firstDay().plusMonths(MONTHS).minusDays(1);
        }
    }

    private final EntityManager entities;

    DutyWatch(EntityManager entities) {
        this.entities = entities;
    }

    /** The longest overdue first, behind the due date and the inspection of a row. */
    List<OverdueReport> overdue(AreaLimit area, LocalDate today, List<String> after, int max) {
        Ask ask = overdue("select w.inspection_id, w.team_id, t.name, w.completed_on, w.due_on ", area, today);
        if (!after.isEmpty()) {
            ask.with("day", LocalDate.parse(after.get(0)))
                    .and("(w.due_on, w.inspection_id) > (:day, :id)", "id", UUID.fromString(after.get(1)));
        }
        return ask.then("order by w.due_on, w.inspection_id").rows(entities, max).stream()
                .map(row -> new OverdueReport(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (LocalDate) row[3],
                        (LocalDate) row[4],
                        ((LocalDate) row[4]).until(today, ChronoUnit.DAYS)))
                .toList();
    }

    private static Ask overdue(String what, AreaLimit area, LocalDate today) {
        return new Ask(what + OVERDUE).with("today", today).within(area, "w.team_district_code", "w.team_commune_code");
    }

    long overdue(AreaLimit area, LocalDate today) {
        return overdue("select count(*) ", area, today).count(entities);
    }

    /** In the order of their codes, behind that of a row. */
    List<MissingHealthCheck> missing(AreaLimit area, Quarter quarter, List<String> after, int max) {
        Ask ask = new Ask("select e.id, e.code, e.name, e.kind, e.commune_code, e.workers_total, told.recorded_on "
                        + MISSING)
                .with("year", quarter.year())
                .with("quarter", quarter.quarter())
                .with("lastDay", quarter.lastDay())
                .within(area, "e.district_code", "e.commune_code");
        if (!after.isEmpty()) {
            ask.and("e.code > :code", "code", after.get(0));
        }
        return ask.then("order by e.code").rows(entities, max).stream()
                .map(row -> new MissingHealthCheck(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        ((Number) row[5]).intValue(),
                        (LocalDate) row[6]))
                .toList();
    }
}
