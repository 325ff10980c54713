package vn.lanhmanh.local.demo.inspection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import vn.lanhmanh.local.demo.almanac.Days;
import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.Crew;
import vn.lanhmanh.local.demo.client.User;
import vn.lanhmanh.local.demo.fiction.Fictional;
import vn.lanhmanh.local.demo.fiction.visit.FictionalVisit;

/** Inspects: slots of the programme, establishments where a ground asks for it, and a few by the district teams. */
public final class InspectionChapter {

    /** How many slots of each month were inspected: none in April's distancing, the last ones are still to come. */
    private static final Map<Integer, Integer> DONE = Map.of(2, 4, 3, 6, 5, 6, 6, 6, 7, 6, 8, 6, 9, 6, 10, 5, 11, 1);

    private static final List<LocalDate> DISTRICT_DAYS =
            Days.spread(LocalDate.of(2020, 3, 16), LocalDate.of(2020, 11, 6), 10);
    private static final LocalDate LAST_DAY = LocalDate.of(2020, 11, 20);

    /** The police asks for inspections. */
    private static final String REQUESTING = "CAT";

    private final User lead;
    private final Conduct conduct;
    private final Map<String, List<String>> findings = FictionalVisit.findings();
    private final List<Visit> visits = new ArrayList<>();
    private int requested;

    public InspectionChapter(Cast cast) {
        this.lead = cast.inspectionLead();
        this.conduct = new Conduct(cast);
    }

    /** How many establishments the provincial team has inspected, each once. */
    public static int establishments() {
        return DONE.values().stream().mapToInt(Integer::intValue).sum()
                + (int) FictionalVisit.unscheduled().stream()
                        .filter(FictionalVisit::inspected)
                        .count();
    }

    /** The slots that were inspected by the day of the demo, in the order of time. */
    public static List<ProgrammeChapter.Slot> done(List<ProgrammeChapter.Slot> slots) {
        Map<Integer, Integer> taken = new HashMap<>();
        return slots.stream()
                .filter(slot -> taken.merge(slot.month(), 1, Integer::sum) <= DONE.getOrDefault(slot.month(), 0))
                .toList();
    }

    /** The planned inspections, P1 being the first. */
    public void addPlanned(Team team, List<ProgrammeChapter.Slot> done) {
        for (int i = 0; i < done.size(); i++) {
            add("P" + (i + 1), team, planned(team, done.get(i).id(), day(done, i)));
        }
    }

    private static Map<String, Object> planned(Team team, String slot, LocalDate on) {
        return Body.of("type", "PLANNED", "teamId", team.id(), "slotId", slot, "plannedOn", on);
    }

    private void add(String key, Team team, Map<String, Object> plan) {
        LocalDate on = LocalDate.parse(plan.get("plannedOn").toString());
        visits.add(new Visit(key, team, on, findings.getOrDefault(key, List.of()), FictionalVisit.INSPECTED, plan));
    }

    /** What a district team inspected by its own programme, S1 being the first. */
    public void addOwnProgramme(Team team, List<DistrictChapter.Done> done) {
        for (int i = 0; i < done.size(); i++) {
            add(
                    "S" + (i + 1),
                    team,
                    planned(team, done.get(i).slotId(), done.get(i).on()));
        }
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

    /** Waits until the tips that inspections rest on have arrived as grounds. */
    public void awaitGrounds(IntFunction<String> tips) {
        List<String> needed = FictionalVisit.unscheduled().stream()
                .flatMap(visit -> visit.tip().stream())
                .map(tips::apply)
                .toList();
        lead.await("the grounds of " + needed.size() + " inspections", user -> Optional.of(user.list("/v1/grounds"))
                .map(grounds -> grounds.stream()
                        .map(ground -> ground.path("tipId").asText())
                        .toList())
                .filter(arrived -> arrived.containsAll(needed)));
    }

    /** The unscheduled ones, each where its ground says. */
    public void addUnscheduled(Team team, Map<String, Register.Entry> where, IntFunction<String> tips) {
        FictionalVisit.unscheduled()
                .forEach(visit -> visits.add(new Visit(
                        visit.key(),
                        team,
                        visit.on(),
                        visit.violations(),
                        visit.outcome(),
                        unscheduled(team, where.get(visit.key()), visit.on(), ground(visit, team, tips)))));
    }

    private static Map<String, Object> unscheduled(
            Team team, Register.Entry where, LocalDate on, Map<String, Object> ground) {
        return Body.of(
                "type",
                "UNSCHEDULED",
                "teamId",
                team.id(),
                "establishmentId",
                where.id(),
                "plannedOn",
                on,
                "ground",
                ground);
    }

    private static Map<String, Object> ground(FictionalVisit visit, Team team, IntFunction<String> tips) {
        return Body.of(
                "kind", visit.ground(),
                "tipId", visit.tip().map(tips::apply).orElse(null),
                "reference", visit.ground().equals("REQUEST") ? Fictional.document("CV", 178) : null,
                "requestedBy", visit.ground().equals("REQUEST") ? REQUESTING : null,
                "note", visit.ground().equals("SIGNS") ? Fictional.text("Dấu hiệu do thành viên đề xuất") : null,
                "proposedByMemberId",
                        visit.ground().equals("SIGNS")
                                ? team.present(visit.on(), 2).get(1)
                                : null,
                "decidedByMemberId", team.leader(),
                "decisionNumber", Fictional.document("QĐ-ĐKT-" + visit.key(), 1),
                "decidedOn", visit.on());
    }

    /** What district teams inspect because they are asked to, by keys that begin with D. */
    public void addRequested(Team team, List<Register.Entry> where) {
        for (Register.Entry entry : where) {
            String key = "D" + ++requested;
            LocalDate on = DISTRICT_DAYS.get(requested - 1);
            Map<String, Object> ground = Body.of(
                    "kind",
                    "REQUEST",
                    "reference",
                    Fictional.document("CV-" + key, 1),
                    "requestedBy",
                    REQUESTING,
                    "decidedByMemberId",
                    team.leader(),
                    "decisionNumber",
                    Fictional.document("QĐ-ĐKT-" + key, 1),
                    "decidedOn",
                    on);
            add(key, team, unscheduled(team, entry, on, ground));
        }
    }

    /** On what days, by keys. */
    public Map<String, LocalDate> days() {
        return visits.stream().collect(Collectors.toMap(Visit::key, Visit::on));
    }

    /** Plays what was added, each team in the order of days, so that its minutes are numbered in that order; tells ids by keys. */
    public Map<String, String> play(Crew crew) {
        Map<Team, List<Visit>> byTeam =
                visits.stream().sorted(Comparator.comparing(Visit::on)).collect(Collectors.groupingBy(Visit::team));
        Map<String, String> ids = new HashMap<>();
        crew.each(List.copyOf(byTeam.values()), one -> one.stream()
                        .collect(Collectors.toMap(Visit::key, conduct::play)))
                .forEach(ids::putAll);
        return ids;
    }
}
