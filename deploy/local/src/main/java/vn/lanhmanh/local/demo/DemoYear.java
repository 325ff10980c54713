package vn.lanhmanh.local.demo;

import java.io.PrintStream;
import java.net.URI;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import vn.lanhmanh.local.demo.casework.CaseChapter;
import vn.lanhmanh.local.demo.casework.ProtectionChapter;
import vn.lanhmanh.local.demo.casework.RingChapter;
import vn.lanhmanh.local.demo.casework.TipChapter;
import vn.lanhmanh.local.demo.client.Api;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.Crew;
import vn.lanhmanh.local.demo.fiction.Commune;
import vn.lanhmanh.local.demo.fiction.FictionalCase;
import vn.lanhmanh.local.demo.fiction.visit.FictionalVisit;
import vn.lanhmanh.local.demo.inspection.DistrictChapter;
import vn.lanhmanh.local.demo.inspection.InspectionChapter;
import vn.lanhmanh.local.demo.inspection.ProgrammeChapter;
import vn.lanhmanh.local.demo.inspection.Register;
import vn.lanhmanh.local.demo.inspection.RegisterChapter;
import vn.lanhmanh.local.demo.inspection.RemedyChapter;
import vn.lanhmanh.local.demo.inspection.SectorChapter;
import vn.lanhmanh.local.demo.inspection.Team;
import vn.lanhmanh.local.demo.inspection.TeamChapter;
import vn.lanhmanh.local.demo.reporting.ActivityChapter;
import vn.lanhmanh.local.demo.reporting.CommuneChapter;
import vn.lanhmanh.local.demo.reporting.ConsolidationChapter;
import vn.lanhmanh.local.demo.reporting.OfficerChapter;
import vn.lanhmanh.local.demo.reporting.PlanChapter;
import vn.lanhmanh.local.demo.reporting.ReportChapter;

/** The year of Plan 26 until 25 November 2020, chapter by chapter; a repeated play changes nothing. */
public final class DemoYear {

    private static final int CLIENTS = 4;
    private static final String DISTRICT = "474";

    private final Cast cast;
    private final Progress progress;

    private DemoYear(Api api, PrintStream out) {
        this.cast = new Cast(api);
        this.progress = Progress.of(api, out);
    }

    /** Plays the year into a running system whose business date is 25 November 2020. */
    public static void play(URI gateway, URI issuer, PrintStream out) {
        play(new Api(gateway, issuer), out);
    }

    /** The same with a client that is there already. */
    public static void play(Api api, PrintStream out) {
        try (Crew crew = new Crew(CLIENTS);
                Crew aside = new Crew(1)) {
            new DemoYear(api, out).play(crew, aside);
        }
    }

    private void play(Crew crew, Crew aside) {
        String plan = progress.chapter("Plan 26 is loaded and published", new PlanChapter(cast)::play);
        List<Commune> communes = communes();
        var places = new CommuneChapter(cast, communes);
        Supplier<Register> registering = aside.begin(() -> progress.chapter(
                "190 fictional establishments are registered", new RegisterChapter(cast, communes)::play));
        List<Commune> flagged = progress.chapter("Communes are flagged", () -> places.flags(crew));
        Map<String, Deque<String>> officers = progress.chapter(
                "Officers are entered and trained", () -> new OfficerChapter(cast, communes).play(crew));
        Register register = registering.get();
        Supplier<Integer> entering = aside.begin(
                () -> progress.chapter("Units enter populations, recognitions, activities", () -> enter(crew, places)));
        inspectAndHandle(crew, plan, new Ground(communes, flagged, officers, register));
        entering.get();
        report(crew, plan);
        progress.finish();
    }

    /** What the year stands on. */
    private record Ground(
            List<Commune> communes, List<Commune> flagged, Map<String, Deque<String>> officers, Register register) {}

    private List<Commune> communes() {
        return cast.consolidator().list("/v1/admin-units?level=COMMUNE&on=2020-11-25").stream()
                .map(unit -> new Commune(
                        unit.path("code").asText(), unit.path("parentCode").asText()))
                .toList();
    }

    private int enter(Crew crew, CommuneChapter places) {
        places.classifications(crew);
        return new ActivityChapter(cast, places.populations(crew)).play(crew);
    }

