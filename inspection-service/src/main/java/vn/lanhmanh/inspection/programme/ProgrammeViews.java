package vn.lanhmanh.inspection.programme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.programme.AmendmentResource.VersionView;
import vn.lanhmanh.inspection.programme.ProgrammeView.Counts;
import vn.lanhmanh.inspection.programme.ProgrammeView.Shown;
import vn.lanhmanh.inspection.programme.ProgrammeView.SlotView;
import vn.lanhmanh.inspection.programme.achievement.Achievements;
import vn.lanhmanh.inspection.programme.overlap.SlotUses;
import vn.lanhmanh.inspection.programme.overlap.Warnings;
import vn.lanhmanh.inspection.programme.overlap.Warnings.Warning;
import vn.lanhmanh.platform.web.Page;

/** Shows programmes, with as many queries for a thousand slots as for one. */
@ApplicationScoped
class ProgrammeViews {

    private final Programmes programmes;
    private final Achievements achievements;
    private final Establishments establishments;
    private final Warnings warnings;
    private final SlotUses uses;

    ProgrammeViews(
            Programmes programmes,
            Achievements achievements,
            Establishments establishments,
            Warnings warnings,
            SlotUses uses) {
        this.programmes = programmes;
        this.achievements = achievements;
        this.establishments = establishments;
        this.warnings = warnings;
        this.uses = uses;
    }

    Page<ProgrammeView> rows(Page<Programme> page) {
        Map<UUID, Long> achieved =
                achievements.of(page.items().stream().map(Programme::id).toList());
        Set<UUID> whole = programmes.seenWhole(page.items());
        return page.map(programme -> ProgrammeView.view(
                programme,
                new Shown(programme.current(), whole.contains(programme.id())),
                null,
                null,
                achieved.getOrDefault(programme.id(), 0L)));
    }

    /** What holds of a programme in the caller's reach. */
    ProgrammeView current(UUID id) {
        Programme programme = programmes.reachable(id);
        return whole(programme, programme.current());
    }

    /** What was last written of it: the open version, else what holds. */
    ProgrammeView written(UUID id) {
        Programme programme = programmes.reachable(id);
        return whole(programme, programme.openVersion().orElseGet(programme::current));
    }

    Page<VersionView> versions(UUID id) {
        Programme programme = programmes.reachable(id);
        boolean whole = programmes.seesAll(programme);
        return new Page<>(
                programme.versions().stream()
                        .map(version -> VersionView.from(new Shown(version, whole)))
                        .toList(),
                null);
    }

    ProgrammeView version(UUID id, int number) {
        Programme programme = programmes.reachable(id);
        return whole(
                programme,
                programme.versions().stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElseThrow(NotFoundException::new));
    }

    private ProgrammeView whole(Programme programme, ProgrammeVersion version) {
        var shown = new Shown(version, programmes.seesAll(programme));
        List<SlotView> slots = slots(programme, shown);
        ProgrammeView view = ProgrammeView.view(
                programme,
                shown,
                slots,
                counts(slots),
                achievements.of(List.of(programme.id())).getOrDefault(programme.id(), 0L));
        return programme.teamId() == null
                ? view
                : view.with(achievements.progress(programmes.team(programme), programme.year()));
    }

    private List<SlotView> slots(Programme programme, Shown shown) {
        List<Slot> all = shown.version().slots();
        if (all.isEmpty()) {
            return List.of();
        }
        Set<UUID> started = uses.started(all);
        Map<UUID, List<Warning>> warned = warnings.of(shown.version().id(), programme.year());
        Map<UUID, Establishment> known =
                known(all.stream().map(Slot::establishmentId).toList());
        return all.stream()
                .filter(slot -> shown.whole() || !slot.unannounced() || started.contains(slot.id()))
                .map(slot -> SlotView.from(
                        slot,
                        known.get(slot.establishmentId()),
                        started.contains(slot.id()),
                        shown.whole() ? warned.getOrDefault(slot.id(), List.of()) : List.of()))
                .toList();
    }

    private Map<UUID, Establishment> known(Collection<UUID> ids) {
        return establishments.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Establishment::id, Function.identity()));
    }

    private static Counts counts(List<SlotView> slots) {
        return new Counts(
                slots.size(),
                count(slots, SlotView::month),
                count(slots, SlotView::quarter),
                count(slots, SlotView::kind),
                count(slots, SlotView::districtCode));
    }

    private static <K extends Comparable<K>> Map<K, Long> count(List<SlotView> slots, Function<SlotView, K> by) {
        return slots.stream()
                .map(by)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
