package vn.lanhmanh.inspection.watchlist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.TeamView.Training;
import vn.lanhmanh.inspection.team.Teams;
import vn.lanhmanh.inspection.watchlist.WatchlistResource.EndingMember;
import vn.lanhmanh.inspection.watchlist.WatchlistResource.MonthProgress;
import vn.lanhmanh.platform.access.AreaLimit;

/** What the head should look at among the teams of an area. */
@ApplicationScoped
class TeamWatch {

    /** Members of today with their latest card and training. */
    private static final String MEMBERS =
            """
            from (select m.id, m.team_id, t.name as team, m.full_name, m.agency_code, t.district_code, t.commune_code,
                         card.valid_to as card_to, training.trained_on, training.valid_until as trained_to,
                         least(card.valid_to, training.valid_until) as ends_on
                  from team t join team_member m on m.team_id = t.id
                  join lateral (select max(c.valid_to) as valid_to from team_member_card c
                                where c.team_member_id = m.id) card on true
                  left join officer_training training on training.officer_id = m.officer_id
                  where t.valid_from <= :today and (least(t.valid_to, t.dissolved_on) is null
                        or least(t.valid_to, t.dissolved_on) >= :today)
                  and m.member_from <= :today and (m.member_to is null or m.member_to >= :today)) w""";

    private static final String ENDING = "w.ends_on <= :until";
    private static final String UNTRAINED = "w.trained_on is null";
    private static final String LISTED =
            "select w.id, w.team_id, w.team, w.full_name, w.agency_code, w.card_to, w.trained_to, w.ends_on, w.trained_on ";

    /**
     * Planned slots of the version in force by the last month they may be done in, and distinct establishments done. An
     * unannounced slot counts for its team and its approver alone until its inspection has begun.
     */
    private static final String PROGRESS =
            """
            from (select p.id, p.year, p.team_id, t.name as team, t.district_code, t.commune_code, m.month,
                         (select count(*) from programme_version v
                          join programme_slot s on s.programme_version_id = v.id
                          where v.programme_id = p.id and v.state = 'APPROVED' and s.last_month = m.month
                          and (not s.unannounced or :approver or p.team_id in (:ownTeams)
                               or exists (select 1 from inspection i
                                          where i.slot_id = s.slot_id and i.started_at is not null))) as planned,
                         (select count(distinct a.establishment_id) from achievement a
                          where a.team_id = p.team_id and a.year = p.year
                          and extract(month from a.completed_on) = m.month) as achieved
                  from programme p join team t on t.id = p.team_id
                  cross join generate_series(1, 12) as m(month)
                  where p.year = :year) w
            where (w.planned > 0 or w.achieved > 0)""";

    private static final UUID NO_TEAM = new UUID(0, 0);

    /**
     * Who asks for progress.
     *
     * @param approver whether the caller approves programmes of the area
     */
    record Asker(AreaLimit area, boolean approver, List<UUID> ownTeams) {

        static Asker of(Office office, Teams teams) {
            return new Asker(
                    office.reach(),
                    office.caller().has("programme:approve"),
                    List.copyOf(teams.ownTeams(office.caller().subject(), office.today())));
        }
    }

    private final EntityManager entities;

    TeamWatch(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Whose card or training ends by a day or has ended, the next first, behind the day and the id of a row.
     *
     * @param until null for those of whom no training is known instead
     */
    List<EndingMember> members(AreaLimit area, LocalDate today, LocalDate until, List<String> after, int max) {
        Ask ask = asked(LISTED, area, today, until);
        if (!after.isEmpty()) {
            ask.with("day", LocalDate.parse(after.get(0)))
                    .and("(w.ends_on, w.id) > (:day, :id)", "id", UUID.fromString(after.get(1)));
        }
        return ask.then("order by w.ends_on, w.id").rows(entities, max).stream()
                .map(row -> new EndingMember(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (LocalDate) row[5],
                        (LocalDate) row[6],
                        standing((LocalDate) row[8], (LocalDate) row[6], today),
                        (LocalDate) row[7]))
                .toList();
    }

    private static Training standing(LocalDate trainedOn, LocalDate until, LocalDate today) {
        if (trainedOn == null) {
            return Training.NONE;
        }
        return trainedOn.isAfter(today) || until != null && until.isBefore(today) ? Training.EXPIRED : Training.VALID;
    }

    private static Ask asked(String what, AreaLimit area, LocalDate today, LocalDate until) {
        return new Ask(what + MEMBERS + " where " + (until == null ? UNTRAINED : "true"))
                .with("today", today)
                .and(ENDING, "until", until)
                .within(area, "w.district_code", "w.commune_code");
    }

    /** How many these are. */
    long members(AreaLimit area, LocalDate today, LocalDate until) {
        return asked("select count(*) ", area, today, until).count(entities);
    }

    /** The newest programme first, its months in their order, behind the programme and the month of a row. */
    List<MonthProgress> progress(Asker asker, int year, List<String> after, int max) {
        Ask ask = progress("select w.id, w.team_id, w.team, w.month, w.planned, w.achieved ", asker, year);
        if (!after.isEmpty()) {
            ask.with("month", Integer.valueOf(after.get(1)))
                    .and("w.id < :id or w.id = :id and w.month > :month", "id", UUID.fromString(after.get(0)));
        }
        return ask.then("order by w.id desc, w.month").rows(entities, max).stream()
                .map(row -> new MonthProgress(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        ((Number) row[3]).intValue(),
                        ((Number) row[4]).longValue(),
                        ((Number) row[5]).longValue()))
                .toList();
    }

    private static Ask progress(String what, Asker asker, int year) {
        return asked(what + PROGRESS, asker, year);
    }

    /** A question about a year whose rows {@code w} lie in the area of the team, with what the caller may know. */
    static Ask asked(String sql, Asker asker, int year) {
        return new Ask(sql)
                .with("approver", asker.approver())
                .with("ownTeams", asker.ownTeams().isEmpty() ? List.of(NO_TEAM) : asker.ownTeams())
                .with("year", year)
                .within(asker.area(), "w.district_code", "w.commune_code");
    }

    /** What was planned and what was achieved until the end of a month. */
    long[] until(Asker asker, int year, int month) {
        Object[] sums = progress("select coalesce(sum(w.planned), 0), coalesce(sum(w.achieved), 0) ", asker, year)
                .and("w.month <= :month", "month", month)
                .rows(entities, 1)
                .get(0);
        return new long[] {((Number) sums[0]).longValue(), ((Number) sums[1]).longValue()};
    }
}