    private void inspectAndHandle(Crew crew, String plan, Ground ground) {
        var setUp = new TeamChapter(cast, ground.officers());
        Map<String, Team> teams = progress.chapter("Team 178 and two district teams", setUp::play);
        Team provincial = teams.get(TeamChapter.PROVINCE);
        var programme = new ProgrammeChapter(cast, ground.register());
        List<ProgrammeChapter.Slot> slots = progress.chapter("The programme of 60 is approved and amended", () -> {
            programme.awaitFlags(ground.flagged());
            return programme.play(plan, provincial);
        });
        List<ProgrammeChapter.Slot> done = InspectionChapter.done(slots);
        Register others = ground.register().without(establishments(done));
        Map<String, Register.Entry> visited = others.placesOf(FictionalVisit.unscheduled());
        setUp.declareConflict(provincial, visited.get("U9"));
        Map<Integer, TipChapter.Taken> tips = progress.chapter(
                "40 tips are taken in", () -> new TipChapter(cast, ground.communes(), tipped(visited)).play(crew));
        InspectionChapter visits = visits(teams, done, new Chosen(others, visited, tips));
        Register unplanned = others.without(establishments(slots)).without(ids(visited));
        visits.addOwnProgramme(teams.get(DISTRICT), ofDistrict(teams.get(DISTRICT), unplanned));
        Map<String, String> inspections = progress.chapter("Teams inspect", () -> visits.play(crew));
        inspections.putAll(progress.chapter(
                "Agencies inspect in their sectors", new SectorChapter(cast, ground.register())::play));
        followAndHandle(crew, ground, new RemedyChapter(cast, inspections, visits.days()), inspections, tips);
    }

    private static Set<String> establishments(List<ProgrammeChapter.Slot> slots) {
        return slots.stream().map(ProgrammeChapter.Slot::establishmentId).collect(Collectors.toSet());
    }

    private static Set<String> ids(Map<String, Register.Entry> places) {
        return places.values().stream().map(Register.Entry::id).collect(Collectors.toSet());
    }

    private List<DistrictChapter.Done> ofDistrict(Team team, Register unplanned) {
        return progress.chapter("A district team plans on its own", () -> new DistrictChapter(cast, team)
                .play(unplanned.conditional(team.area(), 4)));
    }

    private void followAndHandle(
            Crew crew,
            Ground ground,
            RemedyChapter remedies,
            Map<String, String> inspections,
            Map<Integer, TipChapter.Taken> tips) {
        progress.chapter("Recommendations are followed", () -> remedies.play(crew));
        Map<Integer, String> cases = progress.chapter(
                "33 cases are handled", () -> new CaseChapter(cast, ground.communes(), tips).play(crew, inspections));
        progress.chapter("A minor is protected", new ProtectionChapter(cast)::play);
        progress.chapter("Rings are linked", () -> new RingChapter(cast, ground.communes()).play(cases));
        remedies.awaitOverdue();
    }

    /** Whom the unscheduled inspections go to, and why. */
    private record Chosen(Register others, Map<String, Register.Entry> visited, Map<Integer, TipChapter.Taken> tips) {}

    private static Map<Integer, TipChapter.Place> tipped(Map<String, Register.Entry> visited) {
        Map<Integer, TipChapter.Place> places = new HashMap<>();
        FictionalVisit.unscheduled().forEach(visit -> visit.tip().ifPresent(no -> {
            Register.Entry entry = visited.get(visit.key());
            places.put(no, new TipChapter.Place(entry.id(), entry.fiction().commune()));
        }));
        return places;
    }

    private InspectionChapter visits(Map<String, Team> teams, List<ProgrammeChapter.Slot> done, Chosen chosen) {
        var chapter = new InspectionChapter(cast);
        Team provincial = teams.get(TeamChapter.PROVINCE);
        Register free = chosen.others().without(ids(chosen.visited()));
        IntFunction<String> tips = no -> chosen.tips().get(no).id();
        chapter.awaitGrounds(tips);
        chapter.addPlanned(provincial, done);
        chapter.addUnscheduled(provincial, chosen.visited(), tips);
        List.of(DISTRICT, "476").forEach(area -> chapter.addRequested(teams.get(area), free.some(area, 5)));
        return chapter;
    }

    private void report(Crew crew, String plan) {
        var plans = new PlanChapter(cast);
        progress.chapter("The figures have arrived", () -> {
            plans.awaitFigures(plan, expected());
            return plan;
        });
        Map<String, String> periods = plans.periods(plan);
        progress.chapter("22 units report", () -> new ReportChapter(cast, periods).play(crew));
        progress.chapter(
                "The half-year is consolidated", () -> new ConsolidationChapter(cast).play(periods.get("2020-H1")));
    }

    /** What the demo knows of its own figures: establishments inspected, cases and rings handled. */
    private static Map<String, Integer> expected() {
        return Map.of(
                "A07", InspectionChapter.establishments(),
                "B04", FictionalCase.handled(),
                "B07.handled", FictionalCase.Ring.handled());
    }
}
