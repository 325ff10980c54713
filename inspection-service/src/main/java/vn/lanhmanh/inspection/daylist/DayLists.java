package vn.lanhmanh.inspection.daylist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.daylist.DayListView.AntecedentsView;
import vn.lanhmanh.inspection.daylist.DayListView.PartView;
import vn.lanhmanh.inspection.daylist.DayListView.PlaceView;
import vn.lanhmanh.inspection.daylist.DayListView.RiskScoreView;
import vn.lanhmanh.inspection.daylist.DayListView.StopView;
import vn.lanhmanh.inspection.daylist.DayListView.ViolationCount;
import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.Particulars;
import vn.lanhmanh.inspection.establishment.required.RequiredPapers;
import vn.lanhmanh.inspection.risk.RiskScore;
import vn.lanhmanh.inspection.risk.RiskSubject;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.part.ChecklistUse;
import vn.lanhmanh.platform.access.AreaLimit;

/** Puts the visits of a day together, in a number of queries that does not grow with them. */
@ApplicationScoped
class DayLists {

    private final Antecedents antecedents;
    private final Knowledge knowledge;
    private final RequiredPapers required;
    private final DayListConfig config;

    DayLists(Antecedents antecedents, Knowledge knowledge, RequiredPapers required, DayListConfig config) {
        this.antecedents = antecedents;
        this.knowledge = knowledge;
        this.required = required;
        this.config = config;
    }

    /** A visit and the place it goes to: what stands in the register today for the establishment it was planned for. */
    private record Stop(Inspection inspection, Establishment establishment) {

        Particulars place() {
            return establishment.particulars();
        }
    }

    DayListView of(Team team, LocalDate on) {
        List<Inspection> visits = antecedents.of(team.id(), on);
        Map<UUID, Establishment> places = knowledge.standing(
                visits.stream().map(visit -> visit.subject().establishmentId()).toList());
        List<Stop> way = Way.through(
                visits.stream()
                        .map(visit -> new Stop(visit, places.get(visit.subject().establishmentId())))
                        .toList(),
                Stop::place);
        AreaLimit area = AreaLimit.of(team.foundation().areaCode());
        return new DayListView(team.id(), on, way.isEmpty() ? List.of() : views(way, area, on));
    }

    private List<StopView> views(List<Stop> way, AreaLimit area, LocalDate on) {
        List<UUID> ids =
                way.stream().map(stop -> stop.establishment().id()).distinct().toList();
        Map<UUID, RiskSubject> subjects = way.stream()
                .map(stop -> required.subject(stop.establishment(), on))
                .collect(Collectors.toMap(RiskSubject::establishmentId, Function.identity(), (one, same) -> one));
        var known = new Known(
                antecedents.visits(ids, on.minusYears(config.years())),
                antecedents.violations(ids, on.minusYears(config.years())),
                subjects,
                knowledge.of(ids, subjects.values()),
                knowledge.checklists(
                        way.stream().map(stop -> stop.inspection().id()).toList()));
        return way.stream().map(stop -> view(stop, area, known)).toList();
    }

    /** What was looked up for all visits at once. */
    private record Known(
            Map<UUID, Antecedents.Visits> visits,
            Map<UUID, List<Antecedents.Violations>> violations,
            Map<UUID, RiskSubject> subjects,
            Knowledge.Counts counts,
            Map<UUID, ChecklistUse> checklists) {

        AntecedentsView antecedents(UUID establishment) {
            Antecedents.Visits before = visits.get(establishment);
            return new AntecedentsView(
                    before == null ? 0 : before.inspections(),
                    before == null ? null : before.last(),
                    violations.getOrDefault(establishment, List.of()).stream()
                            .map(one -> new ViolationCount(one.violationCode(), one.count()))
                            .toList());
        }

        List<PartView> parts(UUID inspection) {
            ChecklistUse use = checklists.get(inspection);
            return use == null
                    ? List.of()
                    : use.parts().stream()
                            .map(part -> new PartView(part.agencyCode(), part.closedAt() != null))
                            .toList();
        }
    }

    private static StopView view(Stop stop, AreaLimit area, Known known) {
        UUID establishment = stop.establishment().id();
        RiskSubject subject = known.subjects().get(establishment);
        RiskScore risk = known.counts().risks().get(establishment);
        return new StopView(
                stop.inspection().id(),
                stop.inspection().version(),
                stop.inspection().occasion().type(),
                stop.inspection().state(),
                place(stop.establishment()),
                !area.covers(stop.place().districtCode(), stop.place().communeCode()),
                known.antecedents(establishment),
                known.counts().remedies().getOrDefault(establishment, 0L),
                known.counts().tips().getOrDefault(establishment, 0L),
                subject.missingPapers(),
                subject.expiredPapers(),
                new RiskScoreView(risk.score(), risk.parts()),
                known.parts(stop.inspection().id()));
    }

    private static PlaceView place(Establishment establishment) {
        Particulars is = establishment.particulars();
        return new PlaceView(
                establishment.id(),
                establishment.code(),
                is.name(),
                is.kind().name(),
                is.address(),
                is.communeCode(),
                is.location());
    }
}
