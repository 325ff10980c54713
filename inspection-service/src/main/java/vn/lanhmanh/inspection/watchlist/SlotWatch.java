package vn.lanhmanh.inspection.watchlist;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import vn.lanhmanh.inspection.watchlist.SlotWatchResource.OutlyingSlot;

/** What the head should look at among the slots of programmes that are not over. */
@ApplicationScoped
class SlotWatch {

    /** Slots whose establishment has come to lie outside the area of the team; an inspection that has started is what it was. */
    private static final String OUTLYING =
            """
            select w.slot_id, w.programme_id, w.team_id, w.name, w.establishment_id, w.code, w.place
            from (select distinct s.slot_id, p.id as programme_id, t.id as team_id, t.name, t.district_code, t.commune_code,
                         e.id as establishment_id, e.code, e.commune_code as place
                  from programme p join team t on t.id = p.team_id
                  join programme_version v on v.programme_id = p.id and v.state <> 'SUPERSEDED'
                  join programme_slot s on s.programme_version_id = v.id
                  join establishment named on named.id = s.establishment_id
                  join establishment e on e.id = coalesce(named.merged_into, named.id)
                  where p.year = :year and p.state <> 'CLOSED'
                  and (t.district_code <> e.district_code or t.commune_code <> e.commune_code)
                  and (not s.unannounced or :approver or t.id in (:ownTeams))
                  and not exists (select 1 from inspection i
                      where i.slot_id = s.slot_id and i.started_at is not null and i.state <> 'CANCELLED')) w
            where true""";

    private final EntityManager entities;

    SlotWatch(EntityManager entities) {
        this.entities = entities;
    }

    /** In the order of their ids, behind that of a row; an unannounced one for its team and its approver alone. */
    List<OutlyingSlot> outlying(TeamWatch.Asker asker, int year, List<String> after, int max) {
        Ask ask = TeamWatch.asked(OUTLYING, asker, year);
        if (!after.isEmpty()) {
            ask.and("w.slot_id > :id", "id", UUID.fromString(after.get(0)));
        }
        return ask.then("order by w.slot_id").rows(entities, max).stream()
                .map(row -> new OutlyingSlot(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        (UUID) row[4],
                        (String) row[5],
                        (String) row[6]))
                .toList();
    }
}
