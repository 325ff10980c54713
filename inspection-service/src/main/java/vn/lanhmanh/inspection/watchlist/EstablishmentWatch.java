package vn.lanhmanh.inspection.watchlist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import vn.lanhmanh.inspection.watchlist.WatchlistResource.EndingPaper;
import vn.lanhmanh.inspection.watchlist.WatchlistResource.NotInspected;
import vn.lanhmanh.inspection.watchlist.WatchlistResource.OverdueRemedy;
import vn.lanhmanh.platform.access.AreaLimit;

/** What the head should look at among the establishments of an area. */
@ApplicationScoped
class EstablishmentWatch {

    private static final String OVERDUE =
            """
            from remedy r join establishment named on named.id = r.establishment_id
            join establishment e on e.id = coalesce(named.merged_into, named.id)
            where r.state = 'OPEN' and r.due_on < :today""";

    /** A paper that a later one of its type has replaced ends no right. */
    private static final String ENDING =
            """
            from establishment_paper p join establishment e on e.id = p.establishment_id
            where e.state in ('ACTIVE', 'SUSPENDED') and p.expires_on between :today and :until
            and not exists (select 1 from establishment_paper later where later.establishment_id = p.establishment_id
                            and later.type = p.type
                            and (later.expires_on is null or later.expires_on > p.expires_on))""";

    /** Those never inspected rank before every date. */
    private static final String NOT_INSPECTED =
            " from establishment e where e.state = 'ACTIVE' and e.inspected_rank < :since";

    static final LocalDate NEVER = LocalDate.of(1900, 1, 2);

    private final EntityManager entities;

    EstablishmentWatch(EntityManager entities) {
        this.entities = entities;
    }

    /** The longest overdue first, behind the due date and the id of a row. */
    List<OverdueRemedy> overdue(AreaLimit area, LocalDate today, List<String> after, int max) {
        Ask ask = new Ask("select r.id, r.inspection_id, r.team_id, e.id, e.code, e.name, r.commune_code, r.due_on "
                        + OVERDUE)
                .with("today", today)
                .within(area, "r.district_code", "r.commune_code");
        if (!after.isEmpty()) {
            ask.with("day", LocalDate.parse(after.get(0)))
                    .and("(r.due_on, r.id) > (:day, :id)", "id", UUID.fromString(after.get(1)));
        }
        return ask.then("order by r.due_on, r.id").rows(entities, max).stream()
                .map(row -> new OverdueRemedy(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (UUID) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (LocalDate) row[7],
                        ((LocalDate) row[7]).until(today, ChronoUnit.DAYS)))
                .toList();
    }

    /** The next to end first, behind the last day, establishment, type and number of a row. */
    List<EndingPaper> ending(AreaLimit area, LocalDate today, LocalDate until, List<String> after, int max) {
        Ask ask = new Ask("select e.id, e.code, e.name, e.commune_code, p.type, p.number, p.expires_on " + ENDING)
                .with("today", today)
                .with("until", until)
                .within(area, "e.district_code", "e.commune_code");
        if (!after.isEmpty()) {
            ask.with("day", LocalDate.parse(after.get(0)))
                    .with("id", UUID.fromString(after.get(1)))
                    .with("type", after.get(2))
                    .and(
                            "(p.expires_on, p.establishment_id, p.type, p.number) > (:day, :id, :type, :number)",
                            "number",
                            after.get(3));
        }
        return ask.then("order by p.expires_on, p.establishment_id, p.type, p.number").rows(entities, max).stream()
                .map(row -> new EndingPaper(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (LocalDate) row[6]))
                .toList();
    }

    /** Those never inspected first, then the longest ago, behind the rank and the code of a row. */
    List<NotInspected> notInspected(AreaLimit area, LocalDate since, List<String> after, int max) {
        Ask ask = new Ask(
                        "select e.id, e.code, e.name, e.kind, e.commune_code, e.risk_score, e.last_inspected_on, e.inspected_rank"
                                + NOT_INSPECTED)
                .with("since", since)
                .within(area, "e.district_code", "e.commune_code");
        if (!after.isEmpty()) {
            ask.with("rank", LocalDate.parse(after.get(0)))
                    .and("(e.inspected_rank, e.code) > (:rank, :code)", "code", after.get(1));
        }
        return ask.then("order by e.inspected_rank, e.code").rows(entities, max).stream()
                .map(row -> new NotInspected(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        ((Number) row[5]).intValue(),
                        (LocalDate) row[6],
                        (LocalDate) row[7]))
                .toList();
    }

    long overdue(AreaLimit area, LocalDate today) {
        return new Ask("select count(*) " + OVERDUE)
                .with("today", today)
                .within(area, "r.district_code", "r.commune_code")
                .count(entities);
    }

    long ending(AreaLimit area, LocalDate today, LocalDate until) {
        return new Ask("select count(*) " + ENDING)
                .with("today", today)
                .with("until", until)
                .within(area, "e.district_code", "e.commune_code")
                .count(entities);
    }

    long neverInspected(AreaLimit area) {
        return new Ask("select count(*)" + NOT_INSPECTED)
                .with("since", NEVER)
                .within(area, "e.district_code", "e.commune_code")
                .count(entities);
    }
}
