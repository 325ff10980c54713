package vn.lanhmanh.inspection.daylist;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.ground.Grounds;
import vn.lanhmanh.inspection.remedy.Remedies;
import vn.lanhmanh.inspection.risk.RiskRegister;
import vn.lanhmanh.inspection.risk.RiskScore;
import vn.lanhmanh.inspection.risk.RiskSubject;
import vn.lanhmanh.inspection.visit.part.ChecklistUse;
import vn.lanhmanh.inspection.visit.part.ChecklistUses;

/** What the rest of the service knows of establishments, asked for many at once. */
@ApplicationScoped
class Knowledge {

    private final Establishments establishments;
    private final RiskRegister risks;
    private final Remedies remedies;
    private final Grounds grounds;
    private final ChecklistUses checklists;

    Knowledge(
            Establishments establishments,
            RiskRegister risks,
            Remedies remedies,
            Grounds grounds,
            ChecklistUses checklists) {
        this.establishments = establishments;
        this.risks = risks;
        this.remedies = remedies;
        this.grounds = grounds;
        this.checklists = checklists;
    }

    /** By establishment; nothing where there is none. */
    record Counts(Map<UUID, RiskScore> risks, Map<UUID, Long> remedies, Map<UUID, Long> tips) {}

    /** For each of the ids the establishment that stands for it. */
    Map<UUID, Establishment> standing(Collection<UUID> ids) {
        Map<UUID, UUID> standing = establishments.standing(ids);
        Map<UUID, Establishment> known = establishments.list("id in ?1", Set.copyOf(standing.values())).stream()
                .collect(Collectors.toMap(Establishment::id, Function.identity()));
        return standing.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> known.get(one.getValue())));
    }

    Counts of(Collection<UUID> establishmentIds, Collection<RiskSubject> subjects) {
        return new Counts(
                risks.scores(subjects), remedies.openCounts(establishmentIds), grounds.counts(establishmentIds));
    }

    Map<UUID, ChecklistUse> checklists(Collection<UUID> inspectionIds) {
        return checklists.of(inspectionIds).stream().collect(Collectors.toMap(ChecklistUse::id, Function.identity()));
    }
}
