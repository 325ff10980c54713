package vn.lanhmanh.local.demo.inspection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import vn.lanhmanh.local.demo.almanac.Days;
import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.Crew;
import vn.lanhmanh.local.demo.client.User;
import vn.lanhmanh.local.demo.fiction.Fictional;
import vn.lanhmanh.local.demo.fiction.FictionalVisit;
import vn.lanhmanh.local.demo.fiction.FictionalVisit.Found;

/** Inspects: slots of the programme, establishments where a ground asks for it, and a few by the district teams. */
public final class InspectionChapter {

    /** How many slots of each month were inspected: none in April's distancing, the last ones are still to come. */
    private static final Map<Integer, Integer> DONE = Map.of(2, 4, 3, 6, 5, 6, 6, 6, 7, 6, 8, 6, 9, 6, 10, 5, 11, 1);

    private static final List<LocalDate> DISTRICT_DAYS =
            Days.spread(LocalDate.of(2020, 3, 16), LocalDate.of(2020, 11, 6), 10);
    private static final String INSPECTIONS = "/v1/inspections/";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate LAST_DAY = LocalDate.of(2020, 11, 20);

    /** An inspection that is to be played, by its key. */
    record Visit(String key, Team team, LocalDate on, Found found, Map<String, Object> plan) {}

    private final User lead;
    private final Map<String, Found> findings = FictionalVisit.findings();

    public InspectionChapter(Cast cast) {
        this.lead = cast.inspectionLead();
    }

    /** The slots that were inspected by the day of the demo, in the order of time. */
    public static List<ProgrammeChapter.Slot> done(List<ProgrammeChapter.Slot> slots) {
        Map<Integer, Integer> taken = new HashMap<>();
        return slots.stream()
                .filter(slot -> taken.merge(slot.month(), 1, Integer::sum) <= DONE.getOrDefault(slot.month(), 0))
                .toList();
    }

    /** The planned inspections by their keys, P1 being the first. */
    public Map<String, String> planned(Crew crew, Team team, List<ProgrammeChapter.Slot> done) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            String key = "P" + (i + 1);
            LocalDate on = day(done, i);
            visits.add(new Visit(
                    key,
                    team,
                    on,
                    findings.getOrDefault(key, Found.NOTHING),
                    Body.of(
                            "type",
                            "PLANNED",
                            "teamId",
                            team.id(),
                            "slotId",
                            done.get(i).id(),
                            "plannedOn",
                            on)));
        }
        return play(crew, visits);
    }

    /** The slots of a month lie evenly on its working days, those of February behind the approval. */
    private static LocalDate day(List<ProgrammeChapter.Slot> slots, int i) {
        int month = slots.get(i).month();
        List<ProgrammeChapter.Slot> same =
                slots.stream().filter(slot -> slot.month() == month).toList();
        LocalDate first = YearMonth.of(2020, month).atDay(month == 2 ? 24 : 1);
        LocalDate last = YearMonth.of(2020, month).atEndOfMonth();
        return Days.spread(first, last.isAfter(LAST_DAY) ? LAST_DAY : last, same.size())
                .get(same.indexOf(slots.get(i)));
    }

    /** The unscheduled ones by their keys, each where its ground says. */
    public Map<String, String> unscheduled(
            Crew crew, Team team, Map<String, Register.Entry> where, IntFunction<String> tips) {
        List<Visit> visits = FictionalVisit.unscheduled().stream()
                .map(visit -> new Visit(
                        visit.key(),
                        team,
                        visit.on(),
                        visit.found(),
                        Body.of(
                                "type", "UNSCHEDULED",
                                "teamId", team.id(),
                                "establishmentId", where.get(visit.key()).id(),
                                "plannedOn", visit.on(),
                                "ground", ground(visit, team, tips))))
                .toList();
        return play(crew, visits);
    }

    private static Map<String, Object> ground(FictionalVisit visit, Team team, IntFunction<String> tips) {
        return Body.of(
                "kind", visit.ground(),
                "tipId", visit.tip().map(tips::apply).orElse(null),
                "reference", visit.ground().equals("REQUEST") ? Fictional.document("CV", 178) : null,
                "note", visit.ground().equals("SIGNS") ? Fictional.text("Dấu hiệu do thành viên đề xuất") : null,
                "decidedByMemberId", team.leader());
    }

    /** What district teams inspect because they are asked to, by keys that begin with D. */
    public Map<String, String> ofDistricts(Crew crew, List<Team> teams, Map<String, List<Register.Entry>> where) {
        List<Visit> visits = new ArrayList<>();
        for (Team team : teams) {
            for (Register.Entry entry : where.get(team.area())) {
                String key = "D" + (visits.size() + 1);
                LocalDate on = DISTRICT_DAYS.get(visits.size());
                Map<String, Object> ground = Body.of(
                        "kind", "REQUEST",
                        "reference", Fictional.document("CV-" + key, 1),
                        "decidedByMemberId", team.leader());
                visits.add(new Visit(
                        key,
                        team,
                        on,
                        findings.getOrDefault(key, Found.NOTHING),
                        Body.of(
                                "type",
                                "UNSCHEDULED",
                                "teamId",
                                team.id(),
                                "establishmentId",
                                entry.id(),
                                "plannedOn",
                                on,
                                "ground",
                                ground)));
            }
        }
        return play(crew, visits);
    }

    /** Plays the visits; tells their ids by their keys. */
    private Map<String, String> play(Crew crew, List<Visit> visits) {
        List<String> ids = crew.each(visits, this::play);
        Map<String, String> byKey = new HashMap<>();
        for (int i = 0; i < visits.size(); i++) {
            byKey.put(visits.get(i).key(), ids.get(i));
        }
        return byKey;
    }

    private String play(Visit visit) {
        String step = "inspection/" + visit.key();
        String id = lead.post(step, "/v1/inspections", visit.plan()).path("id").asText();
        lead.post(
                step + "/start",
                INSPECTIONS + id + "/start",
                Body.of(
                        "startedAt",
                        visit.on().atTime(LocalTime.of(14, 0)).atZone(ZONE).toInstant(),
                        "presentMemberIds",
                        visit.team().present(visit.on(), 4)));
        visit.found()
                .violations()
                .forEach(code -> lead.post(
                        step + "/finding/" + code, INSPECTIONS + id + "/findings", finding(visit.found(), code)));
        lead.post(step + "/completion", INSPECTIONS + id + "/completion", completion(visit));
        return id;
    }

    private static Map<String, Object> finding(Found found, String code) {
        return Body.of(
                "violationCode", code,
                "description", Fictional.text("Nội dung vi phạm"),
                "prohibitedAct", found.act().orElse(null));
    }

    private static Map<String, Object> completion(Visit visit) {
        return Body.of(
                "completedOn",
                visit.on(),
                "outcome",
                "INSPECTED",
                "recommendations",
                visit.found().violations().isEmpty() ? null : Fictional.text("Yêu cầu khắc phục vi phạm"));
    }
}
